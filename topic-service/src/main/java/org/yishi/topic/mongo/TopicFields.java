package org.yishi.topic.mongo;

/** The fields that queries and unique indexes of the collection {@code topics} ask for. */
final class TopicFields {

  static final String NUMBER = "number";
  static final String AREA = "area";
  static final String LEVEL = "level";
  static final String HOLDER = "holder";
  static final String STAGE = "stage";
  static final String CATEGORY = "category";
  static final String DEPARTMENTS = "departments";
  static final String PROPOSER = "proposer";
  static final String PUBLIC_TITLE = "publicTitle";
  static final String OVERDUE = "overdue";
  static final String NEXT_DEADLINE = "nextDeadlineAt";
  static final String CALENDAR = "calendar";
  static final String WAITING = "waiting";
  static final String DRAFTED_FROM = "draftedFrom";
  static final String WORDS = "words";
  static final String OWN_WORDS = "ownWords";
  static final String OWN_TITLE = "ownTitle";
  static final String UPDATED = "updatedAt";
  static final String STREET = "street";
  static final String YEAR = "year";
  static final String COUNT = "count";
  static final String REQUEST = "request";
  static final String FINGERPRINT = "fingerprint";

  private TopicFields() {}
}
