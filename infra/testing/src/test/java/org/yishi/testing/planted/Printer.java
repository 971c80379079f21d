package org.yishi.testing.planted;

/** Planted: a line that no log has. */
class Printer {

  void print() {
    System.out.println("planted");
  }
}
