package org.yishi.devstack.mongo;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes many writers wait for one flush: whoever finds none running does it for everybody who wrote
 * before it began.
 *
 * <p>Writes are numbered by the caller. A flush is a commit, which returns the number of the last
 * write that it holds, and a sync that forces it to the disk.
 */
final class GroupCommit {

  private final LongSupplier commit;
  private final Runnable sync;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition flushed = lock.newCondition();
  private long durable;
  private boolean flushing;
  private @Nullable RuntimeException failure;

  GroupCommit(LongSupplier commit, Runnable sync) {
    this.commit = commit;
    this.sync = sync;
  }

  /** Returns when the write of this number, and every one before it, is on the disk. */
  void awaitDurable(long write) {
    lock.lock();
    try {
      while (durable < write) {
        refuseAfterFailure();
        if (flushing) {
          flushed.awaitUninterruptibly();
        } else {
          flush();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether every flush so far succeeded. After a failed one the store takes no more writes. */
  boolean healthy() {
    lock.lock();
    try {
      return failure == null;
    } finally {
      lock.unlock();
    }
  }

  private void flush() {
    flushing = true;
    lock.unlock();
    long reached = -1;
    RuntimeException failed = null;
    try {
      reached = commit.getAsLong();
      sync.run();
    } catch (RuntimeException e) {
      failed = e;
    } finally {
      lock.lock();
      flushing = false;
      if (failed == null) {
        durable = Math.max(durable, reached);
      } else {
        failure = failed;
      }
      flushed.signalAll();
    }
  }

  private void refuseAfterFailure() {
    if (failure != null) {
      throw new IllegalStateException("The store could not be written to its file.", failure);
    }
  }
}
