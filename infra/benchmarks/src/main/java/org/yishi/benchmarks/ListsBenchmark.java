package org.yishi.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yishi.system.client.Platform;
import org.yishi.system.launcher.ScratchPlatform;
import tools.jackson.databind.JsonNode;

/** How long lists and queues take when many topics lie in the store. */
final class ListsBenchmark implements Benchmark {

  private static final double AIM_MILLIS = 50;

  /** The aim is said of so many. */
  private static final int TOPICS_OF_THE_AIM = 100_000;

  private static final double MOST = 0.99;
  private static final double HALF = 0.5;
  private static final int CALLS = 100;
  private static final int WARM_UP_CALLS = 30;
  private static final String DISTRICT_ACCOUNT = "district.120103";

  @Override
  public Report run(Options options) throws Exception {
    String database = "yishi_bench_" + UUID.randomUUID().toString().replace("-", "");
    Map<String, String> settings = new HashMap<>();
    settings.put("YISHI_TOPIC_DATABASE", database);
    settings.put("YISHI_SESSION_DATABASE", database + "_sessions");
    options.store().ifPresent(store -> settings.put("YISHI_MONGO", store));
    List<Timing> timings;
    try (ScratchPlatform scratch = ScratchPlatform.create(Progress::tell, settings)) {
      scratch.up();
      String uri =
          options
              .store()
              .orElseGet(() -> "mongodb://127.0.0.1:" + scratch.settings().get("YISHI_MONGO_PORT"));
      try (ListStore store = new ListStore(uri, database);
          ListStore sessions = new ListStore(uri, database + "_sessions")) {
        try {
          timings = measure(scratch.client(), store, options);
        } finally {
          scratch.down();
          if (options.store().isPresent()) {
            store.drop();
            sessions.drop();
          }
        }
      }
    }
    return new Report(
        "lists", "lists and queues over many topics", method(options), rows(timings, aim(options)));
  }

  /**
   * One kind of call over all rounds, in milliseconds.
   *
   * @param stored whether the store is asked
   */
  record Timing(String name, boolean stored, Sample half, Sample most) {

    static Timing of(ListCall call, List<Sample> rounds) {
      return new Timing(call.name(), call.stored(), over(rounds, HALF), over(rounds, MOST));
    }

    private static Sample over(List<Sample> rounds, double share) {
      return new Sample("ms", rounds.stream().map(round -> round.quantile(share)).toList());
    }
  }

  private static List<Timing> measure(Platform platform, ListStore store, Options options)
      throws InterruptedException {
    var _ = new ListTemplates(platform).make();
    Progress.tell("filling the store with %,d topics".formatted(options.topics()));
    store.fill(options.topics(), communities(platform));
    for (ListCall call : ListCall.ALL) {
      var _ = sample(platform, call, WARM_UP_CALLS);
    }
    Map<ListCall, List<Sample>> rounds = new HashMap<>();
    for (int round = 0; round < options.rounds(); round++) {
      for (ListCall call : ListCall.ALL) {
        rounds.computeIfAbsent(call, _ -> new ArrayList<>()).add(sample(platform, call, CALLS));
      }
      Progress.tell("round %d of %d".formatted(round + 1, options.rounds()));
    }
    return ListCall.ALL.stream()
        .map(call -> Timing.of(call, rounds.getOrDefault(call, List.of())))
        .toList();
  }

  private static Sample sample(Platform platform, ListCall call, int calls) {
    double[] millis = new double[calls];
    for (int i = 0; i < calls; i++) {
      millis[i] = call.millis(platform, i);
    }
    return Sample.of("ms", millis);
  }

  /** Only an indexed store with so many topics can say anything about the aim. */
  private static Optional<Double> aim(Options options) {
    return options.store().isPresent() && options.topics() >= TOPICS_OF_THE_AIM
        ? Optional.of(AIM_MILLIS)
        : Optional.empty();
  }

  static List<Report.Row> rows(List<Timing> timings, Optional<Double> aim) {
    List<Report.Row> rows = new ArrayList<>();
    for (Timing timing : timings) {
      rows.add(Report.Row.told(timing.name() + ", p50", timing.half()));
      Sample most = timing.most();
      String name = timing.name() + ", p99";
      rows.add(
          aim.filter(_ -> timing.stored())
              .map(limit -> Report.Row.atMost(limit, name, most))
              .orElseGet(() -> Report.Row.told(name, most)));
    }
    return rows;
  }

  private static List<String> communities(Platform platform) {
    List<String> communities = new ArrayList<>();
    for (String street : below(platform, "120103")) {
      communities.addAll(below(platform, street));
    }
    return communities;
  }

  private static List<String> below(Platform platform, String area) {
    List<String> codes = new ArrayList<>();
    for (JsonNode node :
        platform
            .account(DISTRICT_ACCOUNT)
            .get("/api/v1/directory/areas?parent=" + area)
            .expecting(200)
            .json()
            .required("items")) {
      codes.add(node.required("code").asString());
    }
    return codes;
  }

  private static List<String> method(Options options) {
    return List.of(
        "%,d topics in all communities of the district: 48 were brought forward and taken further over the"
                .formatted(options.topics())
            + " API — a quarter each proposed, accepted, handed up, signed for —, the rest are copies of"
            + " their documents with ids, numbers and areas of their own, inserted past the service.",
        "Through the gateway, %d calls a round of each kind, one after the other, by people of six"
                .formatted(CALLS)
            + " communities in turn; p50 and p99 of each round, then the median of the rounds.",
        options.store().isPresent()
            ? "A store of its own, with the service's indexes, outside this machine's embedded one."
            : "Embedded store. Its secondary indexes don't make it faster: every list and queue reads all"
                + " topics, so these figures grow with their number. They show that the calls answer, how"
                + " they compare, and what trying the platform feels like; what an indexed store takes,"
                + " and so the aim (p99 ≤ 50 ms at 100,000 topics), they can't show: `--store"
                + " mongodb://… --topics 100000` does.");
  }
}
