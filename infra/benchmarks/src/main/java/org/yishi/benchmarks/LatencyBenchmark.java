package org.yishi.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.yishi.testing.TestStack;

/**
 * How long an event takes from its commit to whoever follows: a Kafka consumer, compared with a
 * bare producer's records at the same rate; and an SSE reader of the whole platform.
 */
final class LatencyBenchmark implements Benchmark {

  /** How much of what can be committed a second is committed: busy, but no queues. */
  private static final double LOAD = 0.3;

  private static final double AIM = 3;
  private static final int CLIENTS = 16;
  private static final int PARTITIONS = 12;
  private static final Duration CALIBRATION = Duration.ofSeconds(5);
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final Duration ARRIVAL_LIMIT = Duration.ofSeconds(30);

  @Override
  public Report run(Options options) throws Exception {
    int rounds = options.rounds();
    String bootstrap = TestStack.kafkaBootstrap();
    createTopics(bootstrap, "latency-bare", "latency-relay");
    double[] bare = new double[rounds];
    double[] relayed = new double[rounds];
    double rate;
    try (EventPath barePath = new BarePath(bootstrap, "latency-bare");
        EventPath relayPath =
            new RelayPath(bootstrap, TestStack.mongoUri("latency"), "latency-relay")) {
      rate = LOAD * capacity(relayPath);
      var _ = p99(bootstrap, barePath, "warm-up", rate, WARM_UP);
      var _ = p99(bootstrap, relayPath, "warm-up", rate, WARM_UP);
      for (int round = 0; round < rounds; round++) {
        bare[round] = p99(bootstrap, barePath, "round-" + round, rate, ROUND);
        relayed[round] = p99(bootstrap, relayPath, "round-" + round, rate, ROUND);
        Progress.tell(
            String.format(
                Locale.ROOT,
                "round %d of %d: bare %.2f ms, relay %.2f ms",
                round + 1,
                rounds,
                bare[round],
                relayed[round]));
      }
    }
    List<Report.Row> rows = new ArrayList<>();
    rows.add(Report.Row.told("bare: produce → Kafka consumer, p99", Sample.of("ms", bare)));
    rows.add(Report.Row.told("relay: commit → Kafka consumer, p99", Sample.of("ms", relayed)));
    rows.add(Report.Row.atMost(AIM, "relay ÷ bare", Sample.ratios(relayed, bare)));
    rows.addAll(new FeedLatency(LOAD, rounds, AIM).measure());
    return new Report("latency", "from a commit to its subscribers", method(rate), rows);
  }

  private static List<String> method(double rate) {
    return List.of(
        String.format(
            Locale.ROOT,
            "Kafka: one JVM with the embedded broker and store; %.0f events a second, 30 %% of what %d"
                + " writers can commit; each round sends them for %d s first from a bare producer (same"
                + " records, same settings), then through outbox and relay.",
            rate,
            CLIENTS,
            ROUND.toSeconds()),
        "SSE: the whole platform as ./yishi up starts it; topics are submitted at 30 % of what it can"
            + " take; each round sends as many bare records through the platform's own broker first.",
        "A commit there has the time in its event's id (UUIDv7): whole milliseconds, taken right before the"
            + " write to the store, so that its figures contain that write and up to 1 ms more.",
        "The figures are the p99 of each round; the ratio is taken round by round.");
  }

  private static double capacity(EventPath path) throws InterruptedException {
    Latencies ignored = new Latencies();
    return SteadyLoad.capacity(CLIENTS, CALIBRATION, i -> path.send("calibration-" + i, ignored));
  }

  /** Sends so many events a second on the path, and tells how long 99 of 100 took at most. */
  static double p99(String bootstrap, EventPath path, String name, double rate, Duration duration)
      throws InterruptedException {
    Latencies latencies = new Latencies();
    try (LogReader _ =
        new LogReader(bootstrap, path.topic(), heard -> latencies.arrive(heard.key()))) {
      SteadyLoad.run(rate, duration, i -> path.send(name + "-" + i, latencies));
      latencies.awaitAll(ARRIVAL_LIMIT);
    }
    return latencies.p99();
  }

  static void createTopics(String bootstrap, String... names) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      List<NewTopic> topics = new ArrayList<>();
      for (String name : names) {
        topics.add(new NewTopic(name, PARTITIONS, (short) 1));
      }
      admin.createTopics(topics).all().get();
    }
  }
}
