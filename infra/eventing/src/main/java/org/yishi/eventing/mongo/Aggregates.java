package org.yishi.eventing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.TraceParent;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.Outbox;
import org.yishi.eventing.relay.OutboxKey;
import org.yishi.eventing.relay.OutboxStore;

/** The aggregates of one service: its collections, and their outboxes as the relay sees them. */
public final class Aggregates implements OutboxStore {

  /** An index on this helps a sweep on a real server; the embedded one scans. */
  private static final String OUTBOX_SEQUENCE =
      AggregateFields.OUTBOX + "." + OutboxDocuments.SEQUENCE;

  private static final String OUTBOX_ID = AggregateFields.OUTBOX + "." + OutboxDocuments.EVENT_ID;

  private final MongoDatabase database;
  private final Backlog backlog;
  private final EventIds ids;
  private final TraceParent traceParent;
  private final ConcurrentMap<String, AggregateCollection> collections = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, String> destinations = new ConcurrentHashMap<>();

  public Aggregates(
      MongoDatabase database, Backlog backlog, EventIds ids, TraceParent traceParent) {
    this.database = database;
    this.backlog = backlog;
    this.ids = ids;
    this.traceParent = traceParent;
  }

  /** The collection of that name, whose events are published to the Kafka topic. */
  public AggregateCollection collection(String name, String topic) {
    destinations.put(name, topic);
    return collections.computeIfAbsent(
        name,
        _ -> new AggregateCollection(database.getCollection(name), backlog, ids, traceParent));
  }

  /** The Kafka topic that the events of a collection go to. */
  public String destination(String collection) {
    String topic = destinations.get(collection);
    if (topic == null) {
      throw new IllegalArgumentException("no such collection of aggregates: " + collection);
    }
    return topic;
  }

  @Override
  public List<Outbox> outstanding(Collection<OutboxKey> keys) {
    Map<String, List<String>> idsByCollection = new HashMap<>();
    keys.forEach(key ->
        idsByCollection
            .computeIfAbsent(key.collection(), _ -> new ArrayList<>())
            .add(key.aggregate()));
    List<Outbox> outboxes = new ArrayList<>(keys.size());
    idsByCollection.forEach((name, aggregates) ->
        documents(name)
            .find(in(AggregateFields.ID, aggregates))
            .projection(include(AggregateFields.OUTBOX))
            .map(document -> outbox(name, document))
            .forEach(outbox -> {
              if (!outbox.entries().isEmpty()) {
                outboxes.add(outbox);
              }
            }));
    return outboxes;
  }

  @Override
  public Map<OutboxKey, Integer> sweep(int limit, Instant committedBefore) {
    Bson old = and(gt(OUTBOX_SEQUENCE, 0L), lt(OUTBOX_ID, EventIds.lowestAt(committedBefore)));
    Map<OutboxKey, Integer> found = new LinkedHashMap<>();
    for (String name : collections.keySet()) {
      if (found.size() < limit) {
        documents(name)
            .find(old)
            .projection(include(OUTBOX_SEQUENCE))
            .limit(limit - found.size())
            .forEach(document ->
                found.put(
                    new OutboxKey(name, document.getString(AggregateFields.ID)),
                    document.getList(AggregateFields.OUTBOX, Document.class).size()));
      }
    }
    return found;
  }

  @Override
  public void remove(Map<OutboxKey, Long> acknowledged) {
    Map<String, List<WriteModel<Document>>> writes = new HashMap<>();
    acknowledged.forEach((key, sequence) -> {
      Bson upTo = lte(OutboxDocuments.SEQUENCE, sequence);
      writes
          .computeIfAbsent(key.collection(), _ -> new ArrayList<>())
          .add(
              new UpdateOneModel<>(
                  eq(AggregateFields.ID, key.aggregate()),
                  Updates.pullByFilter(
                      new Document(AggregateFields.OUTBOX, upTo.toBsonDocument()))));
    });
    writes.forEach(
        (name, models) -> documents(name).bulkWrite(models, new BulkWriteOptions().ordered(false)));
  }

  private MongoCollection<Document> documents(String name) {
    return database.getCollection(name);
  }

  private static Outbox outbox(String collection, Document document) {
    return new Outbox(
        new OutboxKey(collection, document.getString(AggregateFields.ID)),
        document.getList(AggregateFields.OUTBOX, Document.class, List.of()).stream()
            .map(OutboxDocuments::toEntry)
            .toList());
  }
}
