package org.yishi.session.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yishi.session.web.Meetings.COMMUNITY;
import static org.yishi.session.web.Meetings.SESSIONS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.yishi.session.service.Caller;
import org.yishi.session.service.ReportLog;
import org.yishi.session.service.ReportLog.Entry;
import org.yishi.session.service.RunningService;
import org.yishi.session.topics.KnownTopic;
import org.yishi.session.topics.KnownTopics;
import org.yishi.session.web.Meetings;
import org.yishi.testing.ApprovedEvent;
import org.yishi.testing.EventContract;
import org.yishi.testing.TestStack;

/** What the service needs goes away and comes back; the service itself stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageTest {

  private static final String NAME = "session_outage_test";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestStack.Private stack = TestStack.startPrivate();
  private RunningService service;
  private Caller worker;

  // Assigned by JUnit before the first test, which the null checker can't see.
  @SuppressWarnings("NullAway.Init")
  OutageTest() {}

  @BeforeAll
  void startWithoutTheLog() {
    stack.stopKafka();
    service = RunningService.start(NAME, stack.kafkaBootstrap(), stack.mongoUri(NAME));
    worker = service.as("worker." + COMMUNITY);
  }

  @AfterAll
  void stop() {
    service.close();
    stack.close();
  }

  @Test
  @Order(1)
  void aWholeMeetingIsHeldWhileEverybodyElseIsAwayAndToldAfterwardsInOrder() {
    String id = new Meetings(service).confirmed("ROUND_TABLE");
    String topic = worker.get(SESSIONS + "/" + id).json().at("/topics/0/id").asString();
    stack.startKafka();
    var log = new ReportLog(stack.kafkaBootstrap(), NAME);
    await().atMost(PATIENCE).ignoreExceptions().until(() -> log.of(topic).size() >= 4);
    List<Entry> told = log.of(topic).stream().distinct().toList();
    assertThat(told)
        .containsExactly(
            new Entry("org.yishi.session.noticed.v1", 1),
            new Entry("org.yishi.session.opened.v1", 2),
            new Entry("org.yishi.session.concluded.v1", 3),
            new Entry("org.yishi.session.minutes-confirmed.v1", 4));
  }

  @Test
  @Order(2)
  void withoutTheStoreNothingIsHalfDone() {
    var meetings = new Meetings(service);
    Map<String, Object> plan = meetings.plan("ROUND_TABLE", "ONSITE");
    Caller once = worker.with("Idempotency-Key", "through-the-outage");
    stack.stopMongo();
    once.post(SESSIONS, plan).expecting(503, "unavailable");
    stack.startMongo();
    await().atMost(PATIENCE).until(() -> once.post(SESSIONS, plan).status() == 201);
    String id = once.post(SESSIONS, plan).expecting(201).field("id");
    assertThat(once.post(SESSIONS, plan).expecting(201).field("id")).isEqualTo(id);
  }

  @Test
  @Order(3)
  void topicsAreHeardWhenTheirServiceIsBackAndTwiceIsOnce() {
    RunningService.createPublicLog(NAME, stack.kafkaBootstrap());
    send("org.yishi.topic.accepted.v1");
    send("org.yishi.topic.accepted.v1");
    send("org.yishi.topic.submitted.v1");
    String topic = EventContract.approved("org.yishi.topic.accepted.v1").attribute("subject");
    KnownTopics topics = service.bean(KnownTopics.class);
    Optional<KnownTopic> known =
        await().atMost(PATIENCE).until(() -> topics.find(topic), Optional::isPresent);
    assertThat(known.map(KnownTopic::open)).contains(true);
    assertThat(known.map(KnownTopic::sequence)).contains(2L);
  }

  private void send(String type) {
    ApprovedEvent approved = EventContract.approved(type);
    String topic = EventContract.approved("org.yishi.topic.accepted.v1").attribute("subject");
    var record = new ProducerRecord<>(NAME + ".issues", topic, approved.data());
    Map<String, String> headers = new TreeMap<>(approved.headers());
    headers.put("ce_subject", topic);
    headers.put("ce_aggregate", topic);
    headers.forEach(
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    Map<String, Object> settings =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafkaBootstrap());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
