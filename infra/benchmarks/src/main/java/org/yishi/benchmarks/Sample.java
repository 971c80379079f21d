package org.yishi.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Measurements of one thing over several rounds, told as median and range. */
record Sample(String unit, double[] values) {

  Sample {
    if (values.length == 0) {
      throw new IllegalArgumentException("a sample needs at least one value");
    }
    values = values.clone();
    Arrays.sort(values);
  }

  static Sample of(String unit, double... values) {
    return new Sample(unit, values);
  }

  double median() {
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  double min() {
    return values[0];
  }

  double max() {
    return values[values.length - 1];
  }

  /** The value below which the given share (0..1) of the measurements lies, nearest rank. */
  double quantile(double share) {
    int rank = (int) Math.ceil(share * values.length);
    return values[Math.clamp(rank - 1L, 0, values.length - 1)];
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s %s (%s–%s)", figure(median()), unit, figure(min()), figure(max()));
  }

  static String figure(double value) {
    if (value >= 1_000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }
}
