package org.yishi.eventing;

/** Something that is needed is away for the moment; trying again later may succeed. */
public class TransientFailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TransientFailureException(String message, Throwable cause) {
    super(message, cause);
  }

  public TransientFailureException(String message) {
    super(message);
  }
}
