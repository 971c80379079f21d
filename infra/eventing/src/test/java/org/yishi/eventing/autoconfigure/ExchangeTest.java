package org.yishi.eventing.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.yishi.eventing.OutboxEntry;
import org.yishi.eventing.consumer.DeadLetters;
import org.yishi.eventing.kafka.Records;
import org.yishi.eventing.relay.OutboxKey;
import org.yishi.testing.TestStack;

/** Two instances of one service, wired as any service is, on a real broker and a real store. */
class ExchangeTest {

  private static final Instant TIME = Instant.parse("2026-11-23T02:00:00Z");
  private static final AtomicInteger ISSUES = new AtomicInteger();

  private static final ConfigurableApplicationContext FIRST =
      Recorder.start(TestStack.kafkaBootstrap());
  private static final ConfigurableApplicationContext SECOND =
      Recorder.start(TestStack.kafkaBootstrap());
  private static final KafkaProducer<String, byte[]> REPORTER = reporter();

  private final String issue = "issue_" + ISSUES.incrementAndGet();

  @BeforeAll
  static void bothTakePart() {
    soon().until(() -> partitions(FIRST) > 0 && partitions(SECOND) > 0);
  }

  @AfterAll
  static void stop() {
    REPORTER.close();
    FIRST.close();
    SECOND.close();
  }

  @Test
  void gives_each_event_its_effect_once_and_publishes_what_follows_from_it() {
    double duplicates = sum("events.duplicates");
    double published = sum("outbox.published");
    LongStream.of(1, 2, 2, 1, 3, 3).forEach(sequence -> report(sequence, "{}"));

    soon().untilAsserted(() -> assertThat(effects()).containsExactly("1", "2", "3"));
    soon()
        .untilAsserted(() -> {
          assertThat(sum("events.duplicates")).isEqualTo(duplicates + 3);
          assertThat(sum("outbox.published")).isGreaterThanOrEqualTo(published + 3);
          assertThat(sum("outbox.lag")).isZero();
          assertThat(sum("consumer.lag")).isZero();
        });
  }

  @Test
  void shares_the_work_between_instances() {
    List<String> issues = IntStream.range(0, 40).mapToObj(number -> issue + "_" + number).toList();
    issues.forEach(each -> report(each, 1, "{}"));

    soon().untilAsserted(() -> assertThat(issues).allMatch(each -> effects(each).size() == 1));
    assertThat(value(FIRST, "events.applied")).isPositive();
    assertThat(value(SECOND, "events.applied")).isPositive();
  }

  @Test
  void sets_poison_aside_with_all_that_follows_until_it_is_mended_and_replayed() {
    Recorder.BROKEN.add(issue);
    double before = sum("events.deadletters");
    report(1, "{}");
    report(2, Recorder.POISON);
    report(3, "{}");
    String other = issue + "_other";
    report(other, 1, "{}");

    soon().untilAsserted(() -> assertThat(sum("events.deadletters")).isEqualTo(before + 2));
    soon().untilAsserted(() -> assertThat(effects(other)).containsExactly("1"));
    assertThat(effects()).containsExactly("1");
    assertThat(sum("events.parked.keys")).isPositive();
    assertThat(letters())
        .extracting(DeadLetters.Summary::reason)
        .containsExactly("IllegalStateException", "waits behind an earlier letter");

    // Asked for too early: it fails again and stays parked.
    endpoint().replay(issue);
    report(4, "{}");
    soon().untilAsserted(() -> assertThat(letters()).hasSize(3));
    assertThat(effects()).containsExactly("1");

    Recorder.BROKEN.remove(issue);
    assertThat(endpoint().replay(issue)).containsEntry("requested", 3L);
    soon().untilAsserted(() -> assertThat(effects()).containsExactly("1", "2", "3", "4"));
    soon().untilAsserted(() -> assertThat(letters()).isEmpty());
    report(5, "{}");
    soon().untilAsserted(() -> assertThat(effects()).containsExactly("1", "2", "3", "4", "5"));
  }

  @Test
  void sets_aside_what_is_no_event_and_says_why() {
    byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);
    var _ = REPORTER.send(new ProducerRecord<>(Recorder.REPORTS, issue, garbage));
    report(1, "{}");

    soon().untilAsserted(() -> assertThat(letters()).hasSize(2));
    assertThat(letters().getFirst().reason()).startsWith("MalformedEventException: ");
    assertThat(effects()).isEmpty();
    assertThat((Long) endpoint().list().get("count")).isGreaterThanOrEqualTo(2);
  }

  @Test
  void goes_on_without_what_can_never_be_handled_once_it_is_discarded() {
    Recorder.BROKEN.add(issue);
    double before = sum("events.discarded");
    report(1, "{}");
    report(2, Recorder.POISON);
    report(3, "{}");
    soon().untilAsserted(() -> assertThat(letters()).hasSize(2));

    assertThat(endpoint().discard(issue).getBody()).containsKey("discarding");
    soon().untilAsserted(() -> assertThat(letters()).hasSize(1));
    assertThat(effects()).containsExactly("1");
    assertThat(endpoint().discard(issue).getStatus()).isEqualTo(404);

    endpoint().replay(issue);
    soon().untilAsserted(() -> assertThat(effects()).containsExactly("1", "3"));
    soon().untilAsserted(() -> assertThat(letters()).isEmpty());
    report(4, "{}");
    soon().untilAsserted(() -> assertThat(effects()).containsExactly("1", "3", "4"));
    assertThat(sum("events.discarded")).isEqualTo(before + 1);
  }

  @Test
  void frees_a_key_when_its_only_letter_is_discarded() {
    byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);
    var _ = REPORTER.send(new ProducerRecord<>(Recorder.REPORTS, issue, garbage));
    soon().untilAsserted(() -> assertThat(letters()).hasSize(1));

    endpoint().discard(issue);
    soon().untilAsserted(() -> assertThat(letters()).isEmpty());
    report(1, "{}");
    soon().untilAsserted(() -> assertThat(effects()).containsExactly("1"));
  }

  @Test
  void waits_in_place_while_the_store_is_away_and_keeps_the_order() {
    Recorder.AWAY.add(issue);
    double before = sum("events.deadletters");
    report(1, "{}");
    report(2, "{}");
    soon().until(() -> Recorder.attempts(issue) >= 3);
    assertThat(effects()).isEmpty();

    Recorder.AWAY.remove(issue);
    soon().untilAsserted(() -> assertThat(effects()).containsExactly("1", "2"));
    assertThat(letters()).isEmpty();
    assertThat(sum("events.deadletters")).isEqualTo(before);
  }

  @Test
  void tells_everything_that_is_worth_watching() {
    for (ConfigurableApplicationContext instance : List.of(FIRST, SECOND)) {
      assertThat(instance.getBean(MeterRegistry.class).getMeters())
          .extracting(meter -> meter.getId().getName())
          .contains(
              "outbox.lag",
              "outbox.lag.seconds",
              "outbox.published",
              "consumer.lag",
              "events.applied",
              "events.ignored",
              "events.duplicates",
              "events.deadletters",
              "events.discarded",
              "events.parked.keys");
    }
  }

  private void report(long sequence, String data) {
    report(issue, sequence, data);
  }

  private static void report(String subject, long sequence, String data) {
    OutboxEntry entry =
        new OutboxEntry(
            sequence,
            subject + "-" + sequence,
            "org.yishi.test.reported.v1",
            TIME,
            subject,
            Map.of(),
            data,
            null);
    var _ = REPORTER.send(Records.of(Recorder.REPORTS, "/test", subject, entry));
  }

  private List<String> effects() {
    return effects(issue);
  }

  private static List<String> effects(String subject) {
    return FIRST.getBean(Recorder.class).effects(new OutboxKey("issues", subject));
  }

  private List<DeadLetters.Summary> letters() {
    return FIRST.getBean(DeadLetters.class).list(1_000).stream()
        .filter(letter -> letter.key().equals(issue))
        .toList();
  }

  private static DeadLettersEndpoint endpoint() {
    return SECOND.getBean(DeadLettersEndpoint.class);
  }

  private static double sum(String metric) {
    return value(FIRST, metric) + value(SECOND, metric);
  }

  private static double value(ConfigurableApplicationContext instance, String metric) {
    var values = new ArrayList<Double>();
    instance
        .getBean(MeterRegistry.class)
        .get(metric)
        .meter()
        .measure()
        .forEach(measurement -> values.add(measurement.getValue()));
    return values.getFirst();
  }

  private static int partitions(ConfigurableApplicationContext instance) {
    return Recorder.partitions(instance);
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
  }

  private static KafkaProducer<String, byte[]> reporter() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", TestStack.kafkaBootstrap()),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
