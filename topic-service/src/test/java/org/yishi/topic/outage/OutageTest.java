package org.yishi.topic.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.yishi.testing.TestStack;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.PublicLogReader;
import org.yishi.topic.service.PublicLogReader.Entry;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import org.yishi.topic.web.Cases;

/** What the service needs goes away and comes back; the service itself stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageTest {

  private static final String NAME = "outage_test";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestStack.Private stack = TestStack.startPrivate();
  private RunningService service;
  private Caller resident;

  // Assigned by JUnit before the first test, which the null checker can't see.
  @SuppressWarnings("NullAway.Init")
  OutageTest() {}

  @BeforeAll
  void startWithoutAnything() {
    stack.stopKafka();
    stack.stopMongo();
    service = RunningService.start(NAME, stack.kafkaBootstrap(), stack.mongoUri(NAME));
    resident = service.as("resident." + COMMUNITY);
  }

  @AfterAll
  void stop() {
    service.close();
    stack.close();
  }

  @Test
  @Order(1)
  void theServiceIsReadyBeforeStoreAndLogAreAndRecoversByItself() {
    service.anybody().get("/actuator/health/readiness").expecting(200);
    unavailable(resident.post(TOPICS, Cases.lift()));
    stack.startMongo();
    await().atMost(PATIENCE).until(() -> resident.post(TOPICS, Cases.lift()).status() == 201);
    stack.startKafka();
    String id = resident.post(TOPICS, Cases.lift()).expecting(201).field("id");
    try (var log = log()) {
      assertThat(log.entries(id, 1)).isNotEmpty();
    }
  }

  @Test
  @Order(2)
  void withoutTheStoreNothingIsHalfDone() {
    String id = new Cases(service).accepted();
    Caller once = resident.with("Idempotency-Key", "through-the-outage");
    Caller worker = service.as("worker." + COMMUNITY);
    stack.stopMongo();
    unavailable(once.post(TOPICS, Cases.lift()));
    unavailable(worker.post(at(id, "/escalations"), Map.of("reason", "NEEDS_FUNDS")));
    unavailable(worker.get(TOPICS + "/" + id));
    stack.startMongo();

    await().atMost(PATIENCE).until(() -> worker.get(TOPICS + "/" + id).status() == 200);
    assertThat(worker.get(TOPICS + "/" + id).header("ETag")).isEqualTo("\"v2\"");
    String opened = once.post(TOPICS, Cases.lift()).expecting(201).field("id");
    assertThat(once.post(TOPICS, Cases.lift()).expecting(201).field("id")).isEqualTo(opened);
  }

  @Test
  @Order(3)
  void withoutTheLogCommandsAreAcceptedAndToldAfterwardsInOrder() {
    stack.stopKafka();
    Cases cases = new Cases(service);
    String id = cases.signed();
    service
        .as("street.120103001")
        .post(at(id, "/escalations/1/handling"), Map.of("note", "列入计划"))
        .expecting(200);
    long last = resident.get(TOPICS + "/" + id).json().required("sequence").asLong();
    stack.startKafka();

    try (var log = log()) {
      assertThat(log.entries(id, last).stream().map(Entry::sequence).distinct())
          .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
    }
  }

  @Test
  @Order(4)
  void withoutTheIssuersKeysNobodyIsTurnedAwayForGood() {
    try (var blind =
        RunningService.start(
            NAME,
            stack.kafkaBootstrap(),
            stack.mongoUri(NAME),
            "yishi.security.jwk-set=http://127.0.0.1:1/keys")) {
      unavailable(blind.as("resident." + COMMUNITY).get(TOPICS));
      blind.anybody().get("/actuator/health/readiness").expecting(200);
    }
  }

  private PublicLogReader log() {
    return new PublicLogReader(stack.kafkaBootstrap(), NAME);
  }

  private static void unavailable(Reply reply) {
    reply.expecting(503, "unavailable");
    assertThat(reply.header("Retry-After")).matches("\\d+");
  }
}
