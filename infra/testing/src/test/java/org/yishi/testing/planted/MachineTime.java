package org.yishi.testing.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Planted: time that no test can move, in six ways. */
class MachineTime {

  Instant directly() {
    return Instant.now();
  }

  Supplier<Instant> byReference() {
    return Instant::now;
  }

  LocalDate aDay() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  long millis() {
    return System.currentTimeMillis();
  }

  InstantSource aSource() {
    return InstantSource.system();
  }

  Clock aClock() {
    return Clock.systemUTC();
  }
}
