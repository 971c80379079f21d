package org.yishi.system.faults;

import java.util.concurrent.atomic.AtomicLong;

/** How many commands there are still to give; several clients take from it. */
final class Budget {

  private final AtomicLong left;

  Budget(long commands) {
    left = new AtomicLong(commands);
  }

  /** Whether there was one left; if so, it is taken. */
  boolean take() {
    return left.getAndUpdate(count -> count > 0 ? count - 1 : 0) > 0;
  }

  /** Nobody gets any more. */
  void end() {
    left.set(0);
  }
}
