package org.yishi.benchmarks;

/** Says how far a benchmark is. */
final class Progress {

  private Progress() {}

  static void tell(String line) {
    System.out.println(line);
  }
}
