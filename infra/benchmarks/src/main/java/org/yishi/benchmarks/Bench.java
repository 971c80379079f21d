package org.yishi.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * {@code ./yishi bench NAME [OPTION...]}: runs one benchmark and prints its section; {@code
 * --record} also puts it into {@code docs/benchmarks.md}.
 */
public final class Bench {

  private static final Map<String, Benchmark> BENCHMARKS =
      new TreeMap<>(
          Map.of(
              "intake", new IntakeBenchmark(),
              "latency", new LatencyBenchmark(),
              "lists", new ListsBenchmark(),
              "relay", new RelayBenchmark(),
              "similar", new SimilarBenchmark(),
              "startup", new StartupBenchmark()));

  private Bench() {}

  /** Exit code 0: measured; 1: the benchmark failed; 2: asked for something unknown. */
  public static void main(String[] arguments) throws Exception {
    List<String> words = Arrays.asList(arguments);
    Benchmark benchmark = words.isEmpty() ? null : BENCHMARKS.get(words.getFirst());
    if (benchmark == null) {
      System.err.println(
          "usage: yishi bench " + String.join("|", BENCHMARKS.keySet()) + " " + Options.USAGE);
      System.exit(2);
      return;
    }
    Options options = Options.of(words);
    Report report = benchmark.run(options);
    String machine = Machine.description();
    System.out.println();
    System.out.println(report.markdown(machine));
    if (options.record()) {
      report.write(checkout().resolve("docs/benchmarks.md"), machine);
    }
    System.exit(0);
  }

  /** The launcher says where the checkout is; otherwise it is the working folder. */
  private static Path checkout() {
    return Path.of(Objects.requireNonNullElse(System.getenv("ROOT"), ""));
  }
}
