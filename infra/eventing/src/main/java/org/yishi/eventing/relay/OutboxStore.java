package org.yishi.eventing.relay;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The outboxes of a service, as the relay sees them. */
public interface OutboxStore {

  /** The whole outstanding outbox of each of these aggregates; those without one are left out. */
  List<Outbox> outstanding(Collection<OutboxKey> keys);

  /** At most {@code limit} aggregates that have something outstanding, whoever committed it. */
  List<OutboxKey> sweep(int limit);

  /**
   * Removes from each outbox the entries up to the sequence, which the log has acknowledged.
   * Entries added in the meantime stay, and the aggregate's version does not move.
   */
  void remove(Map<OutboxKey, Long> acknowledged);
}
