package org.yishi.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** When each of many events began and arrived, in nanoseconds of this JVM. */
final class Latencies {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MOST = 0.99;

  private final ConcurrentMap<String, Long> begun = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Long> arrived = new ConcurrentHashMap<>();

  void begin(String id) {
    begin(id, System.nanoTime());
  }

  /** The event began at this time of {@link System#nanoTime()}. */
  void begin(String id, long nanos) {
    begun.put(id, nanos);
  }

  /** Only the first arrival counts. */
  void arrive(String id) {
    arrive(id, System.nanoTime());
  }

  /** The event arrived at this time of {@link System#nanoTime()}. */
  void arrive(String id, long nanos) {
    arrived.putIfAbsent(id, nanos);
  }

  /** Waits until everything that began has arrived. */
  void awaitAll(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!arrived.keySet().containsAll(begun.keySet())) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "%d events began, only %d arrived within %s"
                .formatted(begun.size(), arrived.size(), limit));
      }
      Thread.currentThread().join(Duration.ofMillis(10));
    }
  }

  /** The milliseconds below which 99 of 100 events took. */
  double p99() {
    return sample().quantile(MOST);
  }

  /**
   * How many a second began and arrived, from a time of {@link System#nanoTime()} to the last
   * arrival.
   */
  double perSecondSince(long start) {
    long last = start;
    int count = 0;
    for (String id : begun.keySet()) {
      Long arrival = arrived.get(id);
      if (arrival != null) {
        count++;
        last = Math.max(last, arrival);
      }
    }
    return count == 0 ? 0 : count * NANOS_PER_SECOND / (last - start);
  }

  /** All of them in milliseconds. What arrived before its beginning was noted took no time. */
  Sample sample() {
    List<Double> millis = new ArrayList<>();
    begun.forEach((id, begin) -> {
      Long arrival = arrived.get(id);
      if (arrival != null) {
        millis.add(Math.max(0, arrival - begin) / NANOS_PER_MILLI);
      }
    });
    return new Sample("ms", millis);
  }
}
