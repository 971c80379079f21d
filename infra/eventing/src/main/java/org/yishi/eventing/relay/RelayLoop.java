package org.yishi.eventing.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the relay on a thread of its own for as long as the service lives. */
public final class RelayLoop {

  private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  private final Relay relay;
  private final Backlog backlog;
  private final Duration sweepInterval;
  private final InstantSource time = InstantSource.system();
  private final Thread thread;
  private volatile boolean stopping;
  private Duration pause = FIRST_PAUSE;

  /**
   * @param sweepInterval how often the store is searched for what a crashed instance left
   */
  public RelayLoop(Relay relay, Backlog backlog, Duration sweepInterval) {
    this.relay = relay;
    this.backlog = backlog;
    this.sweepInterval = sweepInterval;
    this.thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Publishes what is committed, for at most so long, and ends. */
  public void stop(Duration atMost) {
    stopping = true;
    backlog.requestSweep();
    try {
      if (!thread.join(atMost)) {
        thread.interrupt();
        thread.join(LONGEST_PAUSE);
      }
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    // The first step sweeps, but leaves what is recent; the second sweep finds that, too.
    Instant nextSweep = time.instant().plus(shorter(sweepInterval, Backlog.SWEEP_GRACE));
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (time.instant().isAfter(nextSweep)) {
          backlog.requestSweep();
          nextSweep = time.instant().plus(sweepInterval);
        }
        if (!stepSafely()) {
          if (stopping) {
            return;
          }
          backlog.await(Duration.between(time.instant(), nextSweep));
        }
      }
    } catch (InterruptedException _) {
      LOG.info(
          "The relay was interrupted; what stands in the outboxes is published at the next start");
    } finally {
      relay.close();
    }
  }

  private boolean stepSafely() throws InterruptedException {
    try {
      Relay.Step done = relay.step();
      if (done == Relay.Step.REMOVED) {
        pause = FIRST_PAUSE;
      }
      return done != Relay.Step.NOTHING;
    } catch (RuntimeException failure) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      LOG.warn(
          "Publishing failed, {} events wait; trying again in {} ms: {}",
          backlog.events(),
          pause.toMillis(),
          failure.toString());
      backlog.pause(withJitter(pause));
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      return !stopping;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration withJitter(Duration duration) {
    long millis = duration.toMillis();
    return Duration.ofMillis(millis / 2 + RandomGenerator.getDefault().nextLong(millis / 2 + 1));
  }
}
