package org.yishi.session.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yishi.session.web.Meetings.COMMUNITY;
import static org.yishi.session.web.Meetings.SESSIONS;
import static org.yishi.session.web.Meetings.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yishi.session.minutes.Fingerprint;
import org.yishi.session.service.Reply;
import org.yishi.session.service.ReportLog;
import org.yishi.session.service.RunningService;
import org.yishi.testing.TestStack;
import tools.jackson.databind.JsonNode;

class LifeOverHttpTest {

  private static final String WORKER = "worker." + COMMUNITY;

  private final RunningService service = RunningService.shared();
  private final Meetings meetings = new Meetings(service);

  @Test
  void aMeetingIsPlannedHeldMinutedAndReportedOnce() {
    String id = meetings.confirmed("ROUND_TABLE");
    Reply session = service.as(WORKER).get(at(id, "")).expecting(200);
    assertThat(session.field("state")).isEqualTo("CONCLUDED");
    assertThat(session.json().at("/motions/0/carried").asBoolean()).isTrue();
    String sha256 = session.json().at("/minutes/sha256").asString();
    assertThat(sha256).matches("[0-9a-f]{64}");
    String topic = session.json().at("/topics/0/id").asString();

    Reply verified =
        service.anybody().get(at(id, "/minutes/verification?sha256=" + sha256)).expecting(200);
    assertThat(verified.json().path("intact").asBoolean()).isTrue();
    assertThat(verified.json().path("matches").asBoolean()).isTrue();
    Reply other =
        service
            .anybody()
            .get(at(id, "/minutes/verification?sha256=" + "0".repeat(64)))
            .expecting(200);
    assertThat(other.json().path("matches").asBoolean()).isFalse();

    List<String> told = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          told.clear();
          told.addAll(reportsOf(topic));
          return told.size() >= 4;
        });
    assertThat(told)
        .containsExactly(
            "org.yishi.session.noticed.v1",
            "org.yishi.session.opened.v1",
            "org.yishi.session.concluded.v1",
            "org.yishi.session.minutes-confirmed.v1");
  }

  @Test
  void theCanonicalFormIsWhatTheFingerprintIsOf() {
    String id = meetings.confirmed("ROUND_TABLE");
    String canonical = service.as(WORKER).get(at(id, "/minutes/canonical")).expecting(200).text();
    String sealed = service.as(WORKER).get(at(id, "/minutes")).expecting(200).field("sha256");
    assertThat(Fingerprint.sha256(canonical)).isEqualTo(sealed);
    service.as("resident.120103001002").get(at(id, "/minutes")).expecting(403);
  }

  @Test
  void twoSessionsDoNotTakeTheSameVenueOrPeople() {
    Map<String, Object> plan = meetings.plan("ROUND_TABLE", "ONSITE");
    service.as(WORKER).post(SESSIONS, plan).expecting(201);
    Reply clash = service.as(WORKER).post(SESSIONS, plan).expecting(409, "taken");
    assertThat(clash.field("detail")).contains("已安排其他会议");
  }

  @Test
  void aPlanIsChangedByWhoeverSawItsLastVersion() {
    Reply planned = meetings.planned("ROUND_TABLE", "ONSITE");
    String id = planned.field("id");
    Map<String, Object> edit = Map.of("plan", meetings.planBody("ONSITE", 700), "seats", List.of());
    service.as(WORKER).put(at(id, ""), edit).expecting(428, "version-required");
    Reply edited =
        service
            .as(WORKER)
            .with("If-Match", planned.header("ETag"))
            .put(at(id, ""), edit)
            .expecting(200);
    assertThat(edited.json().path("missingParties").size()).isEqualTo(2);
    service
        .as(WORKER)
        .with("If-Match", planned.header("ETag"))
        .put(at(id, ""), edit)
        .expecting(412, "version-changed");
    service.as(WORKER).post(at(id, "/notice"), Map.of()).expecting(409);
  }

  @Test
  void aRepeatedRequestHasItsEffectOnce() {
    Map<String, Object> plan = meetings.plan("ROUND_TABLE", "ONSITE");
    var caller = service.as(WORKER).with("Idempotency-Key", "once-" + plan.hashCode());
    String id = caller.post(SESSIONS, plan).expecting(201).field("id");
    assertThat(caller.post(SESSIONS, plan).expecting(201).field("id")).isEqualTo(id);
    Map<String, Object> other = new HashMap<>(plan);
    other.put("kind", "COMPOUND");
    caller.post(SESSIONS, other).expecting(422, "idempotency-key-reused");

    String open = meetings.open("ROUND_TABLE", "ONSITE");
    var recorder = service.as(WORKER).with("Idempotency-Key", "say-once");
    Map<String, Object> words = Map.of("speaker", "RESIDENT", "points", List.of("车位不足"));
    recorder.post(at(open, "/statements"), words).expecting(201);
    Reply again = recorder.post(at(open, "/statements"), words).expecting(201);
    assertThat(again.json().at("/record/statements").size()).isEqualTo(1);
  }

  @Test
  void aSecretVoteIsCastOnceAndCountedAtTheEnd() {
    String id = meetings.open("ROUND_TABLE", "ONSITE");
    JsonNode seats = service.as(WORKER).get(at(id, "")).json().at("/record/seats");
    service.as(WORKER).post(at(id, "/motions"), Meetings.motion("SECRET")).expecting(201);
    int n = 0;
    for (JsonNode seat : seats) {
      String account = seat.at("/person/account").asString();
      String choice = n == 0 ? "AGAINST" : "FOR";
      var voter = service.withToken(RunningService.issuer().tokenFor(account, COMMUNITY));
      voter.post(at(id, "/ballots"), Map.of("motion", 1, "choice", choice)).expecting(201);
      voter
          .post(at(id, "/ballots"), Map.of("motion", 1, "choice", choice))
          .expecting(409, "already-voted");
      n++;
    }
    assertThat(service.as(WORKER).get(at(id, "/motions/1")).json().path("voted").asInt())
        .isEqualTo(4);
    Reply closed = service.as(WORKER).post(at(id, "/motions/1/closing"), Map.of()).expecting(200);
    assertThat(closed.json().at("/motions/0/tally/inFavour").asInt()).isEqualTo(3);
    assertThat(closed.json().at("/motions/0/tally/against").asInt()).isEqualTo(1);
    service
        .as("resident." + COMMUNITY)
        .post(at(id, "/ballots"), Map.of("motion", 1, "choice", "FOR"))
        .expecting(409, "motion-closed");
  }

  @Test
  void anInternalMeetingIsKnownToItsOwnStaffAlone() {
    String id = meetings.noticed("INTERNAL", "ONSITE");
    service.as(WORKER).get(at(id, "")).expecting(200);
    service.as("street.120103001").get(at(id, "")).expecting(200);
    for (String account :
        List.of("resident." + COMMUNITY, "worker.120103001002", "supervisor.120103", "admin")) {
      service.as(account).get(at(id, "")).expecting(404);
      assertThat(service.as(account).get(SESSIONS + "?limit=200").text()).doesNotContain(id);
    }
    service.anybody().get(at(id, "/minutes/verification")).expecting(404);
  }

  @Test
  void othersReadThatItTakesPlaceButNoNames() {
    String id = meetings.open("ROUND_TABLE", "ONSITE");
    String seen = service.as("resident.120103002001").get(at(id, "")).expecting(200).text();
    assertThat(seen).contains("春和里小区停车改造").doesNotContain("李书记").doesNotContain("张某");
    service
        .as("resident.120103002001")
        .post(at(id, "/motions"), Meetings.motion("HANDS"))
        .expecting(403, "chair-or-staff-required");
  }

  @Test
  void listsGoOnWhereThePageBeforeEnded() {
    for (int i = 0; i < 3; i++) {
      meetings.noticed("ROUND_TABLE", "ONSITE");
    }
    Instant from = meetings.now();
    String path = SESSIONS + "?area=" + COMMUNITY + "&limit=2&from=" + from;
    Reply first = service.as(WORKER).get(path).expecting(200);
    assertThat(first.json().path("items").size()).isEqualTo(2);
    String next = first.field("next");
    Reply second = service.as(WORKER).get(path + "&cursor=" + next).expecting(200);
    assertThat(second.json().at("/items/0/id").asString())
        .isNotEqualTo(first.json().at("/items/1/id").asString());
    service.as(WORKER).get(SESSIONS + "?colour=red").expecting(400, "unknown-parameter");
    service.as(WORKER).get(SESSIONS + "?from=yesterday").expecting(400, "invalid-parameter");
  }

  @Test
  void theKindsOfMeetingAreTold() {
    JsonNode kinds =
        service.as("resident." + COMMUNITY).get(SESSIONS + "/kinds").json().path("items");
    assertThat(kinds.size()).isEqualTo(16);
    assertThat(kinds.get(0).path("name").asString()).isEqualTo("圆桌会");
  }

  private static List<String> reportsOf(String topic) {
    return new ReportLog(TestStack.kafkaBootstrap(), RunningService.SHARED_NAME)
        .of(topic).stream().map(ReportLog.Entry::type).toList();
  }
}
