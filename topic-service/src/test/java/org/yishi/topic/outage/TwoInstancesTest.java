package org.yishi.topic.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yishi.testing.TestStack;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.PublicLogReader;
import org.yishi.topic.service.PublicLogReader.Entry;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import org.yishi.topic.web.Cases;

/** Two instances share the work and compete for the same topics. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTest {

  private static final String NAME = "two_instances_test";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ROUNDS = 10;

  private final RunningService one = RunningService.start(NAME);
  private final RunningService other = RunningService.start(NAME);
  private final Cases cases = new Cases(one);
  private final Caller worker = one.as("worker." + COMMUNITY);

  @AfterAll
  void stop() {
    one.close();
    other.close();
  }

  @Test
  void ofTwoWhoHandATopicUpAtOnceOneDoes() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String id = cases.accepted();
      List<Reply> replies =
          atOnce(
              List.of(
                  () -> raise(one, id),
                  () -> raise(other, id),
                  () -> raise(one, id),
                  () -> raise(other, id)));
      assertThat(replies.stream().map(Reply::status)).containsOnlyOnce(201).contains(409);
      assertThat(worker.get(at(id, "/escalations")).json().required("items")).hasSize(1);
    }
  }

  @Test
  void ofTwoWorkersWhoScreenATopicAtOnceOneDoes() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String id = cases.proposed();
      List<Reply> replies =
          atOnce(
              List.of(
                  () -> screen(one, "worker." + COMMUNITY, id, "ACCEPT"),
                  () -> screen(other, "worker2." + COMMUNITY, id, "HANDLE_DIRECTLY"),
                  () -> screen(one, "worker2." + COMMUNITY, id, "ACCEPT"),
                  () -> screen(other, "lead." + COMMUNITY, id, "HANDLE_DIRECTLY")));
      assertThat(replies.stream().map(Reply::status)).containsOnlyOnce(200);
      assertThat(replies.stream().filter(it -> it.status() != 200).map(Reply::code))
          .hasSize(3)
          .containsOnly("already-screened");
      assertThat(decisions(id)).hasSize(1);
      assertContiguous(id);
    }
  }

  @Test
  void ofAllWhoSignOneHandOverAnOfficerOfTheReceiverDoesOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String id = cases.raised();
      List<Reply> foreign =
          atOnce(
              List.of(
                  () -> sign(one, "street.120103001", id),
                  () -> sign(other, "street2.120103001", id),
                  () -> sign(other, "street.120103001", id),
                  () -> sign(one, "street.120103002", id),
                  () -> sign(other, "street.120103002", id)));
      List<Reply> own = foreign.subList(0, 3);
      assertThat(own.stream().map(Reply::status)).containsOnlyOnce(200);
      assertThat(own.stream().filter(it -> it.status() != 200).map(Reply::code))
          .hasSize(2)
          .containsOnly("escalation-already-signed");
      assertThat(foreign.subList(3, 5).stream().map(Reply::status)).containsOnly(403);
      assertThat(types(id).stream().filter("org.yishi.topic.escalation-signed.v1"::equals))
          .hasSize(1);
      assertContiguous(id);
    }
  }

  @Test
  void whateverBothDoToOneTopicHasOneOrder() throws Exception {
    String id = cases.accepted();
    List<Callable<Reply>> acknowledgements = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      RunningService instance = i % 2 == 0 ? one : other;
      String account =
          List.of("worker." + COMMUNITY, "street.120103001", "district.120103").get(i % 3);
      acknowledgements.add(() ->
          instance
              .as(account)
              .post(at(id, "/acknowledgements"), Map.of("sequence", 2))
              .expecting(200));
    }
    atOnce(acknowledgements);
    assertThat(worker.get(TOPICS + "/" + id).json().required("sequence").asLong()).isEqualTo(7);
    assertContiguous(id);
  }

  @Test
  void aMovedClockLetsEachDeadlinePassOnceWhicheverInstanceSweeps() {
    String id = cases.raised();
    for (RunningService instance : List.of(one, other)) {
      instance.anybody().post("/actuator/clock", Map.of("advance", "P30D")).expecting(200);
    }
    await().atMost(PATIENCE).until(() -> types(id).contains("org.yishi.topic.urged.v1"));
    List<String> types = types(id);
    assertThat(types.stream().filter("org.yishi.topic.deadline-missed.v1"::equals)).hasSize(4);
    assertThat(types.stream().filter("org.yishi.topic.deadline-warned.v1"::equals)).hasSize(4);
    assertThat(one.as("district.120103").get(TOPICS + "?overdue=true").expecting(200).text())
        .contains(id);
    assertThat(
            one.as("districtleader.120103")
                .post(at(id, "/supervision-orders"), Map.of("deadline", "ESCALATION_SIGNING"))
                .expecting(200)
                .json()
                .at("/deadlines")
                .valueStream()
                .map(it -> it.required("state").asString()))
        .contains("SUPERVISED");
  }

  /** What screening can have made of it. */
  private List<String> decisions(String id) {
    return types(id).stream()
        .filter(type ->
            type.equals("org.yishi.topic.accepted.v1")
                || type.equals("org.yishi.topic.handled-directly.v1"))
        .toList();
  }

  private void assertContiguous(String id) {
    long last = worker.get(TOPICS + "/" + id).json().required("sequence").asLong();
    try (var log = new PublicLogReader(TestStack.kafkaBootstrap(), NAME)) {
      assertThat(log.entries(id, last).stream().map(Entry::sequence).distinct())
          .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
    }
  }

  private List<String> types(String id) {
    return worker
        .get(at(id, "/timeline"))
        .expecting(200)
        .json()
        .required("items")
        .valueStream()
        .map(entry -> entry.required("type").asString())
        .toList();
  }

  private static Reply screen(RunningService instance, String account, String id, String decision) {
    return instance
        .as(account)
        .post(at(id, "/screening"), Map.of("decision", decision, "reason", "涉及全楼居民"));
  }

  private static Reply sign(RunningService instance, String account, String id) {
    return instance.as(account).post(at(id, "/escalations/1/signature"), Map.of());
  }

  private static Reply raise(RunningService instance, String id) {
    return instance
        .as("worker." + COMMUNITY)
        .post(at(id, "/escalations"), Map.of("reason", "NEEDS_FUNDS"));
  }

  private static List<Reply> atOnce(List<Callable<Reply>> requests) throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      return pool.invokeAll(requests).stream().map(Future::resultNow).toList();
    }
  }
}
