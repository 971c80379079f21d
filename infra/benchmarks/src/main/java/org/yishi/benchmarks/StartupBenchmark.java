package org.yishi.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yishi.system.faults.Load;
import org.yishi.system.launcher.Part;
import org.yishi.system.launcher.ScratchPlatform;

/** How soon the platform is there, and how much memory it holds after work. */
final class StartupBenchmark implements Benchmark {

  private static final double UP_AIM_SECONDS = 30;
  private static final double CACHE_AIM = 0.5;
  private static final double STACK_AIM_MEBIBYTES = 600;
  private static final double SERVICE_AIM_MEBIBYTES = 250;
  private static final double NANOS_PER_SECOND = 1e9;

  private static final int COMMANDS = 2_000;
  private static final int CLIENTS = 8;
  private static final List<Part> SERVICES = List.of(Part.TOPIC_SERVICE, Part.GATEWAY);

  @Override
  public Report run(Options options) throws Exception {
    int rounds = options.rounds();
    double[] up = new double[rounds];
    Map<Part, double[]> memory = new EnumMap<>(Part.class);
    Map<Part, double[]> cached = new EnumMap<>(Part.class);
    Map<Part, double[]> fat = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      memory.put(part, new double[rounds]);
      cached.put(part, new double[rounds]);
      fat.put(part, new double[rounds]);
    }
    try (ScratchPlatform platform = ScratchPlatform.create(Progress::tell)) {
      // Builds what is stale, so that the rounds only start.
      platform.up();
      Map<Part, Launch> launches = launches(platform);
      platform.down();
      for (int round = 0; round < rounds; round++) {
        up[round] = seconds(platform::up);
        Load.commands(platform.client(), COMMANDS, CLIENTS, round);
        for (Part part : Part.values()) {
          of(memory, part)[round] = Machine.residentMebibytes(platform.process(part).pid());
        }
        for (Part part : SERVICES) {
          platform.stop(part);
          of(cached, part)[round] = of(launches, part).secondsWithCache();
          of(fat, part)[round] = of(launches, part).secondsFromFatJar();
        }
        platform.down();
        Progress.tell(
            String.format(Locale.ROOT, "round %d of %d: up %.1f s", round + 1, rounds, up[round]));
      }
    }
    return new Report(
        "startup", "starting, and memory after work", method(), rows(up, memory, cached, fat));
  }

  private static List<Report.Row> rows(
      double[] up,
      Map<Part, double[]> memory,
      Map<Part, double[]> cached,
      Map<Part, double[]> fat) {
    List<Report.Row> rows = new ArrayList<>();
    rows.add(
        Report.Row.atMost(UP_AIM_SECONDS, "`./yishi up` to ready, all built", Sample.of("s", up)));
    for (Part part : SERVICES) {
      String name = part.label();
      rows.add(Report.Row.told(name + ": first 200, AOT cache", Sample.of("s", of(cached, part))));
      rows.add(Report.Row.told(name + ": first 200, fat jar", Sample.of("s", of(fat, part))));
      rows.add(
          Report.Row.atMost(
              CACHE_AIM,
              name + ": cache ÷ fat jar",
              Sample.ratios(of(cached, part), of(fat, part))));
    }
    for (Part part : Part.values()) {
      double aim = part == Part.DEVSTACK ? STACK_AIM_MEBIBYTES : SERVICE_AIM_MEBIBYTES;
      rows.add(
          Report.Row.atMost(
              aim, part.label() + ": resident memory", Sample.of("MiB", of(memory, part))));
    }
    return rows;
  }

  private static List<String> method() {
    return List.of(
        "A platform of its own, built before; each round starts all three processes with `./yishi up`,"
            + " gives "
            + COMMANDS
            + " commands by "
            + CLIENTS
            + " clients and reads VmRSS.",
        "Then, with the rest still running, each service is stopped and started alone: with its AOT cache as"
            + " the launcher does, and from its fat jar with the same flags; the time counts from the"
            + " start of the process to the first 200 of its readiness.");
  }

  private static Map<Part, Launch> launches(ScratchPlatform platform) {
    Map<Part, Launch> launches = new EnumMap<>(Part.class);
    SERVICES.forEach(part -> launches.put(part, Launch.of(platform, part)));
    return launches;
  }

  private static double seconds(Runnable action) {
    long begin = System.nanoTime();
    action.run();
    return Duration.ofNanos(System.nanoTime() - begin).toNanos() / NANOS_PER_SECOND;
  }

  private static <T> T of(Map<Part, T> values, Part part) {
    T value = values.get(part);
    if (value == null) {
      throw new IllegalArgumentException("Nothing was measured of " + part.label());
    }
    return value;
  }
}
