package org.yishi.eventing.relay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The outboxes of a service, as the relay sees them. */
public interface OutboxStore {

  /** The whole outstanding outbox of each of these aggregates; those without one are left out. */
  List<Outbox> outstanding(Collection<OutboxKey> keys);

  /**
   * At most {@code limit} aggregates that have something outstanding, whoever committed it, and how
   * many events each of them has.
   *
   * @param committedBefore aggregates that have only newer events outstanding are left out; real
   *     time, not the events' own
   */
  Map<OutboxKey, Integer> sweep(int limit, Instant committedBefore);

  /**
   * Removes from each outbox the entries up to the sequence, which the log has acknowledged.
   * Entries added in the meantime stay, and the aggregate's version does not move.
   */
  void remove(Map<OutboxKey, Long> acknowledged);
}
