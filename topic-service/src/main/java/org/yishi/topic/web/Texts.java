package org.yishi.topic.web;

/** The forms and lengths of what people type. */
final class Texts {

  /** One line: no line breaks, no tabs. */
  static final String LINE = "[^\\r\\n\\t]*";

  /** Something else than white space, of whichever alphabet. */
  static final String NOT_BLANK = "(?sU).*\\S.*";

  /** A category's, a department's or a unit's code. */
  static final String CODE = "[a-z][a-z0-9_-]{0,63}";

  static final String AREA = "\\d{1,12}";

  static final String TOPIC_ID = "topic_[0-9a-z]{26}";

  static final String FILE_ID = "file_[0-9a-z]{26}";

  static final String UNIT_ID = "unit_[0-9a-z]{26}";

  /** Why something is decided, in words for the proposer or another office. */
  static final int MAX_REASON = 500;

  /** A longer word between offices. */
  static final int MAX_NOTE = 2_000;

  /** The name of an office, a place, a person. */
  static final int MAX_NAME = 60;

  private Texts() {}
}
