package org.yishi.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Measurements of one thing over several rounds, told as median and range.
 *
 * @param values sorted
 */
record Sample(String unit, List<Double> values) {

  Sample {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a sample needs at least one value");
    }
    values = values.stream().sorted().toList();
  }

  static Sample of(String unit, double... values) {
    return new Sample(unit, DoubleStream.of(values).boxed().toList());
  }

  /** Round by round, what was measured divided by what it is compared with. */
  static Sample ratios(double[] measured, double[] compared) {
    double[] ratios = new double[measured.length];
    Arrays.setAll(ratios, round -> measured[round] / compared[round]);
    return of("×", ratios);
  }

  double median() {
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : (values.get(middle - 1) + values.get(middle)) / 2;
  }

  double min() {
    return values.getFirst();
  }

  double max() {
    return values.getLast();
  }

  /** The value below which the given share (0..1) of the measurements lies, nearest rank. */
  double quantile(double share) {
    int rank = (int) Math.ceil(share * values.size());
    return values.get(Math.clamp(rank - 1L, 0, values.size() - 1));
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
