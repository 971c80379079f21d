package org.yishi.topic.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sweeps again and again. The interval is measured by the platform's clock and looked at often, so
 * that a development clock which is moved on lets deadlines pass at once, and the store is asked no
 * more often than the interval says.
 */
final class SweepLoop implements SmartLifecycle {

  /** How soon a moved clock is noticed. */
  private static final Duration LOOK = Duration.ofMillis(200);

  private static final Logger LOG = LoggerFactory.getLogger(SweepLoop.class);

  private final String what;
  private final IntSupplier sweep;
  private final Clock clock;
  private final Duration interval;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("sweep").unstarted(this::run);
  private volatile boolean running;

  /**
   * @param what it sweeps, as the log tells it
   */
  SweepLoop(String what, IntSupplier sweep, Clock clock, Duration interval) {
    this.what = what;
    this.sweep = sweep;
    this.clock = clock;
    this.interval = interval;
  }

  @Override
  public void start() {
    running = true;
    thread.start();
  }

  @Override
  public void stop() {
    stopping.countDown();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    Instant next = clock.instant();
    try {
      while (!stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        if (!clock.instant().isBefore(next)) {
          sweepOnce();
          next = clock.instant().plus(interval);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a failed sweep leaves is due again at the next. */
  private void sweepOnce() {
    try {
      int passed = sweep.getAsInt();
      if (passed > 0) {
        LOG.info("{}: {}", what, passed);
      }
    } catch (RuntimeException failure) {
      LOG.warn("{} wait for the next sweep: {}", what, failure.toString());
    }
  }
}
