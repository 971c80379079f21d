package org.yishi.privacy;

/**
 * What is stored can't be read: under a key that isn't there any more, at another place than it was
 * written for, or altered. Its message tells the place, never the content.
 */
public final class PrivacyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PrivacyException(String message) {
    super(message);
  }

  PrivacyException(String message, Throwable cause) {
    super(message, cause);
  }
}
