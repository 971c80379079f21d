package org.yishi.eventing.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yishi.eventing.OutboxEntry;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.Outbox;
import org.yishi.eventing.relay.OutboxKey;
import org.yishi.eventing.store.MemoryStore;
import org.yishi.eventing.store.Trouble;

/** Stores with a mistake in them. */
final class PlantedStores {

  private PlantedStores() {}

  static final class MarkingBeforeSend extends MemoryStore {

    MarkingBeforeSend(Documents documents, Backlog backlog, Trouble trouble, InstantSource time) {
      super(documents, backlog, trouble, time);
    }

    @Override
    public List<Outbox> outstanding(Collection<OutboxKey> keys) {
      List<Outbox> outboxes = super.outstanding(keys);
      super.remove(
          outboxes.stream()
              .collect(
                  Collectors.toMap(Outbox::key, outbox -> outbox.entries().getLast().sequence())));
      return outboxes;
    }
  }

  static final class Replacing extends MemoryStore {

    private final Map<OutboxKey, Clearing> asRead = new HashMap<>();

    Replacing(Documents documents, Backlog backlog, Trouble trouble, InstantSource time) {
      super(documents, backlog, trouble, time);
    }

    private interface Clearing {
      void run();
    }

    @Override
    public List<Outbox> outstanding(Collection<OutboxKey> keys) {
      List<Outbox> outboxes = super.outstanding(keys);
      for (OutboxKey key : keys) {
        var read = stored(key);
        asRead.put(key, () -> replace(key, read.withoutOutbox()));
      }
      return outboxes;
    }

    @Override
    public void remove(Map<OutboxKey, Long> acknowledged) {
      acknowledged.keySet().forEach(key -> asRead.getOrDefault(key, () -> {}).run());
    }
  }

  static final class SweepingByEventTime extends MemoryStore {

    SweepingByEventTime(Documents documents, Backlog backlog, Trouble trouble, InstantSource time) {
      super(documents, backlog, trouble, time);
    }

    @Override
    protected boolean isAnyBefore(OutboxKey key, List<OutboxEntry> entries, Instant moment) {
      return entries.stream().anyMatch(entry -> entry.time().isBefore(moment));
    }
  }
}
