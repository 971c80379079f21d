package org.yishi.eventing;

/** An event's data exceed {@link NewEvent#MAX_DATA_BYTES}; the command that decided it failed. */
public final class EventTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EventTooLargeException(String type, int bytes) {
    super(type + " has " + bytes + " bytes of data, allowed are " + NewEvent.MAX_DATA_BYTES);
  }
}
