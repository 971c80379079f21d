package org.yishi.session.web;

/** The forms and lengths of what people type. */
final class Texts {

  /** One line: no line breaks, no tabs. */
  static final String LINE = "[^\\r\\n\\t]*";

  /** Something else than white space, of whichever alphabet. */
  static final String NOT_BLANK = "(?sU).*\\S.*";

  /** A department's code, or any other of the kind. */
  static final String CODE = "[a-z][a-z0-9_-]{0,63}";

  /** The code of a party or of a kind of meeting. */
  static final String UPPER_CODE = "[A-Z][A-Z_]{0,39}";

  static final String AREA = "\\d{1,12}";

  static final String TOPIC_ID = "topic_[0-9a-z]{26}";

  static final String SESSION_ID = "session_[0-9a-z]{26}";

  /** Names a seat, a vote, a household within a session. */
  static final String KEY = "[\\p{L}\\p{N}._#-]{1,64}";

  /** An account at the OIDC provider. */
  static final String ACCOUNT = "[\\x21-\\x7e]{1,128}";

  static final String PHONE = "[0-9+() -]{5,24}";

  /** Only what a browser may open without harm. */
  static final String LINK = "https?://[\\x21-\\x7e]{1,1000}";

  /** Why something is decided. */
  static final int MAX_REASON = 500;

  /** What somebody says in one point, an opinion, a summary. */
  static final int MAX_SPEECH = 4_000;

  /** Points of one speech, conditions of one motion. */
  static final int MAX_POINTS = 30;

  /** A subject, a line of an agenda, a motion. */
  static final int MAX_LINE = 300;

  /** The name of an office, a place, a person. */
  static final int MAX_NAME = 60;

  private Texts() {}
}
