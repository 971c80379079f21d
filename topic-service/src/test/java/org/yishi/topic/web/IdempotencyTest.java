package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;

/** Asking twice has one effect and gets one answer, whoever else is asking at the same time. */
class IdempotencyTest {

  private static final int AT_ONCE = 12;

  private final RunningService service = RunningService.shared();
  private final Cases cases = new Cases(service);
  private final Caller resident = service.as("resident." + COMMUNITY);
  private final Caller worker = service.as("worker." + COMMUNITY);
  private final Caller street = service.as("street.120103001");

  @Test
  void aRepeatedSubmissionGetsItsFirstAnswerHoweverFarTheTopicHasCome() {
    Caller once = resident.with("Idempotency-Key", key());
    Reply first = once.post(TOPICS, Cases.lift()).expecting(201);
    worker
        .post(at(first.field("id"), "/screening"), Map.of("decision", "ACCEPT", "reason", "好"))
        .expecting(200);

    Reply again = once.post(TOPICS, Cases.lift()).expecting(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefused() {
    Caller once = resident.with("Idempotency-Key", key());
    once.post(TOPICS, Cases.lift()).expecting(201);
    Map<String, Object> other = new HashMap<>(Cases.lift());
    other.put("title", "另一件事");
    once.post(TOPICS, other).expecting(422, "idempotency-key-reused");
  }

  @Test
  void twoPeopleMayUseTheSameKey() {
    String key = key();
    String one = resident.with("Idempotency-Key", key).post(TOPICS, Cases.lift()).field("id");
    String other = worker.with("Idempotency-Key", key).post(TOPICS, Cases.lift()).field("id");
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void aRepeatedEscalationGetsItsFirstAnswerAlsoWithTheVersionItWasBasedOn() {
    String id = cases.accepted();
    Caller once = worker.with("Idempotency-Key", key()).with("If-Match", "\"v2\"");
    Map<String, Object> body = Map.of("reason", "NEEDS_FUNDS", "departments", List.of("housing"));
    Reply first = once.post(at(id, "/escalations"), body).expecting(201);
    street.post(at(id, "/escalations/1/signature"), Map.of()).expecting(200);

    assertThat(once.post(at(id, "/escalations"), body).expecting(201).json())
        .isEqualTo(first.json());
    once.post(at(id, "/escalations"), Map.of("reason", "CROSS_AREA"))
        .expecting(422, "idempotency-key-reused");
    worker
        .with("Idempotency-Key", key())
        .post(at(id, "/escalations"), body)
        .expecting(409, "escalation-already-open");
  }

  @Test
  void aRepeatedTakeoverGetsItsFirstAnswer() {
    String id = cases.raised();
    Caller once = service.as("district.120103").with("Idempotency-Key", key());
    Reply first = once.post(at(id, "/takeovers"), Map.of("reason", "急")).expecting(201);
    assertThat(once.post(at(id, "/takeovers"), Map.of("reason", "急")).expecting(201).json())
        .isEqualTo(first.json());
    once.post(at(id, "/takeovers"), Map.of("reason", "缓")).expecting(422, "idempotency-key-reused");
  }

  @Test
  void manyEqualSubmissionsAtOnceOpenOneTopic() throws Exception {
    Caller once = resident.with("Idempotency-Key", key());
    List<Reply> replies = atOnce(() -> once.post(TOPICS, Cases.lift()));
    assertThat(replies).allSatisfy(reply -> reply.expecting(201));
    assertThat(replies.stream().map(Reply::json).distinct()).hasSize(1);
  }

  @Test
  void manyEqualEscalationsAtOnceHandOverOnce() throws Exception {
    String id = cases.accepted();
    Caller once = worker.with("Idempotency-Key", key());
    List<Reply> replies =
        atOnce(() -> once.post(at(id, "/escalations"), Map.of("reason", "NEEDS_FUNDS")));
    assertThat(replies).allSatisfy(reply -> reply.expecting(201));
    assertThat(replies.stream().map(Reply::json).distinct()).hasSize(1);
    assertThat(worker.get(at(id, "/escalations")).json().required("items")).hasSize(1);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static List<Reply> atOnce(Callable<Reply> request) throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      return pool.invokeAll(Stream.generate(() -> request).limit(AT_ONCE).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
