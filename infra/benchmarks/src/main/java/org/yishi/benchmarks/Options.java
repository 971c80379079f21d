package org.yishi.benchmarks;

import java.util.List;
import java.util.Optional;

/**
 * What a benchmark may be asked for on the command line.
 *
 * @param rounds how often everything is measured
 * @param topics how many topics lie in the store, where that matters
 * @param store connection string of a store to use in place of the embedded one
 * @param record whether the result goes into the document
 */
record Options(int rounds, int topics, Optional<String> store, boolean record) {

  static final String USAGE = "[--rounds N] [--topics N] [--store MONGODB-URI] [--record]";

  private static final int DEFAULT_ROUNDS = 5;
  private static final int MAX_ROUNDS = 50;
  private static final int DEFAULT_TOPICS = 3_000;
  private static final int MIN_TOPICS = 100;
  private static final int MAX_TOPICS = 1_000_000;

  static Options of(List<String> words) {
    return new Options(
        number(words, "--rounds", DEFAULT_ROUNDS, 1, MAX_ROUNDS),
        number(words, "--topics", DEFAULT_TOPICS, MIN_TOPICS, MAX_TOPICS),
        after(words, "--store"),
        words.contains("--record"));
  }

  private static int number(List<String> words, String name, int otherwise, int least, int most) {
    return after(words, name)
        .map(word -> Math.clamp(Integer.parseInt(word), least, most))
        .orElse(otherwise);
  }

  private static Optional<String> after(List<String> words, String name) {
    int at = words.indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 == words.size()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return Optional.of(words.get(at + 1));
  }
}
