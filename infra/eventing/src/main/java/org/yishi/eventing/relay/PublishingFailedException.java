package org.yishi.eventing.relay;

/** The log did not acknowledge an event; its publisher is of no more use. */
public final class PublishingFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PublishingFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
