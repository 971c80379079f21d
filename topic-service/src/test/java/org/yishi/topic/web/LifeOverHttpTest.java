package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import tools.jackson.databind.JsonNode;

/** What people do with a topic, call by call. */
class LifeOverHttpTest {

  private final RunningService service = RunningService.shared();
  private final Cases cases = new Cases(service);
  private final Caller resident = service.as("resident." + COMMUNITY);
  private final Caller worker = service.as("worker." + COMMUNITY);
  private final Caller street = service.as("street.120103001");
  private final Caller district = service.as("district.120103");

  @Test
  void aResidentBringsAMatterForwardAndReadsIt() {
    Reply created = resident.post(TOPICS, Cases.lift()).expecting(201);

    String id = created.field("id");
    assertThat(id).matches(Texts.TOPIC_ID);
    assertThat(created.header("Location")).isEqualTo(TOPICS + "/" + id);
    assertThat(created.header("ETag")).isEqualTo("\"v1\"");
    assertThat(created.field("number")).matches("河西-大营门-\\d{4}-\\d{4}");
    assertThat(created.field("stage")).isEqualTo("PROPOSED");
    assertThat(created.field("holder")).isEqualTo(COMMUNITY);
    assertThat(created.field("level")).isEqualTo("community");
    assertThat(created.json().at("/deadlines/0/kind").asString()).isEqualTo("SCREENING");
    assertThat(resident.get(TOPICS + "/" + id).expecting(200).json()).isEqualTo(created.json());
  }

  @Test
  void whoHasTheVersionAlreadyIsToldSoWithoutABody() {
    String id = cases.proposed();
    Reply unchanged = resident.with("If-None-Match", "\"v1\"").get(TOPICS + "/" + id);
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.text()).isEmpty();
  }

  @Test
  void aTopicGoesUpComesBackGoesUpAgainIsTakenOverAndHandled() {
    String id = cases.signed();
    Reply returned =
        street
            .post(
                at(id, "/escalations/1/return"), Map.of("reason", "缺少检验报告", "guidance", "请物业公司补齐"))
            .expecting(200);
    assertThat(returned.field("state")).isEqualTo("RETURNED");

    Reply again =
        worker
            .post(
                at(id, "/escalations"),
                Map.of("reason", "NEEDS_FUNDS", "note", "已补齐", "urgency", "URGENT"))
            .expecting(201);
    assertThat(again.header("Location")).isEqualTo(at(id, "/escalations/2"));
    assertThat(again.json().required("n").asInt()).isEqualTo(2);
    assertThat(again.field("from")).isEqualTo(COMMUNITY);
    assertThat(again.field("to")).isEqualTo("120103001");
    assertThat(again.field("state")).isEqualTo("RAISED");

    Reply taken = district.post(at(id, "/takeovers"), Map.of("reason", "逾期")).expecting(201);
    assertThat(taken.json().required("n").asInt()).isEqualTo(3);
    assertThat(taken.json().required("takenOver").asBoolean()).isTrue();
    district.post(at(id, "/escalations/3/handling"), Map.of("note", "更换电梯")).expecting(200);

    List<String> states =
        worker
            .get(at(id, "/escalations"))
            .expecting(200)
            .json()
            .required("items")
            .valueStream()
            .map(it -> it.required("state").asString())
            .toList();
    assertThat(states).containsExactly("RETURNED", "TAKEN_OVER", "HANDLED");
    assertThat(worker.get(at(id, "/escalations/2")).expecting(200).field("state"))
        .isEqualTo("TAKEN_OVER");
  }

  @Test
  void theTimelineTellsEverythingInOrderInTwoLanguages() {
    String id = cases.raised();
    JsonNode items = resident.get(at(id, "/timeline")).expecting(200).json().required("items");

    assertThat(items.valueStream().map(it -> it.required("type").asString()))
        .containsExactly(
            "org.yishi.topic.submitted.v1",
            "org.yishi.topic.accepted.v1",
            "org.yishi.topic.stage-changed.v1",
            "org.yishi.topic.parties-determined.v1",
            "org.yishi.topic.escalated.v1");
    assertThat(items.valueStream().map(it -> it.required("sequence").asInt()))
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(items.get(4).required("level").asString()).isEqualTo("street");
    assertThat(items.get(4).at("/summary/zh").asString()).contains("上报");
    assertThat(items.get(4).at("/summary/en").asString()).contains("escalated");
    assertThat(items.get(0).required("actor").asString()).isEqualTo("resident");
  }

  @Test
  void theTimelineComesInPagesToo() {
    String id = cases.raised();
    Reply first = resident.get(at(id, "/timeline?limit=3")).expecting(200);
    assertThat(first.json().required("items")).hasSize(3);
    String next = next(first);
    Reply second = resident.get(next).expecting(200);
    assertThat(second.json().at("/items/0/sequence").asInt()).isEqualTo(4);
    assertThat(second.header("Link")).isEmpty();
  }

  @Test
  void everyScreeningDecisionLeadsToItsEnd() {
    String into = cases.accepted();
    assertThat(screened(Map.of("decision", "HANDLE_DIRECTLY", "reason", "已更换灯泡")))
        .isEqualTo("DIRECT");
    assertThat(screened(Map.of("decision", "TRANSFER", "unit", "housing", "reason", "属住建")))
        .isEqualTo("TRANSFERRED");
    assertThat(screened(Map.of("decision", "MERGE", "into", into, "reason", "同一事项")))
        .isEqualTo("MERGED");
    assertThat(screened(Map.of("decision", "NOT_TAKE", "competentBody", "法院", "reason", "涉诉")))
        .isEqualTo("NOT_TAKEN");
  }

  @Test
  void aProposerWithdrawsAndComesBack() {
    String id = cases.proposed();
    Reply withdrawn = resident.post(at(id, "/withdrawal"), Map.of("reason", "已解决"));
    assertThat(withdrawn.expecting(200).field("stage")).isEqualTo("WITHDRAWN");
    Reply reopened =
        resident.post(at(id, "/reopening"), Map.of("cause", "PROPOSER_REQUEST", "reason", "又坏了"));
    assertThat(reopened.expecting(200).field("stage")).isEqualTo("PROPOSED");
    assertThat(reopened.header("ETag")).isEqualTo("\"v3\"");
  }

  @Test
  void aUnitConfirmsWhatItHasHeard() {
    String id = cases.raised();
    Reply heard =
        service.as("dept.gardens").post(at(id, "/acknowledgements"), Map.of("sequence", 4));
    assertThat(heard.expecting(200).json().at("/acknowledgements/gardens").asInt()).isEqualTo(4);
  }

  private String screened(Map<String, Object> decision) {
    String id = cases.proposed();
    return worker.post(at(id, "/screening"), decision).expecting(200).field("stage");
  }

  static String next(Reply page) {
    String link = page.header("Link");
    assertThat(link).endsWith("; rel=\"next\"");
    return link.substring(1, link.indexOf('>'));
  }
}
