package org.yishi.topic.escalation;

import java.time.Instant;
import java.util.List;

/**
 * The evidence pack that goes along with a hand-over, computed from the record: which sessions were
 * held, which minutes confirmed, what was attempted before, and since when the sender has held it.
 */
public record Evidence(
    List<String> sessions,
    List<String> minutes,
    int noConsensus,
    int earlierEscalations,
    int returns,
    Instant heldSince) {

  public Evidence {
    sessions = List.copyOf(sessions);
    minutes = List.copyOf(minutes);
  }
}
