package org.yishi.testing.planted;

/** Planted: state that outlives its request. */
class StaticState {

  private static int count = 0;

  static int next() {
    return ++count;
  }
}
