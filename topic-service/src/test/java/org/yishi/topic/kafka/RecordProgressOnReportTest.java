package org.yishi.topic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.yishi.testing.EventContract;
import org.yishi.testing.TestStack;
import org.yishi.topic.progress.ReportType;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.PublicLogReader;
import org.yishi.topic.service.PublicLogReader.Entry;
import org.yishi.topic.service.RunningService;
import org.yishi.topic.web.Cases;
import tools.jackson.databind.JsonNode;

/** What other services report moves a topic and is told again on the public log. */
class RecordProgressOnReportTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final RunningService SERVICE = RunningService.shared();
  private static final Reports REPORTS =
      new Reports(TestStack.kafkaBootstrap(), RunningService.SHARED_NAME);
  private static final PublicLogReader LOG =
      new PublicLogReader(TestStack.kafkaBootstrap(), RunningService.SHARED_NAME);

  /** Each report of a case's life, in the order of its making, and where it leads. */
  private static final String LIFE =
      """
      session.noticed           NOTIFIED
      session.postponed         NOTIFIED
      session.opened            DELIBERATING
      session.cancelled         DELIBERATING
      session.concluded         DELIBERATING
      session.minutes-confirmed DELIBERATING
      outcome.adopted           RESOLVED
      outcome.announced         ANNOUNCED
      evaluation.opened         ANNOUNCED
      outcome.objected          ANNOUNCED
      outcome.report-submitted  ANNOUNCED
      outcome.progressed        IMPLEMENTING
      outcome.finding-recorded  IMPLEMENTING
      outcome.finding-answered  IMPLEMENTING
      outcome.circulated        IMPLEMENTING
      outcome.accepted          COMPLETED
      evaluation.closed         COMPLETED
      outcome.upkeep-checked    COMPLETED
      outcome.upkeep-lapsed     COMPLETED
      evaluation.floor-missed   IMPLEMENTING
      """;

  private final Cases cases = new Cases(SERVICE);
  private final Caller worker = SERVICE.as("worker." + COMMUNITY);

  @AfterAll
  static void disconnect() {
    REPORTS.close();
    LOG.close();
  }

  @Test
  void everyApprovedReportIsHeardMovesTheStageAndIsToldAgain() {
    String id = cases.accepted();
    Set<String> sent = new HashSet<>();
    for (String line : LIFE.lines().toList()) {
      String[] step = line.split(" +", 2);
      String type = "org.yishi." + step[0] + ".v1";
      REPORTS.send(type, id);
      heard(id, type);
      assertThat(topic(id).required("stage").asString()).as("after " + type).isEqualTo(step[1]);
      sent.add(type);
    }
    assertThat(sent)
        .isEqualTo(
            new HashSet<>(List.of(ReportType.values()).stream().map(ReportType::type).toList()));

    long last = topic(id).required("sequence").asLong();
    List<Entry> told = LOG.entries(id, last);
    assertThat(firstOccurrences(told)).isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
    assertThat(told.stream().map(entry -> entry.attribute("type"))).containsAll(sent);
    told.forEach(RecordProgressOnReportTest::conforms);
  }

  @Test
  void aCaseIsVisitedEvaluatedAndArchived() {
    String id = cases.accepted();
    for (String type :
        List.of(
            "session.noticed",
            "session.opened",
            "session.concluded",
            "session.minutes-confirmed",
            "outcome.adopted",
            "outcome.announced",
            "outcome.progressed",
            "outcome.accepted",
            "evaluation.closed")) {
      REPORTS.send("org.yishi." + type + ".v1", id);
      heard(id, "org.yishi." + type + ".v1");
    }
    worker
        .post(at(id, "/return-visits"), Map.of("solved", "SOLVED", "satisfied", true))
        .expecting(200);
    assertThat(topic(id).required("stage").asString()).isEqualTo("EVALUATED");
    assertThat(worker.post(at(id, "/closing"), Map.of()).expecting(200).field("stage"))
        .isEqualTo("CLOSED");
  }

  @Test
  void aReportThatComesTwiceIsHeardOnce() {
    String id = cases.accepted();
    REPORTS.send("org.yishi.session.noticed.v1", id);
    REPORTS.send("org.yishi.session.noticed.v1", id);
    REPORTS.send("org.yishi.session.opened.v1", id);
    heard(id, "org.yishi.session.opened.v1");
    assertThat(types(id).stream().filter("org.yishi.session.noticed.v1"::equals)).hasSize(1);
  }

  @Test
  void whatMeansNothingToATopicCostsNoWrite() {
    String id = cases.accepted();
    long version = topic(id).required("version").asLong();
    REPORTS.send("org.yishi.evaluation.scorecard-published.v1", id);
    REPORTS.send("org.yishi.evaluation.opened.v1", id);
    heard(id, "org.yishi.evaluation.opened.v1");
    assertThat(topic(id).required("version").asLong()).isEqualTo(version + 1);
  }

  @Test
  void aReportThatCantBeReadIsSetAsideWithThoseBehindItAndHoldsUpNobodyElse() {
    String stuck = cases.accepted();
    String other = cases.accepted();
    REPORTS.sendData("org.yishi.session.noticed.v1", stuck, "{\"topicId\":\"" + stuck + "\"}");
    REPORTS.send("org.yishi.session.opened.v1", stuck);
    REPORTS.send("org.yishi.session.noticed.v1", other);

    heard(other, "org.yishi.session.noticed.v1");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(letters().stream().filter(stuck::equals)).hasSize(2));
    assertThat(types(stuck)).doesNotContain("org.yishi.session.opened.v1");
  }

  @Test
  void aReportAboutAnUnknownTopicIsSetAside() {
    String unknown = "topic_00000000000000000000000001";
    REPORTS.send("org.yishi.session.noticed.v1", unknown);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(letters()).contains(unknown));
  }

  private static List<String> letters() {
    JsonNode answer = SERVICE.anybody().get("/actuator/deadletters").expecting(200).json();
    return answer
        .required("letters")
        .valueStream()
        .map(letter -> letter.required("key").asString())
        .toList();
  }

  private void heard(String id, String type) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(types(id)).contains(type));
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

  private JsonNode topic(String id) {
    return worker.get(TOPICS + "/" + id).expecting(200).json();
  }

  /** A relay may send an event twice; what counts is the order in which each comes first. */
  private static List<Long> firstOccurrences(List<Entry> entries) {
    return entries.stream().map(Entry::sequence).distinct().toList();
  }

  private static void conforms(Entry entry) {
    Map<String, String> extensions = new HashMap<>();
    for (String name :
        new ArrayList<>(
            List.of(
                "sequence",
                "aggregate",
                "area",
                "level",
                "reached",
                "holder",
                "departments",
                "category",
                "actor"))) {
      if (!entry.attribute(name).isEmpty()) {
        extensions.put(name, entry.attribute(name));
      }
    }
    EventContract.assertConforms(entry.attribute("type"), extensions, entry.data());
    assertThat(entry.headers()).containsKeys("ce_id", "ce_source", "ce_time", "ce_dataschema");
    assertThat(entry.attribute("subject")).isEqualTo(entry.key());
  }
}
