package org.yishi.eventing.kafka;

import org.jspecify.annotations.Nullable;

/** A record on the log is not an event as the contract says; it goes to the dead letters. */
public final class MalformedEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedEventException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
