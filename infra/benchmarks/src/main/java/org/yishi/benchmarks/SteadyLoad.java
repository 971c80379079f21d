package org.yishi.benchmarks;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Does something so many times a second, whether or not the former ones are finished: a slow answer
 * must not make the load lighter.
 */
final class SteadyLoad {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final Duration FINISH_LIMIT = Duration.ofSeconds(60);

  private SteadyLoad() {}

  /** Runs the action with 0, 1, 2… at the rate for so long, and waits until all have finished. */
  static void run(double perSecond, Duration duration, IntConsumer action)
      throws InterruptedException {
    int count = (int) Math.max(1, perSecond * duration.toMillis() / 1_000);
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    CountDownLatch finished = new CountDownLatch(count);
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      var _ =
          timer.scheduleAtFixedRate(
              () -> {
                int i = next.getAndIncrement();
                if (i < count) {
                  workers.execute(() -> {
                    try {
                      action.accept(i);
                    } catch (RuntimeException failed) {
                      failure.compareAndSet(null, failed);
                    } finally {
                      finished.countDown();
                    }
                  });
                }
              },
              0,
              (long) (NANOS_PER_SECOND / perSecond),
              TimeUnit.NANOSECONDS);
      boolean inTime =
          finished.await(duration.plus(FINISH_LIMIT).toMillis(), TimeUnit.MILLISECONDS);
      timer.shutdownNow();
      if (!inTime) {
        throw new IllegalStateException("The load of " + perSecond + "/s can't be carried");
      }
    }
    throwAny(failure);
  }

  /** How often a second the action can be done by so many at once. */
  static double capacity(int clients, Duration duration, IntConsumer action)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    long begin = System.nanoTime();
    long end = begin + duration.toNanos();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < clients; client++) {
        workers.execute(() -> {
          try {
            while (failure.get() == null && System.nanoTime() < end) {
              action.accept(next.getAndIncrement());
            }
          } catch (RuntimeException failed) {
            failure.compareAndSet(null, failed);
          }
        });
      }
    }
    throwAny(failure);
    return next.get() * NANOS_PER_SECOND / (System.nanoTime() - begin);
  }

  private static void throwAny(AtomicReference<@Nullable RuntimeException> failure) {
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }
}
