package org.yishi.eventing.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which aggregates of this instance have committed events that the log doesn't have yet, oldest
 * first; what the relay works through and what {@code outbox.lag} tells.
 *
 * <p>A memory aid only: what it forgets at a crash, or when it is full, a sweep of the store finds
 * again.
 */
public final class Backlog {

  /** Some 20 MB of keys; beyond it the sweep takes over. */
  static final int MAX_AGGREGATES = 100_000;

  /** A sweep waits until fewer than this many are waiting, so that it isn't repeated in vain. */
  private static final int ROOM_FOR_SWEEP = Relay.MAX_AGGREGATES_PER_BATCH;

  /**
   * What was committed so recently is left to the instance that committed it, which is publishing
   * it just now. What a full backlog forgets is older by the time it has room for a sweep.
   */
  static final Duration SWEEP_GRACE = Duration.ofSeconds(5);

  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final LinkedHashMap<OutboxKey, Waiting> waiting = new LinkedHashMap<>();
  private final Map<OutboxKey, Waiting> inHand = new LinkedHashMap<>();
  private boolean sweepNeeded = true;

  /**
   * @param clock real time, whatever the platform's clock is set to
   */
  public Backlog(Clock clock) {
    this.clock = clock;
  }

  private record Waiting(Instant since, long events) {
    Waiting plus(Waiting later) {
      return new Waiting(since.isBefore(later.since) ? since : later.since, events + later.events);
    }
  }

  /** Says that so many events of the aggregate were committed just now, or may have been. */
  public void committed(OutboxKey key, int events) {
    add(key, new Waiting(clock.instant(), events));
  }

  /** Asks for a look into the store, whatever is known here. */
  public void requestSweep() {
    lock.lock();
    try {
      sweepNeeded = true;
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Events committed here, or found by a sweep, and not yet acknowledged by the log. */
  public long events() {
    lock.lock();
    try {
      return sum(waiting.values()) + sum(inHand.values());
    } finally {
      lock.unlock();
    }
  }

  /** For how long the oldest of them has been waiting. */
  public Duration age() {
    lock.lock();
    try {
      Instant now = clock.instant();
      Instant oldest = oldest(waiting.values(), oldest(inHand.values(), now));
      return Duration.between(oldest, now);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes aggregates in hand, oldest first, but none that is in hand already.
   *
   * @param maxEvents no further aggregate once those taken have so many events
   */
  List<OutboxKey> take(int maxAggregates, int maxEvents) {
    lock.lock();
    try {
      List<OutboxKey> taken = new ArrayList<>(Math.min(maxAggregates, waiting.size()));
      long events = 0;
      var oldestFirst = waiting.entrySet().iterator();
      while (oldestFirst.hasNext() && taken.size() < maxAggregates && events < maxEvents) {
        var entry = oldestFirst.next();
        if (inHand.putIfAbsent(entry.getKey(), entry.getValue()) == null) {
          taken.add(entry.getKey());
          events += entry.getValue().events();
          oldestFirst.remove();
        }
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** These are on the log. */
  void done(Collection<OutboxKey> keys) {
    lock.lock();
    try {
      keys.forEach(inHand::remove);
    } finally {
      lock.unlock();
    }
  }

  /** What is in hand has to be done again, after what was waiting. */
  void giveBack() {
    lock.lock();
    try {
      inHand.forEach((key, entry) -> waiting.merge(key, entry, Waiting::plus));
      inHand.clear();
    } finally {
      lock.unlock();
    }
  }

  /**
   * If a sweep was asked for since the last one, and there is room for what it finds, until when
   * the events that it looks for were committed.
   */
  Optional<Instant> takeSweepRequest() {
    lock.lock();
    try {
      boolean due = sweepNeeded && waiting.size() < ROOM_FOR_SWEEP;
      if (!due) {
        return Optional.empty();
      }
      sweepNeeded = false;
      return Optional.of(clock.instant().minus(SWEEP_GRACE));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Adds what a sweep found, without counting again what is known already. What is in hand stands
   * in its outbox until it is removed; what another instance may have added since is for the next
   * sweep.
   */
  void found(Map<OutboxKey, Integer> eventsByKey) {
    lock.lock();
    try {
      Instant now = clock.instant();
      eventsByKey.forEach((key, events) -> {
        if (waiting.size() < MAX_AGGREGATES && !inHand.containsKey(key)) {
          waiting.putIfAbsent(key, new Waiting(now, events));
        }
      });
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is something to do, at most so long. */
  void await(Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long nanos = atMost.toNanos();
      while (waiting.isEmpty() && !sweepNeeded && nanos > 0) {
        nanos = work.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits out a pause after a failure; commits don't end it. */
  void pause(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  private void add(OutboxKey key, Waiting entry) {
    lock.lock();
    try {
      if (waiting.size() < MAX_AGGREGATES || waiting.containsKey(key)) {
        waiting.merge(key, entry, Waiting::plus);
      } else {
        sweepNeeded = true;
      }
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static long sum(Collection<Waiting> entries) {
    return entries.stream().mapToLong(Waiting::events).sum();
  }

  private static Instant oldest(Collection<Waiting> entries, Instant fallback) {
    return entries.stream().map(Waiting::since).min(Instant::compareTo).orElse(fallback);
  }
}
