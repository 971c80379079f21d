package org.yishi.session.mongo;

/** The fields that queries and unique indexes of the collection {@code sessions} ask for. */
final class SessionFields {

  static final String AREA = "area";
  static final String KIND = "kind";
  static final String STAGE = "stage";
  static final String OPEN = "open";
  static final String TOPICS = "topics";
  static final String PEOPLE = "people";
  static final String DEPARTMENTS = "departments";
  static final String STARTS = "startsAt";
  static final String ENDS = "endsAt";
  static final String ANSWERED = "answered";
  static final String REQUEST = "request";
  static final String FINGERPRINT = "fingerprint";

  private SessionFields() {}
}
