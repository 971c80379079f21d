package org.yishi.eventing.mongo;

/** The fields of an aggregate's document that belong to eventing; the rest is the service's. */
final class AggregateFields {

  static final String ID = "_id";
  static final String VERSION = "version";
  static final String SEQUENCE = "sequence";
  static final String OUTBOX = "outbox";
  static final String HANDLED = "handled";

  private AggregateFields() {}
}
