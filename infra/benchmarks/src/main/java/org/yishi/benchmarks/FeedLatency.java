package org.yishi.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.yishi.system.client.Account;
import org.yishi.system.client.FeedSubscription;
import org.yishi.system.client.Platform;
import org.yishi.system.launcher.ScratchPlatform;

/** From a request to the SSE reader and the Kafka consumer who hear of it, on a whole platform. */
final class FeedLatency {

  private static final String DISTRICT = "120103";

  /** Several, so that the limit of requests an account doesn't decide the rate. */
  private static final List<String> COMMUNITIES =
      List.of(
          "120103001001",
          "120103001002",
          "120103001003",
          "120103002001",
          "120103002002",
          "120103002003");

  private static final String LOG = "yishi.issues.v1";
  private static final int CLIENTS = 8;
  private static final Duration CALIBRATION = Duration.ofSeconds(10);
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final double load;
  private final int rounds;

  /**
   * @param load how much of what can be submitted a second is submitted
   */
  FeedLatency(double load, int rounds) {
    this.load = load;
    this.rounds = rounds;
  }

  List<Report.Row> measure() throws InterruptedException {
    double[] streamed = new double[rounds];
    double[] consumed = new double[rounds];
    try (ScratchPlatform platform = ScratchPlatform.create(Progress::tell)) {
      platform.up();
      // The first time warms the platform up: what it can take right after its start says nothing.
      var _ = capacity(platform.client(), "warm-up-");
      double rate = load * capacity(platform.client(), "calibration-");
      for (int round = 0; round < rounds; round++) {
        Latencies stream = new Latencies();
        Latencies log = new Latencies();
        round(platform.client(), rate, "round-" + round, stream, log);
        streamed[round] = stream.p99();
        consumed[round] = log.p99();
        Progress.tell(
            String.format(
                Locale.ROOT,
                "round %d of %d at %.0f/s: Kafka %.2f ms, SSE %.2f ms",
                round + 1,
                rounds,
                rate,
                consumed[round],
                streamed[round]));
      }
    }
    return List.of(
        Report.Row.told("platform: request → Kafka consumer, p99", Sample.of("ms", consumed)),
        Report.Row.told("platform: request → SSE reader, p99", Sample.of("ms", streamed)),
        Report.Row.told("SSE ÷ Kafka", Sample.ratios(streamed, consumed)));
  }

  private static double capacity(Platform platform, String key) throws InterruptedException {
    return SteadyLoad.capacity(
        CLIENTS, CALIBRATION, i -> submit(platform, i, key + i, (_, _) -> {}));
  }

  private static void round(
      Platform platform, double rate, String name, Latencies stream, Latencies log)
      throws InterruptedException {
    try (LogReader _ = new LogReader(platform.endpoints().kafka(), LOG, log::arrive);
        FeedSubscription _ =
            platform
                .account("district." + DISTRICT)
                .follow("area=" + DISTRICT, event -> stream.arrive(event.topic()))
                .awaitOpen(LIMIT)) {
      SteadyLoad.run(
          rate,
          ROUND,
          i ->
              submit(
                  platform,
                  i,
                  name + "-" + i,
                  (id, begin) -> {
                    stream.begin(id, begin);
                    log.begin(id, begin);
                  }));
      stream.awaitAll(LIMIT);
      log.awaitAll(LIMIT);
    }
  }

  private static void submit(Platform platform, int i, String key, BiConsumer<String, Long> begun) {
    String community = COMMUNITIES.get(i % COMMUNITIES.size());
    Account resident = platform.account("resident." + community);
    long begin = System.nanoTime();
    String id =
        resident
            .post(
                "/api/v1/topics",
                Map.of(
                    "area", community,
                    "title", "电梯反复停运",
                    "description", "近一个月停运六次。",
                    "channel", "PORTAL",
                    "category", "lifts",
                    "location", Map.of("compound", "春和里小区")),
                "Idempotency-Key",
                key)
            .expecting(201)
            .json()
            .required("id")
            .asString();
    begun.accept(id, begin);
  }
}
