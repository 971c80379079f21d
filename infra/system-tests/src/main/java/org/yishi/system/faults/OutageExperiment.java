package org.yishi.system.faults;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.yishi.system.client.StackServers.Server;
import org.yishi.system.faults.Ledger.End;
import org.yishi.system.launcher.OwnPlatform;

/** Takes Kafka or Mongo away for a while, with all processes alive, and gives it back. */
public final class OutageExperiment implements Experiment {

  private static final Duration WORK_LIMIT = Duration.ofMinutes(3);
  private static final Duration HEARING_LIMIT = Duration.ofMinutes(2);

  private final OwnPlatform platform;
  private final Server server;
  private final Duration outage;
  private final int commandsAround;
  private final int clients;
  private final long seed;
  private final Report report;

  /**
   * The experiment.
   *
   * @param commandsAround how many commands are given before the outage, and after it
   */
  OutageExperiment(
      OwnPlatform platform,
      Server server,
      Duration outage,
      int commandsAround,
      int clients,
      long seed,
      Report report) {
    this.platform = platform;
    this.server = server;
    this.outage = outage;
    this.commandsAround = commandsAround;
    this.clients = clients;
    this.seed = seed;
    this.report = report;
  }

  @Override
  public boolean run() throws InterruptedException {
    report.progress("seed " + seed + ": " + server + " away for " + outage.toSeconds() + " s");
    platform.up();
    report.progress("ready");
    Ledger ledger = new Ledger();
    try (Audience audience = new Audience(platform.client());
        Workload workload =
            new Workload(
                platform.client(),
                clients,
                new Budget(Long.MAX_VALUE),
                ledger,
                server == Server.KAFKA
                    ? AnswerRules.ALWAYS_AVAILABLE
                    : AnswerRules.ONLY_UNAVAILABLE,
                seed)) {
      awaitCommands(ledger, commandsAround);
      takeAway(ledger);
      awaitCommands(ledger, ledger.commands() + commandsAround);
      workload.stop();
      workload.await(WORK_LIMIT);
      report.progress(ledger.commands() + " commands given");
      audience.awaitAll(ledger, HEARING_LIMIT);
      return report.books(ledger, audience.subscribers());
    }
  }

  private void takeAway(Ledger ledger) throws InterruptedException {
    platform.client().servers().stop(server);
    long before = acknowledged(ledger);
    long repeatsBefore = ledger.repeats();
    report.progress(server + " is away, " + before + " commands acknowledged so far");
    // Nothing to wait for: the outage has to last.
    Thread.currentThread().join(outage);
    long during = acknowledged(ledger) - before;
    report.progress(
        "%d commands acknowledged and %d repeated meanwhile"
            .formatted(during, ledger.repeats() - repeatsBefore));
    if (server == Server.KAFKA && during == 0) {
      ledger.wrongAnswer("No command was accepted while Kafka was away");
    }
    platform.client().servers().start(server);
    report.progress(server + " is back");
  }

  private static long acknowledged(Ledger ledger) {
    return ledger.of(End.ACKNOWLEDGED) + ledger.of(End.ACKNOWLEDGED_REPEATING);
  }

  private static void awaitCommands(Ledger ledger, long count) {
    Awaitility.await().atMost(WORK_LIMIT).until(() -> ledger.commands() >= count);
  }
}
