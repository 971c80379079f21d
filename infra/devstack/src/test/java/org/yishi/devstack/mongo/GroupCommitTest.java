package org.yishi.devstack.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  private final AtomicLong written = new AtomicLong();
  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger syncs = new AtomicInteger();

  @Test
  void aWriteThatIsOnTheDiskAlreadyCostsNoFlush() {
    GroupCommit groupCommit = new GroupCommit(this::commit, syncs::incrementAndGet);
    written.set(3);

    groupCommit.awaitDurable(1);
    groupCommit.awaitDurable(3);

    assertThat(commits).hasValue(1);
    assertThat(syncs).hasValue(1);
  }

  @Test
  void everybodyWhoWritesDuringAFlushSharesTheNextOne() throws Exception {
    CountDownLatch flushing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    GroupCommit groupCommit =
        new GroupCommit(
            this::commit,
            () -> {
              syncs.incrementAndGet();
              flushing.countDown();
              await(goOn);
            });
    int followers = 20;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = threads.submit(() -> groupCommit.awaitDurable(written.incrementAndGet()));
      flushing.await();
      written.set(followers + 1);
      for (int write = 2; write <= followers + 1; write++) {
        long mine = write;
        threads.execute(() -> groupCommit.awaitDurable(mine));
      }
      goOn.countDown();
      first.get();
    }

    assertThat(syncs).hasValue(2);
  }

  @Test
  void nothingIsAcknowledgedOnceAFlushFailed() {
    GroupCommit groupCommit =
        new GroupCommit(
            this::commit,
            () -> {
              throw new IllegalStateException("disk full");
            });
    written.set(1);

    assertThatThrownBy(() -> groupCommit.awaitDurable(1)).hasRootCauseMessage("disk full");
    assertThatThrownBy(() -> groupCommit.awaitDurable(1)).hasRootCauseMessage("disk full");
    assertThat(groupCommit.healthy()).isFalse();
    assertThat(commits).hasValue(1);
  }

  private long commit() {
    commits.incrementAndGet();
    return written.get();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
