package org.yishi.topic.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposer's appeal 申诉 against not being taken 不纳入协商; there is one in a topic's life.
 *
 * @param decides the area above, which decides
 * @param outcome what it decided, once it has
 * @param explanation why, in words that the proposer reads
 */
public record Appeal(
    String reason,
    Instant at,
    String decides,
    Instant due,
    @Nullable Outcome outcome,
    @Nullable String explanation,
    @Nullable Instant decidedAt) {

  /** What becomes of an appeal. */
  public enum Outcome {
    /** It stays as it was. */
    UPHELD,
    /** The topic is a proposal again. */
    OVERTURNED
  }

  /** Whether it waits for its decision. */
  public boolean open() {
    return outcome == null;
  }

  /** With its decision. */
  public Appeal decided(Outcome next, @Nullable String why, Instant when) {
    return new Appeal(reason, at, decides, due, next, why, when);
  }
}
