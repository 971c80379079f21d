package org.yishi.system.client;

/** The platform answered something else than it must. */
public final class UnexpectedAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnexpectedAnswerException(String message) {
    super(message);
  }

  UnexpectedAnswerException(String message, Throwable cause) {
    super(message, cause);
  }
}
