package org.yishi.eventing.simulation;

/** The process dies here. Not a RuntimeException, because nobody who lives on may catch it. */
final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  Crash(String where) {
    super(where, null, false, false);
  }
}
