package org.yishi.eventing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.NewEvent;
import org.yishi.eventing.OutboxEntry;
import org.yishi.eventing.OutboxFullException;
import org.yishi.eventing.Position;
import org.yishi.eventing.TraceParent;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.OutboxKey;

/**
 * A collection of aggregates, each one document that holds its state, the events which the log
 * doesn't have yet and the positions of the events it has taken in.
 *
 * <p>Every change is one write to one document: state, events and position are stored together or
 * not at all. The fields {@code _id}, {@code version}, {@code sequence}, {@code outbox} and {@code
 * handled} belong to this class; all others to the service.
 */
public final class AggregateCollection {

  /**
   * The most events that one aggregate may have waiting for the log. Far more than the busiest
   * gathers during an outage of hours, and few enough that its document stays far from the store's
   * 16 MB.
   */
  public static final int MAX_OUTBOX = 1_000;

  /** The most events that one change may have. */
  public static final int MAX_EVENTS_AT_ONCE = 100;

  private static final Pattern INDEX_NAME = Pattern.compile("index: (?:[^\\s]*\\$)?([\\w.-]+)");

  private final MongoCollection<Document> collection;
  private final Backlog backlog;
  private final EventIds ids;
  private final TraceParent traceParent;
  private final String name;

  AggregateCollection(
      MongoCollection<Document> collection,
      Backlog backlog,
      EventIds ids,
      TraceParent traceParent) {
    this.collection = collection;
    this.backlog = backlog;
    this.ids = ids;
    this.traceParent = traceParent;
    this.name = collection.getNamespace().getCollectionName();
  }

  /** The underlying collection, for queries and indexes of the service's own fields. */
  public MongoCollection<Document> documents() {
    return collection;
  }

  /** The aggregate without its outbox and without the named fields. */
  public Optional<StoredAggregate> find(String id, String... withoutFields) {
    List<String> excluded = new ArrayList<>(List.of(withoutFields));
    excluded.add(AggregateFields.OUTBOX);
    Document found =
        collection
            .find(eq(AggregateFields.ID, id))
            .projection(Projections.exclude(excluded))
            .first();
    return Optional.ofNullable(found).map(StoredAggregate::of);
  }

  /**
   * Stores a new aggregate with version 1 and its first events.
   *
   * @param state the service's own fields
   * @param handled the position of the event that caused it, if one did
   * @throws IllegalArgumentException when the id can't stand in a {@link Position}
   */
  public InsertResult insert(
      String id, Document state, List<NewEvent> events, @Nullable Position handled) {
    if (!Position.isAggregate(id)) {
      throw new IllegalArgumentException("not an aggregate id: " + id);
    }
    Document positions = new Document();
    if (handled != null) {
      positions.append(handled.aggregate(), handled.sequence());
    }
    Document document = new Document(AggregateFields.ID, id);
    document.putAll(state);
    document
        .append(AggregateFields.VERSION, 1L)
        .append(AggregateFields.SEQUENCE, (long) events.size())
        .append(AggregateFields.OUTBOX, entries(events, 0))
        .append(AggregateFields.HANDLED, positions);
    try {
      collection.insertOne(document);
    } catch (MongoWriteException refused) {
      if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
      return new InsertResult.Duplicate(indexNamedIn(refused.getError().getMessage()));
    } catch (MongoException unknownOutcome) {
      nudge(id, events);
      throw unknownOutcome;
    }
    nudge(id, events);
    return new InsertResult.Inserted();
  }

  /**
   * Changes the aggregate if nobody has since it was read.
   *
   * @param base what the decision was based on
   * @param set fields to replace
   * @param push for each array field the elements to append
   * @param handled the position of the event that caused the change, if one did
   * @return false when the version has moved: nothing was written, decide again
   * @throws OutboxFullException when {@link #MAX_OUTBOX} events wait already: nothing was written
   */
  public boolean update(
      StoredAggregate base,
      Document set,
      Document push,
      List<NewEvent> events,
      @Nullable Position handled) {
    Document fields = new Document(set);
    fields.append(AggregateFields.SEQUENCE, base.sequence() + events.size());
    if (handled != null) {
      fields.append(AggregateFields.HANDLED + "." + handled.aggregate(), handled.sequence());
    }
    Document appended = new Document();
    push.forEach((field, elements) -> appended.append(field, new Document("$each", elements)));
    if (!events.isEmpty()) {
      appended.append(
          AggregateFields.OUTBOX, new Document("$each", entries(events, base.sequence())));
    }
    Document change =
        new Document("$set", fields).append("$inc", new Document(AggregateFields.VERSION, 1L));
    if (!appended.isEmpty()) {
      change.append("$push", appended);
    }
    Bson unchanged =
        and(
            eq(AggregateFields.ID, base.id()),
            eq(AggregateFields.VERSION, base.version()),
            exists(lastPlaceFor(events), false));
    boolean changed;
    try {
      changed = collection.updateOne(unchanged, change).getMatchedCount() == 1;
    } catch (MongoException unknownOutcome) {
      nudge(base.id(), events);
      throw unknownOutcome;
    }
    if (changed) {
      nudge(base.id(), events);
    } else {
      refuseWhenFull(base.id(), events);
    }
    return changed;
  }

  /** The place in the outbox that has to be free still for so many events to fit. */
  private static String lastPlaceFor(List<NewEvent> events) {
    return AggregateFields.OUTBOX + "." + (MAX_OUTBOX - events.size());
  }

  private void refuseWhenFull(String id, List<NewEvent> events) {
    Bson full = and(eq(AggregateFields.ID, id), exists(lastPlaceFor(events)));
    if (collection.find(full).projection(Projections.include(AggregateFields.ID)).first() != null) {
      throw new OutboxFullException(id);
    }
  }

  private List<Document> entries(List<NewEvent> events, long sequenceBefore) {
    if (events.size() > MAX_EVENTS_AT_ONCE) {
      throw new IllegalArgumentException(events.size() + " events in one change");
    }
    List<Document> entries = new ArrayList<>(events.size());
    String trace = traceParent.current();
    long sequence = sequenceBefore;
    for (NewEvent event : events) {
      sequence++;
      entries.add(OutboxDocuments.toDocument(OutboxEntry.of(event, sequence, ids.next(), trace)));
    }
    return entries;
  }

  private void nudge(String id, List<NewEvent> events) {
    if (!events.isEmpty()) {
      backlog.committed(new OutboxKey(name, id), events.size());
    }
  }

  private static String indexNamedIn(String message) {
    Matcher matcher = INDEX_NAME.matcher(message);
    return matcher.find() ? matcher.group(1) : "";
  }
}
