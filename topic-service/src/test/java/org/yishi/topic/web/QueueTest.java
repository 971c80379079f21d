package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.at;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yishi.topic.SampleDistrict;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.RunningService;
import tools.jackson.databind.JsonNode;

/** What waits for whom, deadlines that explain themselves, and co-signs, call by call. */
class QueueTest {

  private final RunningService service = RunningService.shared();
  private final Cases cases = new Cases(service);
  private final Caller resident = service.as("resident." + COMMUNITY);
  private final Caller worker = service.as("worker." + COMMUNITY);
  private final Caller street = service.as("street.120103001");
  private final Caller gardens = service.as("dept.gardens");
  private final Caller streetLeader = service.as("streetleader.120103001");

  @Test
  void aHandOverWaitsForTheReceiversSignatureAndThenLiesInItsHands() {
    int before = count(street, "SIGNATURE");
    String id = cases.raised();
    assertThat(count(street, "SIGNATURE")).isEqualTo(before + 1);
    assertThat(count(resident, "MINE")).isPositive();

    street.post(at(id, "/escalations/1/signature"), Map.of()).expecting(200);
    assertThat(count(street, "SIGNATURE")).isEqualTo(before);
    assertThat(count(street, "HOLDING")).isPositive();
    JsonNode page = street.get("/api/v1/queue/HOLDING?limit=1").expecting(200).json();
    assertThat(page.required("items")).hasSize(1);
    street.get("/api/v1/queue/nonsense").expecting(404);
  }

  @Test
  void whatADepartmentIsAskedLiesInItsHandsAndAnAppealBeforeTheStreet() {
    int before = count(gardens, "HOLDING");
    String transferred = cases.proposed();
    screen(transferred, Map.of("decision", "TRANSFER", "reason", "树木遮挡", "unit", "园林局"));
    String whistled = cases.signed();
    streetLeader
        .post(
            at(whistled, "/summonses"),
            Map.of("department", "gardens", "kind", "HARD_CASE", "request", "请到场会商"))
        .expecting(201);
    assertThat(count(gardens, "HOLDING")).isEqualTo(before + 2);
    assertThat(gardens.get("/api/v1/queue/HOLDING?limit=100").expecting(200).text())
        .contains(transferred, whistled);

    gardens
        .post(at(transferred, "/transfer-answer"), Map.of("answer", "已修剪", "done", true))
        .expecting(200);
    gardens
        .post(
            at(whistled, "/summonses/1/refusal"),
            Map.of("competentBody", "住建委", "reason", "依据“三定”方案"))
        .expecting(200);
    assertThat(count(gardens, "HOLDING")).isEqualTo(before);

    int signatures = count(street, "SIGNATURE");
    String notTaken = cases.proposed();
    screen(notTaken, Map.of("decision", "NOT_TAKE", "reason", "属民事纠纷", "competentBody", "区人民法院"));
    resident.post(at(notTaken, "/appeal"), Map.of("reason", "应当协商")).expecting(200);
    assertThat(count(street, "SIGNATURE")).isEqualTo(signatures + 1);
  }

  @Test
  void whatAWorkerProposesWaitsForTheLeadAlone() throws IOException {
    try (RunningService strict =
        RunningService.startIn(SampleDistrict.strictFile(), "queue_lead_test")) {
      Caller lead = strict.as("lead." + COMMUNITY);
      String id = new Cases(strict).accepted();
      assertThat(count(lead, "SIGNATURE")).isEqualTo(1);
      assertThat(count(strict.as("worker." + COMMUNITY), "SIGNATURE")).isZero();
      assertThat(lead.get("/api/v1/queue/SIGNATURE").expecting(200).text()).contains(id);

      lead.post(at(id, "/screening/approval"), Map.of()).expecting(200);
      assertThat(count(lead, "SIGNATURE")).isZero();
    }
  }

  @Test
  void aTopicIsPausedExtendedAndExplained() {
    String id = cases.accepted();
    worker
        .post(at(id, "/pauses"), Map.of("reason", "WAITING_FOR_RESIDENTS", "note", "等待代表会议"))
        .expecting(201);
    worker.post(at(id, "/resumption"), Map.of()).expecting(200);
    worker
        .post(at(id, "/extensions"), Map.of("deadline", "SESSION", "days", 3, "reason", "场地维修"))
        .expecting(201);
    street.post(at(id, "/extensions/1/approval"), Map.of()).expecting(403);
    JsonNode deadlines =
        streetLeader.post(at(id, "/extensions/1/approval"), Map.of()).expecting(200).json();
    JsonNode session =
        deadlines
            .required("deadlines")
            .valueStream()
            .filter(it -> it.required("kind").asString().equals("SESSION"))
            .findFirst()
            .orElseThrow();
    assertThat(session.at("/extensions/0").asString()).isEqualTo("3 wd");
    assertThat(session.at("/explanation/zh").asString()).contains("延期3 个工作日");
    assertThat(deadlines.at("/clocks/levels/0/area").asString()).isEqualTo(COMMUNITY);
    worker.get(at(id, "/supervision-orders")).expecting(403);
    assertThat(street.get(at(id, "/supervision-orders")).expecting(200).json().required("items"))
        .isEmpty();
  }

  @Test
  void residentsOfTheCommunityCosignOnce() {
    String id = cases.accepted();
    for (int i = 0; i < 2; i++) {
      JsonNode cosigned = resident.post(at(id, "/cosigns"), Map.of()).expecting(200).json();
      assertThat(cosigned.required("mine").asBoolean()).isTrue();
    }
    JsonNode seen = worker.get(at(id, "/cosigns")).expecting(200).json();
    assertThat(seen.at("/heat/cosigns").asInt()).isEqualTo(1);
    worker.post(at(id, "/cosigns"), Map.of()).expecting(403);
    service.as("resident.120103001002").post(at(id, "/cosigns"), Map.of()).expecting(403);
  }

  private void screen(String id, Map<String, Object> decision) {
    worker.post(at(id, "/screening"), decision).expecting(200);
  }

  private static int count(Caller caller, String section) {
    return caller
        .get("/api/v1/queue")
        .expecting(200)
        .json()
        .required("items")
        .valueStream()
        .filter(part -> part.required("section").asString().equals(section))
        .findFirst()
        .orElseThrow()
        .required("count")
        .asInt();
  }
}
