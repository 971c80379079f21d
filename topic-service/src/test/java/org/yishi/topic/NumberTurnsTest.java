package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NumberTurnsTest {

  private static final int MANY = 50;
  private static final int MOMENTS = 1_000;

  private final NumberTurns turns = new NumberTurns();

  @Test
  void in_one_street_one_goes_after_the_other() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<Integer>> all = new ArrayList<>();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < MANY; i++) {
        all.add(
            people.submit(() ->
                turns.inTurn(
                    "120103001",
                    () -> {
                      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                      for (int moment = 0; moment < MOMENTS; moment++) {
                        Thread.onSpinWait();
                      }
                      return inside.decrementAndGet();
                    })));
      }
      for (Future<Integer> one : all) {
        assertThat(one.get()).isZero();
      }
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void nobody_waits_for_another_street_nor_for_long_in_his_own() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> held =
          people.submit(() ->
              turns.inTurn(
                  "120103001",
                  () -> {
                    begun.countDown();
                    return awaited(end);
                  }));
      begun.await();

      assertThat(turns.inTurn("120103002", () -> "elsewhere")).isEqualTo("elsewhere");
      assertThat(turns.inTurn("120103001", () -> "without a turn")).isEqualTo("without a turn");

      end.countDown();
      assertThat(held.get()).isTrue();
    }
  }

  private static boolean awaited(CountDownLatch end) {
    try {
      end.await();
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
