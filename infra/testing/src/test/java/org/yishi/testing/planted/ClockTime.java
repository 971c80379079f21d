package org.yishi.testing.planted;

import java.time.Clock;
import java.time.Instant;

/** Allowed: time from a clock. */
record ClockTime(Clock clock) {

  Instant now() {
    return Instant.now(clock);
  }
}
