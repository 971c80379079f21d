package org.yishi.web.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Real time plus an offset that a development stack or a test may push forward. Time never goes
 * back: deadlines that have passed have passed.
 */
public final class MovableClock extends Clock {

  /** Far enough for any deadline, near enough that no date overflows. */
  private static final Duration MAX_OFFSET = Duration.ofDays(3_650);

  private final Clock real;
  private final AtomicReference<Duration> offset;

  /** Real time in the zone, not moved yet. */
  public MovableClock(ZoneId zone) {
    this(Clock.system(zone), new AtomicReference<>(Duration.ZERO));
  }

  private MovableClock(Clock real, AtomicReference<Duration> offset) {
    this.real = real;
    this.offset = offset;
  }

  /**
   * Moves the clock forward.
   *
   * @throws IllegalArgumentException for a negative step, or one past ten years in all
   */
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("the clock only moves forward");
    }
    offset.updateAndGet(before -> {
      Duration after = before.plus(step);
      if (after.compareTo(MAX_OFFSET) > 0) {
        throw new IllegalArgumentException("the clock can't be moved that far");
      }
      return after;
    });
  }

  /** By how much it is ahead of real time. */
  public Duration offset() {
    return offset.get();
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(real.withZone(zone), offset);
  }
}
