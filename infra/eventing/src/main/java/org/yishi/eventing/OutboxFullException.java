package org.yishi.eventing;

/** So many events of an aggregate wait for the log that it takes no more until the log is back. */
public final class OutboxFullException extends TransientFailureException {

  private static final long serialVersionUID = 1L;

  public OutboxFullException(String aggregate) {
    super("too many events of " + aggregate + " wait for the log");
  }
}
