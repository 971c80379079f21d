package org.yishi.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yishi.system.client.Platform;

/** Several clients at work at the same time. */
final class Workload implements AutoCloseable {

  private final Budget budget;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> clients = new ArrayList<>();

  /** Starts the clients; each has a generator split off the seed's. */
  Workload(
      Platform platform, int count, Budget budget, Ledger ledger, AnswerRules rules, long seed) {
    this.budget = budget;
    SplittableRandom random = new SplittableRandom(seed);
    Requests requests = new Requests(platform);
    for (int client = 0; client < count; client++) {
      clients.add(executor.submit(new Driver(requests, budget, ledger, rules, random.split())));
    }
  }

  boolean finished() {
    return clients.stream().allMatch(Future::isDone);
  }

  /** Waits until the commands are used up; throws what went wrong in a client. */
  void await(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    for (Future<?> client : clients) {
      try {
        client.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (ExecutionException failed) {
        throw new IllegalStateException("A client failed: " + failed.getCause(), failed.getCause());
      } catch (TimeoutException late) {
        throw new IllegalStateException("The clients did not finish within " + limit, late);
      }
    }
  }

  /** Lets the clients finish the command they are at, and no more. */
  void stop() {
    budget.end();
  }

  @Override
  public void close() {
    budget.end();
    executor.shutdownNow();
  }
}
