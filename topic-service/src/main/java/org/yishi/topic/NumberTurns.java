package org.yishi.topic;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets those who submit to one street go one after the other, so that they don't all try for the
 * same number and all but one in vain. It is a courtesy within this instance: that a number is
 * given once is the store's to see to, so nobody waits for long.
 */
final class NumberTurns {

  /** After so long the one before is held up by more than a write. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ConcurrentMap<String, ReentrantLock> streets = new ConcurrentHashMap<>();

  /** Does it when it is the caller's turn in the street, or when waiting has no point. */
  <T> T inTurn(String street, Supplier<T> action) {
    ReentrantLock turn = streets.computeIfAbsent(street, _ -> new ReentrantLock(true));
    boolean mine = await(turn);
    try {
      return action.get();
    } finally {
      if (mine) {
        turn.unlock();
      }
    }
  }

  private static boolean await(ReentrantLock turn) {
    try {
      return turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
