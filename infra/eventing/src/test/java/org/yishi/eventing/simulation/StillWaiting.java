package org.yishi.eventing.simulation;

/**
 * A thread would stand still here until the log is back. Not a RuntimeException, so that whoever
 * waits stays as it is and is woken by taking the same step again.
 */
final class StillWaiting extends Error {

  private static final long serialVersionUID = 1L;

  StillWaiting() {
    super("waits for the log", null, false, false);
  }
}
