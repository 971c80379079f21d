package org.yishi.topic.escalation;

import java.time.Instant;
import java.util.List;
import org.yishi.topic.Topic;

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

  /** What the record of the topic says now. */
  public static Evidence of(Topic topic) {
    return new Evidence(
        topic.progress().held(),
        topic.progress().minutes(),
        topic.progress().noConsensus(),
        topic.escalations().size(),
        topic.returns().values().stream().mapToInt(Integer::intValue).sum(),
        topic.heldSince());
  }

  public Evidence {
    sessions = List.copyOf(sessions);
    minutes = List.copyOf(minutes);
  }
}
