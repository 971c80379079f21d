package org.yishi.eventing.store;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.NewEvent;
import org.yishi.eventing.Position;
import org.yishi.eventing.mongo.AggregateCollection;
import org.yishi.eventing.mongo.Aggregates;
import org.yishi.eventing.mongo.InsertResult;
import org.yishi.eventing.mongo.StoredAggregate;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.Outbox;
import org.yishi.eventing.relay.OutboxKey;

/** The real store, with a list of effects for a state; each collection's topic has its name. */
final class MongoStore implements AggregateStore {

  private final Aggregates aggregates;
  private final AggregateCollection sessions;

  MongoStore(MongoDatabase database, Backlog backlog) {
    this.aggregates = new Aggregates(database, backlog, new EventIds(), () -> null);
    this.sessions = aggregates.collection("sessions", "sessions");
  }

  @Override
  public Optional<Snapshot> find(OutboxKey key) {
    return sessions.find(key.aggregate()).map(found -> snapshot(key, found));
  }

  @Override
  public boolean insert(
      OutboxKey key, List<String> effects, List<NewEvent> events, @Nullable Position handled) {
    return sessions.insert(key.aggregate(), new Document("effects", effects), events, handled)
        instanceof InsertResult.Inserted;
  }

  @Override
  public boolean update(
      Snapshot base, List<String> effects, List<NewEvent> events, @Nullable Position handled) {
    StoredAggregate read =
        new StoredAggregate(
            base.key().aggregate(), base.version(), base.sequence(), new Document());
    return sessions.update(read, new Document(), new Document("effects", effects), events, handled);
  }

  @Override
  public List<Outbox> outstanding(Collection<OutboxKey> keys) {
    return aggregates.outstanding(keys);
  }

  @Override
  public Map<OutboxKey, Integer> sweep(int limit, Instant committedBefore) {
    return aggregates.sweep(limit, committedBefore);
  }

  @Override
  public void remove(Map<OutboxKey, Long> acknowledged) {
    aggregates.remove(acknowledged);
  }

  private static Snapshot snapshot(OutboxKey key, StoredAggregate found) {
    Map<String, Long> handled = new HashMap<>();
    found
        .document()
        .get("handled", new Document())
        .forEach((aggregate, sequence) -> handled.put(aggregate, ((Number) sequence).longValue()));
    return new Snapshot(
        key,
        found.version(),
        found.sequence(),
        found.document().getList("effects", String.class),
        handled);
  }
}
