package org.yishi.privacy;

/** The keys given can't be used; the message says in one line what is wrong, and shows no key. */
public final class UnusableKeysException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableKeysException(String message) {
    super(message);
  }
}
