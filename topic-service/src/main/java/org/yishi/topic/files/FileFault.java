package org.yishi.topic.files;

/** Why a file is refused; the code is what API clients see and never changes. */
public enum FileFault {
  EMPTY("file-empty"),
  TOO_LARGE("file-too-large"),
  /** Of no type that a case takes. */
  UNSUPPORTED("file-type-unsupported"),
  /** Something else than its name says. */
  DISGUISED("file-disguised"),
  /** Cut off or damaged. */
  TRUNCATED("file-truncated"),
  /** Small to send, huge to open. */
  BOMB("file-bomb"),
  /** Does something by itself when it is opened. */
  ACTIVE("file-active"),
  /** Locked by a password, so that nobody can judge it. */
  ENCRYPTED("file-encrypted");

  private final String code;

  FileFault(String code) {
    this.code = code;
  }

  /** The stable kebab-case code. */
  public String code() {
    return code;
  }
}
