package org.yishi.eventing.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.eventing.NewEvent;
import org.yishi.eventing.Position;
import org.yishi.eventing.relay.OutboxKey;
import org.yishi.eventing.relay.OutboxStore;

/** Both sides of a store of aggregates: what a service writes and what the relay reads. */
public interface AggregateStore extends OutboxStore {

  /** The aggregate as a decision would be based on it. */
  Optional<Snapshot> find(OutboxKey key);

  /** Stores a new aggregate; false when it exists. */
  boolean insert(
      OutboxKey key, List<String> effects, List<NewEvent> events, @Nullable Position handled);

  /**
   * Appends effects and events if nobody has changed the aggregate since; false when somebody has.
   */
  boolean update(
      Snapshot base, List<String> effects, List<NewEvent> events, @Nullable Position handled);

  /** An aggregate as it was read. */
  record Snapshot(
      OutboxKey key, long version, long sequence, List<String> effects, Map<String, Long> handled) {

    public Snapshot {
      effects = List.copyOf(effects);
      handled = Map.copyOf(handled);
    }

    public boolean hasHandled(Position position) {
      return handled.getOrDefault(position.aggregate(), 0L) >= position.sequence();
    }
  }
}
