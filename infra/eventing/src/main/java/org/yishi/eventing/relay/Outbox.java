package org.yishi.eventing.relay;

import java.util.List;
import org.yishi.eventing.OutboxEntry;

/** Everything of one aggregate that is committed and not yet known to be on the log, in order. */
public record Outbox(OutboxKey key, List<OutboxEntry> entries) {

  public Outbox {
    entries = List.copyOf(entries);
  }

  long lastSequence() {
    return entries.getLast().sequence();
  }
}
