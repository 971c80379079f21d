package org.yishi.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.yishi.system.launcher.ScratchPlatform;

/**
 * How many matters a second come in through the gateway, durable and on the public log, beside the
 * least that a server could do and the least that could be done at all, with the same store and
 * broker.
 */
final class IntakeBenchmark implements Benchmark {

  private static final double AIM = 0.5;
  private static final int CLIENTS = 16;
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final Duration ARRIVAL_LIMIT = Duration.ofSeconds(60);
  private static final String HANDLER_LOG = "intake-handler";
  private static final String RAW_LOG = "intake-raw";

  @Override
  public Report run(Options options) throws Exception {
    int rounds = options.rounds();
    double[] submitted = new double[rounds];
    double[] handled = new double[rounds];
    double[] looped = new double[rounds];
    try (ScratchPlatform scratch = ScratchPlatform.create(Progress::tell)) {
      scratch.up();
      String bootstrap = scratch.client().endpoints().kafka();
      String mongo = "mongodb://127.0.0.1:" + scratch.settings().get("YISHI_MONGO_PORT");
      LatencyBenchmark.createTopics(bootstrap, HANDLER_LOG, RAW_LOG);
      try (IntakePath platform = new PlatformIntake(scratch.client());
          IntakePath handler = new BareHandler(new InsertAndSend(mongo, bootstrap, HANDLER_LOG));
          IntakePath raw = new RawLoop(new InsertAndSend(mongo, bootstrap, RAW_LOG))) {
        for (IntakePath path : List.of(platform, handler, raw)) {
          var _ = perSecond(path, bootstrap, "warm-up");
        }
        for (int round = 0; round < rounds; round++) {
          submitted[round] = perSecond(platform, bootstrap, "round-" + round);
          handled[round] = perSecond(handler, bootstrap, "round-" + round);
          looped[round] = perSecond(raw, bootstrap, "round-" + round);
          Progress.tell(
              String.format(
                  Locale.ROOT,
                  "round %d of %d: platform %.0f, bare handler %.0f, raw loop %.0f a second",
                  round + 1,
                  rounds,
                  submitted[round],
                  handled[round],
                  looped[round]));
        }
      }
    }
    return new Report(
        "intake",
        "bringing matters in, beside a bare handler",
        method(),
        rows(submitted, handled, looped));
  }

  static List<Report.Row> rows(double[] submitted, double[] handled, double[] looped) {
    return List.of(
        Report.Row.told("platform, through the gateway", Sample.of("submissions/s", submitted)),
        Report.Row.told("bare handler", Sample.of("submissions/s", handled)),
        Report.Row.told("raw loop", Sample.of("submissions/s", looped)),
        Report.Row.atLeast(AIM, "platform ÷ bare handler", Sample.ratios(submitted, handled)),
        Report.Row.told("platform ÷ raw loop", Sample.ratios(submitted, looped)));
  }

  private static List<String> method() {
    return List.of(
        String.format(
            Locale.ROOT,
            "The whole platform as ./yishi up starts it, with the embedded store and broker, which all"
                + " three share; %d clients over as many connections, %d s a round, interleaved"
                + " platform, handler, loop; a ratio per round.",
            CLIENTS,
            ROUND.toSeconds()),
        "A submission counts when it was acknowledged and has come on the log to a consumer; the time ends"
            + " with the last one's arrival. 2,700 different matters in turn, brought forward by ten residents,"
            + " so that the limit of requests an account doesn't decide, in three streets: a number is"
            + " counted in its street, so the topics of one street wait for one another.",
        "The bare handler is the JDK's HTTP server on virtual threads, in the benchmark's own process: one"
            + " insert of the request's body, one record as large as an event, both awaited. No token,"
            + " rule, number, timeline or index.",
        "The raw loop does the same insert and send without a server.");
  }

  private static double perSecond(IntakePath path, String bootstrap, String name)
      throws InterruptedException {
    Latencies seen = new Latencies();
    try (LogReader _ = new LogReader(bootstrap, path.log(), heard -> seen.arrive(heard.key()))) {
      long start = System.nanoTime();
      var _ = SteadyLoad.capacity(CLIENTS, ROUND, i -> seen.begin(path.submit(i, name + "-" + i)));
      seen.awaitAll(ARRIVAL_LIMIT);
      return seen.perSecondSince(start);
    }
  }
}
