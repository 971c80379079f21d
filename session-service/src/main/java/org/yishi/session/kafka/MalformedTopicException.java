package org.yishi.session.kafka;

/** An event of the public log that doesn't keep its contract; belongs to the dead letters. */
final class MalformedTopicException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedTopicException(String message) {
    super(message);
  }

  MalformedTopicException(String message, Throwable cause) {
    super(message, cause);
  }
}
