package org.yishi.district.autoconfigure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yishi.district.UnannouncedYears;

/** Counts the questions about years without announced exceptions, and logs each year once. */
final class UnannouncedYearWarnings implements UnannouncedYears {

  /** Deadlines reach some years ahead; a clock gone astray shall not fill the registry. */
  static final int MAX_YEARS = 100;

  private static final Logger log = LoggerFactory.getLogger(UnannouncedYearWarnings.class);

  private final MeterRegistry registry;
  private final Map<Integer, Counter> counters = new ConcurrentHashMap<>();

  UnannouncedYearWarnings(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void asked(int year) {
    Counter counter = counters.get(year);
    if (counter == null && counters.size() < MAX_YEARS) {
      counter = counters.computeIfAbsent(year, this::warn);
    }
    if (counter != null) {
      counter.increment();
    }
  }

  private Counter warn(int year) {
    log.warn(
        "Nobody has announced the exceptions of {}: its deadlines are counted with plain weekends",
        year);
    return Counter.builder("calendar.unannounced.year")
        .description("Questions about a year whose exceptions the district's file doesn't have")
        .tag("year", Integer.toString(year))
        .register(registry);
  }
}
