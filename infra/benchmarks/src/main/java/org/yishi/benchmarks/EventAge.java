package org.yishi.benchmarks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** How old an event is by the time in its id: the moment right before it was stored. */
final class EventAge {

  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final InstantSource clock;

  EventAge(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The age in nanoseconds; its beginning is known to the millisecond.
   *
   * @param id a UUIDv7
   */
  long nanos(String id) {
    Instant now = clock.instant();
    long beginMillis = UUID.fromString(id).getMostSignificantBits() >>> Short.SIZE;
    return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano() - beginMillis * NANOS_PER_MILLI;
  }
}
