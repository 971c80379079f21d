package org.yishi.district;

import java.time.LocalTime;

/** A stretch of working time within a day; its end no longer belongs to it. */
public record WorkingTime(LocalTime from, LocalTime to) {

  public WorkingTime {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("Working time can't end at " + to + " from " + from);
    }
  }
}
