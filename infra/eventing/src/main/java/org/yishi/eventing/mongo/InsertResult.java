package org.yishi.eventing.mongo;

/** What became of an insert. */
public sealed interface InsertResult {

  /** The document is stored. */
  record Inserted() implements InsertResult {}

  /**
   * A document with the same unique value was there before; nothing was written.
   *
   * @param index name of the unique index that refused it, {@code _id_} for the id itself
   */
  record Duplicate(String index) implements InsertResult {}
}
