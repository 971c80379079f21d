package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.at;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.yishi.topic.files.Samples;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import tools.jackson.databind.JsonNode;

/** Whistle and report-in, call by call. */
class SummonsOverHttpTest {

  private final RunningService service = RunningService.shared();
  private final Cases cases = new Cases(service);
  private final Caller worker = service.as("worker." + COMMUNITY);
  private final Caller street = service.as("street.120103001");
  private final Caller leader = service.as("streetleader.120103001");
  private final Caller gardens = service.as("dept.gardens");
  private final Caller housing = service.as("dept.housing");

  @Test
  void anOfficerDraftsALeaderSignsTheDepartmentComesAnswersAndIsRated() throws Exception {
    String id = cases.signed();
    Reply drafted = street.post(at(id, "/summonses"), whistle("园林局")).expecting(201);
    assertThat(drafted.field("state")).isEqualTo("DRAFTED");
    assertThat(drafted.field("department")).isEqualTo("gardens");
    assertThat(drafted.header("Location")).isEqualTo(at(id, "/summonses/1"));
    gardens.get(at(id, "/summonses/1")).expecting(404);
    assertThat(list(gardens, id)).isEmpty();
    assertThat(list(street, id)).hasSize(1);

    street.post(at(id, "/summonses/1/signature"), Map.of()).expecting(403);
    Reply signed = leader.post(at(id, "/summonses/1/signature"), Map.of()).expecting(200);
    assertThat(signed.field("state")).isEqualTo("SUMMONED");
    assertThat(signed.json().path("due").asString()).isNotEmpty();

    assertThat(
            gardens.post(at(id, "/summonses/1/report-in"), Map.of()).expecting(200).field("state"))
        .isEqualTo("REPORTED_IN");
    String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20).toString();
    gardens.post(at(id, "/summonses/1/response"), Map.of("plan", "补种乔木", "by", day)).expecting(200);
    gardens.post(at(id, "/summonses/1/fulfilment"), Map.of("note", "已补种")).expecting(200);
    Reply rated =
        street
            .post(at(id, "/summonses/1/rating"), Map.of("satisfaction", "SATISFIED"))
            .expecting(200);
    assertThat(rated.field("state")).isEqualTo("RATED");
    assertThat(rated.json().at("/rating/points").asInt()).isEqualTo(4);
    assertThat(rated.json().at("/response/by").asString()).isEqualTo(day);
  }

  @Test
  void onlyTheCasesOwnFilesGoAlong() {
    String id = cases.signed();
    String foreign = cases.accepted();
    String own = file(id);
    for (String unknown : List.of("file_01kjp1m8r0fa2r9q6td9wqtxpy", file(foreign))) {
      Reply refused = leader.post(at(id, "/summonses"), whistle(unknown, "gardens"));
      assertThat(refused.expecting(422).field("code")).isEqualTo("file-unknown");
    }
    assertThat(list(street, id)).isEmpty();

    leader.post(at(id, "/summonses"), whistle(own, "gardens")).expecting(201);
    gardens.post(at(id, "/summonses/1/report-in"), Map.of()).expecting(200);
    String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20).toString();
    gardens.post(at(id, "/summonses/1/response"), Map.of("plan", "补种乔木", "by", day)).expecting(200);
    gardens
        .post(at(id, "/summonses/1/fulfilment"), Map.of("files", List.of(file(foreign))))
        .expecting(422);
    gardens.post(at(id, "/summonses/1/fulfilment"), Map.of("files", List.of(own))).expecting(200);
  }

  private String file(String id) {
    return worker
        .upload(at(id, "/files?kind=PICTURE_BEFORE"), "现场.jpg", Samples.jpegWithNotes())
        .expecting(201)
        .field("id");
  }

  private static Map<String, Object> whistle(String file, String department) {
    var whistle = new HashMap<String, Object>(whistle(department));
    whistle.put("files", List.of(file));
    return whistle;
  }

  @Test
  void aCommunityIsToldToEscalate() {
    String id = cases.accepted();
    Reply refused = worker.post(at(id, "/summonses"), whistle("gardens")).expecting(403);
    assertThat(refused.field("code")).isEqualTo("community-escalates");
    assertThat(refused.field("detail")).contains("上报");
  }

  @Test
  void aRefusalIsResolvedAndTheSecondOneGoesUp() {
    String id = cases.signed();
    leader.post(at(id, "/summonses"), whistle("gardens")).expecting(201);
    Reply refused =
        gardens
            .post(
                at(id, "/summonses/1/refusal"),
                Map.of("competentBody", "区住建委", "reason", "物业管理条例第十条"))
            .expecting(200);
    assertThat(refused.json().at("/refusal/department").asString()).isEqualTo("housing");

    leader.post(at(id, "/summonses"), whistle("housing")).expecting(201);
    housing
        .post(at(id, "/summonses/2/refusal"), Map.of("competentBody", "园林", "reason", "绿化条例第八条"))
        .expecting(200);
    JsonNode topic = street.get(at(id, "")).expecting(200).json();
    assertThat(topic.path("holder").asString()).isEqualTo("120103");
    assertThat(topic.at("/escalations/1/reason").asString()).isEqualTo("DISPUTED_COMPETENCE");
  }

  @Test
  void anUnknownDepartmentIsAnsweredWithTheNearest() {
    String id = cases.signed();
    Reply refused = leader.post(at(id, "/summonses"), whistle("园林绿化管理站")).expecting(422);
    assertThat(refused.field("code")).isEqualTo("department-not-recognised");
    assertThat(refused.field("detail")).contains("园林（gardens）");
    assertThat(refused.json().path("errors").size()).isEqualTo(1);
  }

  @Test
  void outsidersReadWhoWasCalledButNotWhatWasWritten() {
    String id = cases.signed();
    leader.post(at(id, "/summonses"), whistle("gardens")).expecting(201);
    JsonNode seen = list(service.as("resident.120103001002"), id).get(0);
    assertThat(seen.path("department").asString()).isEqualTo("gardens");
    assertThat(seen.path("request").isNull() || seen.path("request").isMissingNode()).isTrue();
    service.as("dept.health").post(at(id, "/summonses/1/report-in"), Map.of()).expecting(403);
  }

  @Test
  void twoLeadersWhoSignOneSummonsHaveOneEffect() throws Exception {
    String id = cases.signed();
    street.post(at(id, "/summonses"), whistle("gardens")).expecting(201);
    List<Integer> answers =
        together(
            List.of(
                () -> leader.post(at(id, "/summonses/1/signature"), Map.of()).status(),
                () ->
                    service
                        .as("districtleader.120103")
                        .post(at(id, "/summonses/1/signature"), Map.of())
                        .status()));
    assertThat(answers).containsExactlyInAnyOrder(200, 409);
    assertThat(timeline(id, "org.yishi.topic.department-summoned.v1")).isEqualTo(1);
  }

  @Test
  void reportingInAndTakingBackAtOnceLeavesOneOfThem() throws Exception {
    String id = cases.signed();
    leader.post(at(id, "/summonses"), whistle("gardens")).expecting(201);
    List<Integer> answers =
        together(
            List.of(
                () -> gardens.post(at(id, "/summonses/1/refusal"), refusal()).status(),
                () ->
                    street
                        .post(at(id, "/summonses/1/withdrawal"), Map.of("reason", "误发"))
                        .status()));
    assertThat(answers).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void twentyWhistlesWithOneKeyCallOnce() throws Exception {
    String id = cases.signed();
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      calls.add(() ->
          leader
              .with("Idempotency-Key", "whistle-" + id)
              .post(at(id, "/summonses"), whistle("gardens"))
              .status());
    }
    assertThat(together(calls)).containsOnly(201);
    assertThat(list(street, id)).hasSize(1);
  }

  private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private long timeline(String id, String type) {
    return street
        .get(at(id, "/timeline"))
        .expecting(200)
        .json()
        .path("items")
        .valueStream()
        .filter(it -> it.path("type").asString().equals(type))
        .count();
  }

  private static JsonNode list(Caller caller, String id) {
    return caller.get(at(id, "/summonses")).expecting(200).json().required("items");
  }

  private static Map<String, Object> refusal() {
    return Map.of("competentBody", "住建委", "reason", "不属本部门职责");
  }

  private static Map<String, Object> whistle(String department) {
    return Map.of("department", department, "kind", "HARD_CASE", "request", "请到场会商");
  }
}
