package org.yishi.system.faults;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.awaitility.Awaitility;
import org.yishi.system.launcher.OwnPlatform;
import org.yishi.system.launcher.Part;

/**
 * Kills processes at random moments while commands are given, and starts them again through the
 * launcher. Which process dies after how many commands follows from the seed.
 */
public final class KillExperiment implements Experiment {

  private static final List<Part> PARTS = List.of(Part.values());
  private static final Duration COMMANDS_LIMIT = Duration.ofMinutes(20);
  private static final Duration HEARING_LIMIT = Duration.ofMinutes(2);

  private final OwnPlatform platform;
  private final int kills;
  private final int commands;
  private final int clients;
  private final long seed;
  private final Report report;

  KillExperiment(
      OwnPlatform platform, int kills, int commands, int clients, long seed, Report report) {
    this.platform = platform;
    this.kills = kills;
    this.commands = commands;
    this.clients = clients;
    this.seed = seed;
    this.report = report;
  }

  @Override
  public boolean run() throws InterruptedException {
    report.progress("seed " + seed + ": " + kills + " kills during " + commands + " commands");
    platform.up();
    report.progress("ready");
    Ledger ledger = new Ledger();
    try (Audience audience = new Audience(platform.client());
        Workload workload =
            new Workload(
                platform.client(),
                clients,
                new Budget(commands),
                ledger,
                AnswerRules.WHILE_PROCESSES_DIE,
                seed)) {
      killAtRandom(ledger, workload);
      workload.await(COMMANDS_LIMIT);
      report.progress(ledger.commands() + " commands given");
      audience.awaitAll(ledger, HEARING_LIMIT);
      return report.books(ledger, audience.subscribers());
    }
  }

  private void killAtRandom(Ledger ledger, Workload workload) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] moments = random.ints(kills, 1, Math.max(2, commands * 9 / 10)).sorted().toArray();
    for (int kill = 0; kill < kills; kill++) {
      int moment = moments[kill];
      Awaitility.await()
          .atMost(COMMANDS_LIMIT)
          .pollInterval(Duration.ofMillis(1))
          .pollDelay(Duration.ZERO)
          .until(() -> ledger.commands() >= moment || workload.finished());
      Part part = PARTS.get(random.nextInt(PARTS.size()));
      report.progress(
          "kill -9 %-13s (%d of %d, after %d commands)"
              .formatted(part.label(), kill + 1, kills, ledger.commands()));
      platform.kill(part);
      platform.up();
    }
  }
}
