package org.yishi.eventing.mongo;

import org.bson.Document;
import org.yishi.eventing.Position;

/**
 * An aggregate's document as it was read: what a decision is based on, and what the next write is
 * conditional on.
 *
 * @param version counts the writes; the next one succeeds only if it hasn't moved
 * @param sequence the sequence of its last event
 * @param document the whole document, the store's own fields included
 */
public record StoredAggregate(String id, long version, long sequence, Document document) {

  static StoredAggregate of(Document document) {
    return new StoredAggregate(
        document.getString(AggregateFields.ID),
        number(document, AggregateFields.VERSION),
        number(document, AggregateFields.SEQUENCE),
        document);
  }

  /** Whether this aggregate has already taken in the event at that position, or a later one. */
  public boolean hasHandled(Position position) {
    Document handled = document.get(AggregateFields.HANDLED, Document.class);
    return handled != null
        && handled.get(position.aggregate()) instanceof Number last
        && last.longValue() >= position.sequence();
  }

  private static long number(Document document, String field) {
    return document.get(field, Number.class).longValue();
  }
}
