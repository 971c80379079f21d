package org.yishi.system.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.yishi.system.client.StackServers.Server;
import org.yishi.system.launcher.OwnPlatform;
import org.yishi.system.launcher.ScratchPlatform;

/** The experiments by name, in the sizes that the platform has to stand. */
public final class Experiments {

  /** What can be run. */
  public static final List<String> NAMES = List.of("kill", "kafka", "mongo");

  private static final int KILLS = 20;
  private static final int COMMANDS = 5_000;
  private static final int CLIENTS = 8;
  private static final Duration OUTAGE = Duration.ofSeconds(60);
  private static final int COMMANDS_AROUND = 300;

  private Experiments() {}

  /** Runs one against a platform of its own; true when the books balance. */
  public static boolean run(String name, long seed, PrintStream out)
      throws InterruptedException, IOException {
    Report report = new Report(out);
    try (ScratchPlatform platform = ScratchPlatform.create(report::progress)) {
      boolean balanced = of(name, platform, seed, report).run();
      if (!balanced) {
        Path logs = Files.createTempDirectory("yishi-faults-" + name + "-");
        platform.copyLogs(logs);
        report.progress("日志 logs of all processes: " + logs);
      }
      return balanced;
    }
  }

  private static Experiment of(String name, OwnPlatform platform, long seed, Report report) {
    return switch (name) {
      case "kill" -> new KillExperiment(platform, KILLS, COMMANDS, CLIENTS, seed, report);
      case "kafka" -> outage(Server.KAFKA, platform, seed, report);
      case "mongo" -> outage(Server.MONGO, platform, seed, report);
      default -> throw new IllegalArgumentException("There is no experiment " + name);
    };
  }

  private static Experiment outage(Server server, OwnPlatform platform, long seed, Report report) {
    return new OutageExperiment(platform, server, OUTAGE, COMMANDS_AROUND, CLIENTS, seed, report);
  }
}
