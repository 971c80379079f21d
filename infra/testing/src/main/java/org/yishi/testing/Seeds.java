package org.yishi.testing;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Runs a property with many seeds; a failure names its seed, and {@code -Dseed=N} replays just that
 * one.
 */
public final class Seeds {

  private Seeds() {}

  /** A property that must hold whatever the generator yields. */
  @FunctionalInterface
  public interface Property {

    /** Checks the property once; throws when it does not hold. */
    void check(long seed, RandomGenerator random) throws Exception;
  }

  /** Checks a property with the seeds 1 to {@code count}, or with {@code -Dseed} alone. */
  public static void check(int count, Property property) {
    Long replayed = Long.getLong("seed");
    if (replayed != null) {
      checkOne(replayed, property);
      return;
    }
    for (long seed = 1; seed <= count; seed++) {
      checkOne(seed, property);
    }
  }

  private static void checkOne(long seed, Property property) {
    try {
      property.check(seed, new SplittableRandom(seed));
    } catch (Exception | AssertionError e) {
      throw new AssertionError(
          "Seed %d fails (replay it with -Dseed=%d): %s".formatted(seed, seed, e.getMessage()), e);
    }
  }
}
