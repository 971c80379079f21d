package org.yishi.eventing.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yishi.eventing.OutboxEntry;
import org.yishi.eventing.relay.OutboxKey;
import org.yishi.eventing.store.MemoryStore.Documents;

/** Compares what the log shows with what was committed, record by record. */
final class Ledger {

  private final Documents documents;
  private final Map<OutboxKey, Long> seen = new HashMap<>();

  Ledger(Documents documents) {
    this.documents = documents;
  }

  /** A record has appeared on the log. */
  void appeared(String topic, OutboxEntry entry) {
    OutboxKey key = new OutboxKey(topic, entry.subject());
    List<OutboxEntry> committed = documents.committed(key);
    if (entry.sequence() > committed.size()
        || !committed.get((int) entry.sequence() - 1).equals(entry)) {
      throw new AssertionError(entry.id() + " is on the log but was never committed");
    }
    long last = seen.getOrDefault(key, 0L);
    if (entry.sequence() > last + 1) {
      throw new AssertionError(
          entry.id() + " is on the log before event " + (last + 1) + " of the same aggregate");
    }
    seen.merge(key, entry.sequence(), Math::max);
  }

  /** In the end everything committed has appeared. */
  void mustBeComplete() {
    for (OutboxKey key : documents.keys()) {
      int committed = documents.committed(key).size();
      long published = seen.getOrDefault(key, 0L);
      if (published != committed) {
        throw new AssertionError(
            "of " + key + " " + committed + " events were committed, " + published + " published");
      }
    }
  }
}
