package org.yishi.topic.kafka;

/** An event of another service that doesn't keep its contract; belongs to the dead letters. */
final class MalformedReportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedReportException(String message) {
    super(message);
  }

  MalformedReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
