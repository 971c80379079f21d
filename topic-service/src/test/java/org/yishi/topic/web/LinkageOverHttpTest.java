package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.at;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import tools.jackson.databind.JsonNode;

/** Three-level meetings, duty lists and the load of departments, call by call. */
class LinkageOverHttpTest {

  private static final String MEETINGS = "/api/v1/three-level-meetings";

  private final RunningService service = RunningService.shared();
  private final Cases cases = new Cases(service);
  private final Caller worker = service.as("worker." + COMMUNITY);
  private final Caller street = service.as("street.120103001");
  private final Caller district = service.as("district.120103");
  private final Caller gardens = service.as("dept.gardens");

  @Test
  void aMeetingGivesTasksAndFollowsThemUp() {
    String topic = cases.signed();
    String meeting = planned();
    street.post(at(meeting, topic), Map.of("topic", topic)).expecting(200);
    Reply again = street.post(at(meeting, topic), Map.of("topic", topic)).expecting(409);
    assertThat(again.field("code")).isEqualTo("already-on-agenda");
    street.post(MEETINGS + "/" + meeting + "/assignments", task(topic)).expecting(409);
    street
        .post(
            MEETINGS + "/" + meeting + "/holding",
            Map.of("attended", List.of("120103001", "gardens"), "summary", "逐项交办"))
        .expecting(200);

    Reply assigned =
        street.post(MEETINGS + "/" + meeting + "/assignments", task(topic)).expecting(201);
    assertThat(assigned.field("unit")).isEqualTo("gardens");
    assertThat(assigned.field("state")).isEqualTo("ASSIGNED");
    String path = Cases.at(topic, "/assignments/1");
    assertThat(assigned.header("Location")).isEqualTo(path);
    assertThat(numbers(street, MEETINGS + "/follow-up?area=120103001", topic)).isEqualTo(1);

    worker.post(path + "/report", Map.of("note", "已办")).expecting(403);
    gardens.post(path + "/report", Map.of("note", "已修剪")).expecting(200);
    street.post(path + "/sending-back", Map.of("reason", "未清运", "due", day(30))).expecting(200);
    gardens.post(path + "/report", Map.of("note", "已清运")).expecting(200);
    assertThat(street.post(path + "/completion", Map.of()).expecting(200).field("state"))
        .isEqualTo("COMPLETED");
    assertThat(numbers(street, MEETINGS + "/follow-up?area=120103001", topic)).isZero();
    assertThat(numbers(street, MEETINGS + "/" + meeting + "/assignments", topic)).isEqualTo(1);
    assertThat(types(topic))
        .contains(
            "org.yishi.topic.assigned.v1",
            "org.yishi.topic.assignment-reported.v1",
            "org.yishi.topic.assignment-sent-back.v1",
            "org.yishi.topic.assignment-completed.v1");
  }

  @Test
  void onlyTheOfficesOfItsAreaKnowOfAMeeting() {
    String meeting = planned();
    for (String outsider :
        List.of("worker." + COMMUNITY, "street.120103002", "dept.gardens", "deputy.120103")) {
      service.as(outsider).get(MEETINGS + "/" + meeting).expecting(404);
    }
    district.get(MEETINGS + "/" + meeting).expecting(200);
    service.as("supervisor.120103").get(MEETINGS + "/" + meeting).expecting(200);
    district
        .post(MEETINGS + "/" + meeting + "/cancellation", Map.of("reason", "改期"))
        .expecting(403);
    worker.post(MEETINGS, plan("120103001")).expecting(403);
    street.post(MEETINGS, plan(COMMUNITY)).expecting(422);
    street.get(MEETINGS + "?area=120103001&limit=1").expecting(200);
    street.get(MEETINGS + "?area=120103001&cursor=AAAA").expecting(400);
  }

  @Test
  void theSameRequestPlansOneMeeting() {
    Caller keyed = street.with("Idempotency-Key", "meeting-" + System.nanoTime());
    String first = keyed.post(MEETINGS, plan("120103001")).expecting(201).field("id");
    assertThat(keyed.post(MEETINGS, plan("120103001")).expecting(201).field("id")).isEqualTo(first);
    keyed
        .post(MEETINGS, Map.of("area", "120103001", "title", "另一次", "at", "2030-01-01T09:00:00Z"))
        .expecting(422);
  }

  @Test
  void aStaleAgendaIsNotOverwritten() {
    String topic = cases.signed();
    String meeting = planned();
    street
        .with("If-Match", "\"v7\"")
        .post(at(meeting, topic), Map.of("topic", topic))
        .expecting(412);
  }

  @Test
  void theLoadOfADepartmentIsCountedForThoseWhoWhistle() {
    int before = load(street).path("total").asInt();
    String topic = cases.signed();
    service
        .as("streetleader.120103001")
        .post(
            Cases.at(topic, "/summonses"),
            Map.of("department", "petitions", "kind", "HARD_CASE", "request", "请会商"))
        .expecting(201);
    assertThat(load(street).path("total").asInt()).isEqualTo(before + 1);
    assertThat(load(service.as("dept.petitions")).at("/open/SUMMONED").asInt()).isPositive();
    service.as("dept.petitions").post(Cases.at(topic, "/summonses/1/report-in"), Map.of());
    service
        .as("dept.petitions")
        .post(Cases.at(topic, "/summonses/1/response"), Map.of("plan", "联合接访", "by", day(10)))
        .expecting(200);
    assertThat(load(street).path("responses").asInt()).isPositive();
    worker.get("/api/v1/directory/departments/petitions/load").expecting(403);
    gardens.get("/api/v1/directory/departments/petitions/load").expecting(403);
    street.get("/api/v1/directory/departments/nothing/load").expecting(404);
  }

  @Test
  void theDutiesOfALevelAreServed() {
    JsonNode duties =
        worker.get("/api/v1/directory/duties?level=street").expecting(200).json().path("items");
    assertThat(duties.valueStream().map(it -> it.path("level").asString())).containsOnly("street");
    assertThat(duties.toString()).contains("召集职能部门到场（吹哨）");
    worker.get("/api/v1/directory/duties?level=planet").expecting(400);
  }

  @Test
  void whoHandsUpSeesWhoseDutyItIs() {
    String topic = cases.accepted();
    JsonNode preview =
        worker
            .get(Cases.at(topic, "/escalation-preview?reason=NEEDS_DEPARTMENT"))
            .expecting(200)
            .json();
    assertThat(preview.path("to").asString()).isEqualTo("120103001");
    assertThat(preview.path("receivers").toString()).contains("召集职能部门到场（吹哨）");
    assertThat(preview.path("warnings").valueStream().map(JsonNode::asString))
        .contains("NO_DEPARTMENT_NAMED", "NOTHING_ATTEMPTED");
    service.as("resident." + COMMUNITY).get(Cases.at(topic, "/escalation-preview")).expecting(403);

    Reply raised = cases.raise(topic).expecting(201);
    assertThat(raised.json().path("duties").toString()).contains("召集职能部门到场（吹哨）");
  }

  private String planned() {
    return street.post(MEETINGS, plan("120103001")).expecting(201).field("id");
  }

  private static Map<String, Object> plan(String area) {
    return Map.of("area", area, "title", "三级协商工作会议", "at", "2030-01-01T09:00:00+08:00");
  }

  private static Map<String, Object> task(String topic) {
    return Map.of(
        "topic", topic, "unit", "园林局", "function", "分管副局长", "task", "修剪三号楼前树木", "due", day(20));
  }

  private static String at(String meeting, String topic) {
    assertThat(topic).isNotBlank();
    return MEETINGS + "/" + meeting + "/agenda";
  }

  private static String day(int ahead) {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(ahead).toString();
  }

  private static JsonNode load(Caller caller) {
    return caller.get("/api/v1/directory/departments/petitions/load").expecting(200).json();
  }

  private static long numbers(Caller caller, String path, String topic) {
    return caller
        .get(path)
        .expecting(200)
        .json()
        .path("items")
        .valueStream()
        .filter(it -> it.path("topic").asString().equals(topic))
        .count();
  }

  private List<String> types(String topic) {
    return street
        .get(Cases.at(topic, "/timeline"))
        .expecting(200)
        .json()
        .path("items")
        .valueStream()
        .map(it -> it.path("type").asString())
        .toList();
  }
}
