package org.yishi.gateway.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where the tail hands events to those who listen. It knows the tail's position; joining and
 * publishing exclude each other, so that who joins at a position gets exactly what comes after it.
 */
final class FeedHub {

  /** The part of the log that can be read: from its start to what the tail has seen. */
  record Range(Cursor start, Cursor end) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final FeedIndex<Connection> index = new FeedIndex<>();
  private final Set<Connection> joined = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable Cursor start;
  private int log;
  private long[] next = {};

  /**
   * The tail stands here now. If this is another log than before, those who listen are sent away:
   * their cursors mean nothing in it.
   */
  void locate(Cursor logStart, Cursor position) {
    lock.lock();
    try {
      if (start != null && log != position.log()) {
        endAll(Connection.Ending.GONE);
      }
      start = logStart;
      log = position.log();
      next = position.offsets();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The oldest position that is kept; it moves when records are deleted. */
  void startsAt(Cursor logStart) {
    lock.lock();
    try {
      start = logStart;
    } finally {
      lock.unlock();
    }
  }

  /** The tail can't go on where it was: those who listen are sent away until it is located anew. */
  void lose() {
    lock.lock();
    try {
      endAll(Connection.Ending.GONE);
      start = null;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the tail has found the log; empty when that takes too long. */
  Optional<Range> awaitRange(Duration patience) throws InterruptedException {
    long nanos = patience.toNanos();
    lock.lock();
    try {
      while (start == null && nanos > 0) {
        nanos = moved.awaitNanos(nanos);
      }
      return range();
    } finally {
      lock.unlock();
    }
  }

  /** What can be read, once the tail has found the log. */
  Optional<Range> range() {
    lock.lock();
    try {
      return Optional.ofNullable(start).map(from -> new Range(from, Cursor.of(log, next)));
    } finally {
      lock.unlock();
    }
  }

  /** Hands an event to all who want it. An event that the tail has seen before is left out. */
  void publish(FeedEvent event) {
    lock.lock();
    try {
      if (event.offset() < offset(event.partition())) {
        return;
      }
      advance(event.partition(), event.offset() + 1);
      List<Connection> matching = index.matching(event.stamps());
      if (matching.isEmpty()) {
        return;
      }
      byte[] frame = Frame.event(Cursor.encode(log, next), event.stamps().type(), event.json());
      for (Connection connection : matching) {
        if (!connection.offer(frame)) {
          forget(connection);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Moves the tail on over something that is no event. */
  void skip(int partition, long offset) {
    lock.lock();
    try {
      if (offset >= offset(partition)) {
        advance(partition, offset + 1);
      }
    } finally {
      lock.unlock();
    }
  }

  /** From the returned position on, the connection gets every event that it wants. */
  Cursor join(Connection connection) {
    lock.lock();
    try {
      if (joined.add(connection)) {
        index.add(connection.filter(), connection);
      }
      return Cursor.of(log, next);
    } finally {
      lock.unlock();
    }
  }

  void leave(Connection connection) {
    lock.lock();
    try {
      forget(connection);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the tail has seen all before this position; false when that takes too long. */
  boolean awaitReached(Cursor position, Duration patience) throws InterruptedException {
    long nanos = patience.toNanos();
    lock.lock();
    try {
      while (!Cursor.of(log, next).reaches(position)) {
        if (nanos <= 0) {
          return false;
        }
        nanos = moved.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Ends every stream. */
  void endAll(Connection.Ending ending) {
    lock.lock();
    try {
      for (Connection connection : new ArrayList<>(joined)) {
        connection.end(ending);
        forget(connection);
      }
    } finally {
      lock.unlock();
    }
  }

  private long offset(int partition) {
    return partition < next.length ? next[partition] : 0;
  }

  private void advance(int partition, long offset) {
    if (partition >= next.length) {
      next = Arrays.copyOf(next, partition + 1);
    }
    next[partition] = offset;
    moved.signalAll();
  }

  private void forget(Connection connection) {
    if (joined.remove(connection)) {
      index.remove(connection.filter(), connection);
    }
  }
}
