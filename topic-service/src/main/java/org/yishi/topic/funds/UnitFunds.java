package org.yishi.topic.funds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sum of a unit in a year that concerns no single topic.
 *
 * @param area whose it is
 * @param unit the office or body within the area, if it isn't the area's own
 * @param version what the next write is conditional on
 */
public record UnitFunds(
    String id,
    String area,
    @Nullable String unit,
    FundsItem item,
    Instant recordedAt,
    Instant changedAt,
    long version) {

  /** Characters of a unit's name. */
  public static final int MAX_UNIT = 60;

  /** The same sum, described anew. */
  public UnitFunds with(@Nullable String other, FundsItem changed, Instant at) {
    return new UnitFunds(id, area, other, changed, recordedAt, at, version + 1);
  }
}
