package org.yishi.topic.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * More time for a deadline 延期, asked for by whoever answers for it and decided by the level above.
 *
 * @param n its position in the topic, from 1
 * @param deadline the deadline that it is asked for
 * @param term how much more, as the policy writes terms
 * @param askedBy area or department that asks
 * @param decidedBy area whose leader has decided
 * @param answer what the leader said, if it was refused
 * @param requestKey idempotency key of the request that asked for it
 * @param fingerprint fingerprint of that request's body
 */
public record Extension(
    int n,
    Deadline.Key deadline,
    String term,
    String reason,
    String askedBy,
    Instant askedAt,
    State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String answer,
    @Nullable String requestKey,
    @Nullable String fingerprint) {

  /** Where it stands. */
  public enum State {
    ASKED,
    GRANTED,
    REFUSED
  }

  /** Whether somebody still has to decide. */
  public boolean open() {
    return state == State.ASKED;
  }

  /** The same request, granted. */
  public Extension granted(String by, Instant time) {
    return decided(State.GRANTED, by, time, null);
  }

  /** The same request, refused with a reason. */
  public Extension refused(String by, Instant time, String why) {
    return decided(State.REFUSED, by, time, why);
  }

  private Extension decided(State end, String by, Instant time, @Nullable String why) {
    return new Extension(
        n, deadline, term, reason, askedBy, askedAt, end, by, time, why, requestKey, fingerprint);
  }
}
