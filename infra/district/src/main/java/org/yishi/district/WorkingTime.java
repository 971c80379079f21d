package org.yishi.district;

import java.time.LocalTime;

/** A stretch of working time within a day; its end no longer belongs to it. */
public record WorkingTime(LocalTime from, LocalTime to) {

  public WorkingTime {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("Working time can't end at " + to + " from " + from);
    }
  }

  long nanos() {
    return to.toNanoOfDay() - from.toNanoOfDay();
  }

  /** How much of it has passed at a time of the day. */
  long nanosUntil(LocalTime time) {
    return Math.clamp(time.toNanoOfDay() - from.toNanoOfDay(), 0, nanos());
  }
}
