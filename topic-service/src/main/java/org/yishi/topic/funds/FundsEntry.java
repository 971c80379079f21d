package org.yishi.topic.funds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sum that a topic needs or has cost.
 *
 * @param n its position in the topic, from 1
 * @param requestKey idempotency key of the request that recorded it
 * @param fingerprint fingerprint of that request's body
 */
public record FundsEntry(
    int n,
    FundsItem item,
    Instant recordedAt,
    Instant changedAt,
    @Nullable String requestKey,
    @Nullable String fingerprint) {

  /** The same sum, described anew. */
  public FundsEntry with(FundsItem changed, Instant at) {
    return new FundsEntry(n, changed, recordedAt, at, requestKey, fingerprint);
  }
}
