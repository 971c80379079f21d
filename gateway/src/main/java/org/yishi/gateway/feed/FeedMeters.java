package org.yishi.gateway.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the feed counts: streams, events handed out, streams cut, reads of the past, its lag. */
final class FeedMeters {

  private final AtomicInteger subscribers = new AtomicInteger();
  private final AtomicLong lag = new AtomicLong();
  private final Counter delivered;
  private final Counter replays;
  private final Counter skipped;
  private final Counter repeated;
  private final MeterRegistry registry;

  FeedMeters(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("feed.subscribers", subscribers, AtomicInteger::get)
        .description("Open streams")
        .register(registry);
    Gauge.builder("feed.lag", lag, AtomicLong::get)
        .description("Events of the log that the tail has not seen yet")
        .register(registry);
    delivered =
        Counter.builder("feed.delivered")
            .description("Events written to readers")
            .register(registry);
    replays = Counter.builder("feed.replays").description("Reads of the past").register(registry);
    skipped =
        Counter.builder("feed.skipped")
            .description("Records of the log that are no events")
            .register(registry);
    repeated =
        Counter.builder("feed.repeated")
            .description("Events that the log says a second time, left out")
            .register(registry);
  }

  void opened() {
    subscribers.incrementAndGet();
  }

  void ended(Connection.Ending ending) {
    subscribers.decrementAndGet();
    registry.counter("feed.cut", "reason", ending.name().toLowerCase(Locale.ROOT)).increment();
  }

  void delivered(int events) {
    delivered.increment(events);
  }

  void replayed() {
    replays.increment();
  }

  void skipped() {
    skipped.increment();
  }

  void repeated() {
    repeated.increment();
  }

  void lag(long events) {
    lag.set(events);
  }
}
