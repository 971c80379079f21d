package org.yishi.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.yishi.system.client.FeedSubscription;
import org.yishi.system.client.Platform;
import org.yishi.system.launcher.ScratchPlatform;

/**
 * From a commit to the SSE reader and the Kafka consumer who hear of it, on a whole platform,
 * beside bare records through its broker.
 */
final class FeedLatency {

  private static final String DISTRICT = "120103";
  private static final String LOG = "yishi.issues.v1";
  private static final String BARE = "latency-bare";
  private static final int CLIENTS = 8;
  private static final Duration CALIBRATION = Duration.ofSeconds(10);
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final double load;
  private final int rounds;
  private final double aim;
  private final EventAge age = new EventAge(Clock.systemUTC());

  /**
   * @param load how much of what can be submitted a second is submitted
   * @param aim how many times the bare way the way to a reader may take
   */
  FeedLatency(double load, int rounds, double aim) {
    this.load = load;
    this.rounds = rounds;
    this.aim = aim;
  }

  /** What one round found, p99 in milliseconds. */
  record Round(double bare, double request, double consumer, double reader) {}

  List<Report.Row> measure() throws Exception {
    Round[] found = new Round[rounds];
    try (ScratchPlatform platform = ScratchPlatform.create(Progress::tell)) {
      platform.up();
      String bootstrap = platform.client().endpoints().kafka();
      LatencyBenchmark.createTopics(bootstrap, BARE);
      try (EventPath bare = new BarePath(bootstrap, BARE)) {
        // The first time warms the platform up: what it can take right after its start says
        // nothing.
        var _ = capacity(platform.client(), "warm-up-");
        double rate = load * capacity(platform.client(), "calibration-");
        var _ = LatencyBenchmark.p99(bootstrap, bare, "warm-up", rate, ROUND);
        for (int i = 0; i < rounds; i++) {
          double before = LatencyBenchmark.p99(bootstrap, bare, "round-" + i, rate, ROUND);
          found[i] = round(platform.client(), rate, "round-" + i, before);
          Progress.tell(
              String.format(
                  Locale.ROOT,
                  "round %d of %d at %.0f/s: bare %.2f ms, Kafka %.2f ms, SSE %.2f ms",
                  i + 1,
                  rounds,
                  rate,
                  found[i].bare(),
                  found[i].consumer(),
                  found[i].reader()));
        }
      }
    }
    return rows(List.of(found), aim);
  }

  static List<Report.Row> rows(List<Round> rounds, double aim) {
    double[] bare = rounds.stream().mapToDouble(Round::bare).toArray();
    double[] request = rounds.stream().mapToDouble(Round::request).toArray();
    double[] consumer = rounds.stream().mapToDouble(Round::consumer).toArray();
    double[] reader = rounds.stream().mapToDouble(Round::reader).toArray();
    return List.of(
        Report.Row.told("platform, bare: produce → Kafka consumer, p99", Sample.of("ms", bare)),
        Report.Row.told("platform: request → SSE reader, p99", Sample.of("ms", request)),
        Report.Row.told("platform: commit → Kafka consumer, p99", Sample.of("ms", consumer)),
        Report.Row.told("platform: commit → SSE reader, p99", Sample.of("ms", reader)),
        Report.Row.atMost(aim, "commit → Kafka consumer ÷ bare", Sample.ratios(consumer, bare)),
        Report.Row.atMost(aim, "commit → SSE reader ÷ bare", Sample.ratios(reader, bare)));
  }

  private static double capacity(Platform platform, String key) throws InterruptedException {
    return SteadyLoad.capacity(
        CLIENTS,
        CALIBRATION,
        i -> {
          var _ = Submissions.submit(platform, i, key + i);
        });
  }

  private Round round(Platform platform, double rate, String name, double bare)
      throws InterruptedException {
    Latencies requests = new Latencies();
    Latencies logged = new Latencies();
    Latencies consumer = new Latencies();
    Latencies reader = new Latencies();
    try (LogReader _ =
            new LogReader(
                platform.endpoints().kafka(),
                LOG,
                heard -> {
                  heard(consumer, heard.id());
                  logged.arrive(heard.key());
                });
        FeedSubscription _ =
            platform
                .account("district." + DISTRICT)
                .follow(
                    "area=" + DISTRICT,
                    event -> {
                      heard(reader, event.id());
                      requests.arrive(event.topic());
                    })
                .awaitOpen(LIMIT)) {
      SteadyLoad.run(
          rate,
          ROUND,
          i -> {
            long begin = System.nanoTime();
            String topic = Submissions.submit(platform, i, name + "-" + i);
            requests.begin(topic, begin);
            logged.begin(topic, begin);
          });
      requests.awaitAll(LIMIT);
      logged.awaitAll(LIMIT);
    }
    return new Round(bare, requests.p99(), consumer.p99(), reader.p99());
  }

  /** An event that began when it was committed and has arrived now. */
  private void heard(Latencies latencies, String id) {
    long now = System.nanoTime();
    latencies.begin(id, now - age.nanos(id));
    latencies.arrive(id, now);
  }
}
