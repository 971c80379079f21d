package org.yishi.gateway.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to one subscriber: a queue bounded in events and bytes between the tail,
 * which never waits, and the one writer of the connection. When it is full the subscriber is cut:
 * its last id tells where it goes on.
 */
final class Connection {

  /** Why a stream ended. */
  enum Ending {
    /** It didn't read as fast as events came. */
    SLOW,
    /** Its token expired. */
    EXPIRED,
    /** The log that it follows was replaced. */
    GONE,
    /** Kafka could not be read for too long. */
    UNAVAILABLE,
    /** The gateway stops. */
    SHUTDOWN,
    /** The reader went away. */
    LEFT
  }

  /**
   * How much may wait.
   *
   * @param events number of events
   * @param bytes their size
   */
  record Limit(int events, long bytes) {}

  /** What a writer is to do next. */
  sealed interface Delivery {

    /** Write these, in order. */
    record Frames(List<byte[]> frames) implements Delivery {}

    /** Nothing came. */
    record Quiet() implements Delivery {}

    /** Write no more. */
    record Ended(Ending ending) implements Delivery {}
  }

  private final FeedFilter filter;
  private final Limit limit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<byte[]> queue = new ArrayDeque<>();
  private long waitingBytes;
  private @Nullable Ending ending;

  Connection(FeedFilter filter, Limit limit) {
    this.filter = filter;
    this.limit = limit;
  }

  FeedFilter filter() {
    return filter;
  }

  /** Puts a frame into the queue without waiting; false when that cut the subscriber. */
  boolean offer(byte[] frame) {
    lock.lock();
    try {
      if (ending != null) {
        return false;
      }
      if (queue.size() >= limit.events() || waitingBytes + frame.length > limit.bytes()) {
        finish(Ending.SLOW);
        return false;
      }
      queue.add(frame);
      waitingBytes += frame.length;
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the stream, and tells what ended it: the first reason stands. What still waits is dropped,
   * because the cursor brings it back.
   */
  Ending end(Ending reason) {
    lock.lock();
    try {
      if (ending == null) {
        finish(reason);
      }
      return ending == null ? reason : ending;
    } finally {
      lock.unlock();
    }
  }

  private void finish(Ending reason) {
    ending = reason;
    queue.clear();
    waitingBytes = 0;
    changed.signalAll();
  }

  /** Takes everything that waits; waits itself for at most so long when nothing does. */
  Delivery take(Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long nanos = patience.toNanos();
      while (queue.isEmpty() && ending == null && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      if (ending != null) {
        return new Delivery.Ended(ending);
      }
      if (queue.isEmpty()) {
        return new Delivery.Quiet();
      }
      List<byte[]> frames = new ArrayList<>(queue);
      queue.clear();
      waitingBytes = 0;
      return new Delivery.Frames(frames);
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the stream's end for at most so long; what waits to be written stays. */
  void awaitEnd(Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long nanos = patience.toNanos();
      while (ending == null && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  @Nullable Ending ending() {
    lock.lock();
    try {
      return ending;
    } finally {
      lock.unlock();
    }
  }
}
