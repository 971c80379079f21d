package org.yishi.topic.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.yishi.topic.imports.ImportJob;
import org.yishi.topic.imports.ImportRun;
import org.yishi.topic.imports.Imports;

/**
 * Works on imports as they come, one at a time on each instance; looks now and then for those that
 * another instance has left, and forgets rows whose time is over.
 */
public final class ImportLoop implements SmartLifecycle {

  /** How soon an import that was left by another instance, or whose lease is over, is noticed. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);
  private static final int CLEARED_AT_ONCE = 20;

  /** Far longer than an upload takes. */
  private static final Duration STRAY = Duration.ofHours(1);

  /** An import that is stopped is taken on again behind its last batch, so this only is polite. */
  private static final Duration STOPPING = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(ImportLoop.class);

  private final ImportRun run;
  private final Imports imports;
  private final Clock clock;
  private final Duration keepRows;
  private final Semaphore news = new Semaphore(0);
  private final Thread thread = Thread.ofVirtual().name("imports").unstarted(this::work);
  private Instant nextClearing = Instant.MIN;
  private volatile boolean running;

  ImportLoop(ImportRun run, Imports imports, Clock clock, Duration keepRows) {
    this.run = run;
    this.imports = imports;
    this.clock = clock;
    this.keepRows = keepRows;
  }

  /** There is a new one. */
  public void nudge() {
    news.release();
  }

  @Override
  public void start() {
    running = true;
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      boolean _ = thread.join(STOPPING);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    try {
      while (running) {
        if (!nextOne()) {
          boolean _ = news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
          news.drainPermits();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a failing store leaves is looked for again. */
  private boolean nextOne() {
    try {
      if (!clock.instant().isBefore(nextClearing)) {
        clear();
        nextClearing = clock.instant().plus(BETWEEN_CLEARINGS);
      }
      return run.next();
    } catch (RuntimeException failure) {
      if (running) {
        LOG.warn("Imports wait: {}", failure.toString());
      }
      return false;
    }
  }

  private void clear() {
    Instant now = clock.instant();
    for (ImportJob job : imports.uncleared(now.minus(keepRows), CLEARED_AT_ONCE)) {
      imports.dropResults(job.id());
      imports.dropFile(job.id());
      imports.save(job, job.clearedNow());
    }
    imports.dropStrayFiles(now.minus(STRAY));
  }
}
