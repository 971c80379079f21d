package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.at;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import tools.jackson.databind.json.JsonMapper;

/** Screening and what follows from it, call by call. */
class FollowUpOverHttpTest {

  private final RunningService service = RunningService.shared();
  private final Cases cases = new Cases(service);
  private final Caller resident = service.as("resident." + COMMUNITY);
  private final Caller neighbour = service.as("resident2." + COMMUNITY);
  private final Caller worker = service.as("worker." + COMMUNITY);
  private final Caller street = service.as("street.120103001");

  @Test
  void aTransferIsTrackedToItsAnswerAndTheProposerVisited() {
    String id = screened(Map.of("decision", "TRANSFER", "unit", "园林局", "reason", "树木遮挡"));

    service
        .as("dept.health")
        .post(at(id, "/transfer-answer"), Map.of("answer", "好", "done", true))
        .expecting(404);
    Reply answered =
        service
            .as("dept.gardens")
            .post(at(id, "/transfer-answer"), Map.of("answer", "已修剪", "done", true))
            .expecting(200);
    assertThat(answered.json().at("/followUp/transfer/unit").asString()).isEqualTo("gardens");
    assertThat(resident.get(at(id, "")).json().at("/followUp/transfer/answer").asString())
        .isEqualTo("已修剪");

    assertThat(worker.get(at(id, "/closing")).expecting(200).json().at("/missing/0").asString())
        .isEqualTo("RETURN_VISIT");
    worker.post(at(id, "/closing"), Map.of()).expecting(409);
    worker.post(at(id, "/return-visits"), Map.of("reached", false)).expecting(200);
    worker.post(at(id, "/return-visits"), Map.of("solved", "SOLVED")).expecting(422);
    worker
        .post(at(id, "/return-visits"), Map.of("solved", "SOLVED", "satisfied", true))
        .expecting(200);
    assertThat(worker.post(at(id, "/closing"), Map.of()).expecting(200).field("stage"))
        .isEqualTo("CLOSED");
  }

  @Test
  void whatIsPromisedNeedsPhotosOfTheCaseItself() {
    String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3).toString();
    String id =
        screened(Map.of("decision", "HANDLE_DIRECTLY", "reason", "更换路灯", "promisedBy", day));
    Reply refused =
        worker.post(
            at(id, "/direct-completion"),
            Map.of("answer", "已更换", "photos", List.of("file_01kjp1m8r0fa2r9q6td9wqtxpy")));
    assertThat(refused.expecting(422).field("code")).isEqualTo("file-unknown");
    worker.post(at(id, "/direct-completion"), Map.of("answer", "已更换")).expecting(200);
  }

  @Test
  void notBeingTakenIsAppealedAgainst() {
    String id =
        screened(Map.of("decision", "NOT_TAKE", "reason", "属民事纠纷", "competentBody", "区人民法院"));
    neighbour.post(at(id, "/appeal"), Map.of("reason", "应当协商")).expecting(404);
    resident.post(at(id, "/appeal"), Map.of("reason", "应当协商")).expecting(200);
    worker
        .post(at(id, "/appeal/decision"), Map.of("decision", "UPHELD", "reason", "维持"))
        .expecting(403);
    Reply decided =
        street.post(
            at(id, "/appeal/decision"),
            Map.of("decision", "OVERTURNED", "reason", "应予协商", "takeOver", true));
    assertThat(decided.expecting(200).field("holder")).isEqualTo("120103001");
    assertThat(decided.field("stage")).isEqualTo("PROPOSED");
  }

  @Test
  void everybodySeesWhoTakesPartAndWhy() {
    String id = cases.proposed();
    Reply preview = worker.get(at(id, "/participants?category=parking&scope=COMPOUND"));
    assertThat(preview.expecting(200).json().required("determined").asBoolean()).isFalse();
    assertThat(preview.text()).contains("占用绿地须保证绿地率不降低").contains("有车居民");
    worker.get(at(id, "/participants?category=weather")).expecting(400);
    worker.get(at(id, "/participants?scope=PLANET")).expecting(400);

    String accepted = cases.accepted();
    assertThat(
            neighbour
                .get(at(accepted, "/participants"))
                .expecting(200)
                .json()
                .required("determined")
                .asBoolean())
        .isTrue();
    worker
        .post(at(accepted, "/participants"), Map.of("party", "EXPERT", "reason", "说明技术方案"))
        .expecting(200);
    worker
        .post(
            at(accepted, "/participants/removals"),
            Map.of("side", "DEPARTMENT:planning", "reason", "不涉及规划"))
        .expecting(200);
    neighbour
        .post(at(accepted, "/participants"), Map.of("party", "EXPERT", "reason", "我也要"))
        .expecting(403);
  }

  @Test
  void aHouseholdsMatterIsToldToThoseConcernedOnly() {
    String id =
        screened(
            Map.of(
                "decision",
                "ACCEPT",
                "reason",
                "邻里漏水",
                "category",
                "neighbours",
                "scope",
                "HOUSEHOLD"));
    Map<String, Object> minutes =
        Map.of(
            "heldOn",
            LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString(),
            "agreed",
            true,
            "agreement",
            "楼上三日内修好水管",
            "parties",
            List.of(Map.of("party", "RESIDENT", "count", 2)),
            "ends",
            true);
    Caller once = worker.with("Idempotency-Key", "micro-" + id);
    once.post(at(id, "/micro-sessions"), minutes).expecting(201);
    once.post(at(id, "/micro-sessions"), minutes).expecting(201);

    assertThat(worker.get(at(id, "")).expecting(200).field("stage")).isEqualTo("DIRECT");
    assertThat(resident.get(at(id, "/micro-sessions")).expecting(200).json().required("items"))
        .hasSize(1);
    neighbour.get(at(id, "")).expecting(404);
    neighbour.get(at(id, "/micro-sessions")).expecting(404);
  }

  @Test
  void workersWhoScreenTheSameTopicAtOnceHaveOneEffect() throws Exception {
    String id = cases.proposed();
    var start = new CountDownLatch(1);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 8)
              .mapToObj(_ ->
                  people.submit(() -> {
                    start.await();
                    return service
                        .as("worker." + COMMUNITY)
                        .post(at(id, "/screening"), Map.of("decision", "ACCEPT", "reason", "属实"))
                        .status();
                  }))
              .toList();
      start.countDown();
      int effects = 0;
      for (var answer : answers) {
        int status = answer.get();
        assertThat(status).isIn(200, 409);
        effects += status == 200 ? 1 : 0;
      }
      assertThat(effects).isEqualTo(1);
    }
  }

  @Test
  void staffKeepTheirCommunitysUnits() {
    String name = "安居物业" + System.nanoTime();
    Map<String, Object> unit =
        Map.of("area", COMMUNITY, "kind", "PROPERTY_COMPANY", "name", name, "aliases", List.of());
    String units = "/api/v1/directory/units";
    Reply registered = worker.post(units, unit).expecting(201);
    String address = units + "/" + registered.field("id");

    assertThat(worker.post(units, unit).expecting(409).field("code"))
        .isEqualTo("unit-already-there");
    service.as("worker.120103002001").post(units, unit).expecting(403);
    resident.post(units, unit).expecting(403);
    assertThat(resident.get(units + "?area=120103001&limit=200").expecting(200).text())
        .contains(name);
    resident.get(units + "?area=999999").expecting(400);

    patch(worker, address, Map.of("compounds", List.of("春和里小区"))).expecting(428);
    Reply changed =
        patch(worker.with("If-Match", "\"v1\""), address, Map.of("compounds", List.of("春和里小区")))
            .expecting(200);
    assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
    patch(worker.with("If-Match", "\"v1\""), address, Map.of("name", "x")).expecting(412);

    worker.post(address + "/closing", Map.of("reason", "合同到期")).expecting(200);
    worker.post(address + "/closing", Map.of("reason", "合同到期")).expecting(409);
    assertThat(resident.get(address).expecting(200).json().required("active").asBoolean())
        .isFalse();
    worker.post(units, unit).expecting(201);
  }

  private static Reply patch(Caller caller, String address, Map<String, Object> body) {
    String text = JsonMapper.shared().writeValueAsString(body);
    return caller.send("PATCH", address, BodyPublishers.ofString(text));
  }

  private String screened(Map<String, Object> decision) {
    String id = cases.proposed();
    worker.post(at(id, "/screening"), decision).expecting(200);
    return id;
  }
}
