package org.yishi.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.kafka.KafkaEventPublisher;
import org.yishi.eventing.kafka.ProducerSettings;
import org.yishi.eventing.mongo.Aggregates;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.Relay;
import org.yishi.testing.TestStack;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast outboxes drain: the real relay, store and producer, beside a bare producer that sends
 * the same payload to the same broker with the same acks.
 *
 * <p>The backlog is that of an outage: every topic has had a few events since. Servers and clients
 * share one JVM and the machine's cores, so the relay pays for the store's work too.
 */
final class RelayBenchmark implements Benchmark {

  /** A restart takes longer than a sweep leaves recent events alone. */
  private static final Duration RESTART = Duration.ofMinutes(1);

  private static final int TOPICS = 20_000;
  private static final int EVENTS_PER_TOPIC = 5;
  private static final int EVENTS = TOPICS * EVENTS_PER_TOPIC;
  private static final int INSERTED_AT_ONCE = 1_000;
  private static final int WARM_UP_ROUNDS = 1;
  private static final int PARTITIONS = 12;
  private static final double AIM = 0.30;

  private static final String COLLECTION = "topics";
  private static final String TYPE = "org.yishi.topic.stage-changed.v1";
  private static final String SOURCE = "/topic-service";

  /** As long as an event of the public log is on average. */
  private static final String DATA =
      """
      {"from":"DELIBERATING","to":"RESOLVED","level":"street","holder":"120103001",\
      "number":"河西-大营门-2026-0012","title":"加装电梯协商","reason":"协商意见已采纳",\
      "responsible":["gardens","municipal"],"due":"2026-12-01T17:30:00+08:00"}\
      """;

  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "area", "120103001001",
          "level", "street",
          "holder", "120103001",
          "departments", "gardens,municipal",
          "category", "lifts",
          "actor", "street_officer");

  @Override
  public Report run(Options options) throws Exception {
    int rounds = options.rounds();
    try (TestStack.Private stack = TestStack.startPrivate();
        MongoClient mongo = MongoClients.create(stack.mongoUri("bench"))) {
      createTopic(stack.kafkaBootstrap(), "bare");
      createTopic(stack.kafkaBootstrap(), COLLECTION);
      Map<String, Object> settings =
          ProducerSettings.over(Map.of("bootstrap.servers", stack.kafkaBootstrap()));
      double[] bare = new double[rounds];
      double[] relayed = new double[rounds];
      double[] ratios = new double[rounds];
      for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
        double before = sendBare(settings);
        double drained = drain(mongo, settings);
        double after = sendBare(settings);
        if (round >= 0) {
          bare[round] = (before + after) / 2;
          relayed[round] = drained;
          ratios[round] = drained / bare[round];
        }
        Progress.tell(
            String.format(
                Locale.ROOT,
                "round %d: bare %,.0f, relay %,.0f, bare %,.0f events/s",
                round + 1,
                before,
                drained,
                after));
      }
      return report(Sample.of("events/s", bare), Sample.of("events/s", relayed), ratios);
    }
  }

  private static Report report(Sample bare, Sample relayed, double[] ratios) {
    Sample ratio = Sample.of("of bare", ratios);
    return new Report(
        "relay",
        "draining outboxes, beside a bare producer",
        List.of(
            "%,d events in the outboxes of %,d topics, %d each: the backlog of an outage. The first"
                    .formatted(EVENTS, TOPICS, EVENTS_PER_TOPIC)
                + " sweep finds them, as after a restart; the time ends when every outbox is empty.",
            "The bare producer sends the same %,d records, made beforehand, with the same settings"
                    .formatted(EVENTS)
                + " (`acks=all`, idempotent, one request on its way) and one flush.",
            "Embedded broker and store, both durable, in the same JVM as their clients; interleaved"
                + " bare, relay, bare; a ratio per round."),
        List.of(
            new Report.Row("bare producer", bare.toString(), "—", "—"),
            new Report.Row("relay", relayed.toString(), "—", "—"),
            new Report.Row(
                "relay ÷ bare",
                ratio.toString(),
                "≥ " + AIM,
                ratio.median() >= AIM ? "met" : "missed")));
  }

  private static double drain(MongoClient mongo, Map<String, Object> settings) {
    MongoDatabase database = mongo.getDatabase("bench");
    fill(database.getCollection(COLLECTION));
    Clock later = Clock.offset(Clock.systemUTC(), RESTART);
    Backlog backlog = new Backlog(later);
    Aggregates aggregates = new Aggregates(database, backlog, new EventIds(), () -> null);
    aggregates.collection(COLLECTION, COLLECTION);
    LongAdder published = new LongAdder();
    Relay relay =
        new Relay(
            aggregates,
            () ->
                new KafkaEventPublisher(
                    new KafkaProducer<>(settings), SOURCE, aggregates::destination),
            backlog,
            published::add);
    long start = System.nanoTime();
    while (relay.step() != Relay.Step.NOTHING) {
      // Each step is one of reading, sending, waiting and removing.
    }
    double rate = rate(start);
    relay.close();
    if (published.sum() != EVENTS || !aggregates.sweep(1, later.instant()).isEmpty()) {
      throw new IllegalStateException("published " + published.sum() + " of " + EVENTS);
    }
    return rate;
  }

  /** Documents as the platform writes them, without the way through a thousand commands. */
  private static void fill(MongoCollection<Document> topics) {
    topics.drop();
    EventIds ids = new EventIds();
    var time = new BsonDateTime(Instant.parse("2026-11-23T02:00:00Z").toEpochMilli());
    String extensions = JsonMapper.shared().writeValueAsString(EXTENSIONS);
    List<Document> documents = new ArrayList<>();
    for (int topic = 0; topic < TOPICS; topic++) {
      List<Document> outbox = new ArrayList<>();
      for (long sequence = 1; sequence <= EVENTS_PER_TOPIC; sequence++) {
        outbox.add(
            new Document("seq", sequence)
                .append("id", ids.next())
                .append("type", TYPE)
                .append("time", time)
                .append("subject", id(topic))
                .append("extensions", extensions)
                .append("data", DATA));
      }
      documents.add(
          new Document("_id", id(topic))
              .append("version", 5L)
              .append("sequence", (long) EVENTS_PER_TOPIC)
              .append("outbox", outbox)
              .append("handled", new Document()));
      if (documents.size() == INSERTED_AT_ONCE) {
        topics.insertMany(documents);
        documents.clear();
      }
    }
  }

  /** What the publisher would send, written once and sent as fast as the broker takes it. */
  private static double sendBare(Map<String, Object> settings) {
    try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings)) {
      producer.partitionsFor("bare");
      byte[] data = DATA.getBytes(StandardCharsets.UTF_8);
      List<ProducerRecord<String, byte[]>> messages = new ArrayList<>(EVENTS);
      for (int event = 0; event < EVENTS; event++) {
        var message = new ProducerRecord<>("bare", id(event / EVENTS_PER_TOPIC), data);
        headers(event)
            .forEach((name, value) ->
                message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        messages.add(message);
      }
      long start = System.nanoTime();
      for (ProducerRecord<String, byte[]> message : messages) {
        var _ = producer.send(message);
      }
      producer.flush();
      return rate(start);
    }
  }

  private static Map<String, String> headers(int event) {
    Map<String, String> headers = new HashMap<>();
    EXTENSIONS.forEach((name, value) -> headers.put("ce_" + name, value));
    headers.put("ce_id", "019364f2-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
    headers.put("ce_source", SOURCE);
    headers.put("ce_specversion", "1.0");
    headers.put("ce_type", TYPE);
    headers.put("ce_subject", id(event / EVENTS_PER_TOPIC));
    headers.put("ce_time", "2026-11-23T02:00:00Z");
    headers.put("ce_dataschema", "https://yishi.org/contracts/events/" + TYPE + ".schema.json");
    headers.put("ce_aggregate", id(event / EVENTS_PER_TOPIC));
    headers.put("ce_sequence", Integer.toString(event % EVENTS_PER_TOPIC + 1));
    headers.put("content-type", "application/json");
    return headers;
  }

  private static String id(int topic) {
    return String.format(Locale.ROOT, "topic_01kjp1m8r0fa2r9q6td9%06d", topic);
  }

  private static double rate(long start) {
    return EVENTS / ((System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1));
  }

  private static void createTopic(String bootstrap, String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin
          .createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
          .all()
          .get();
    }
  }
}
