package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every way to ask wrongly, and the answer that says what is wrong. */
class RefusalsTest {

  private static final Map<String, String> SCREENED = Map.of("decision", "ACCEPT", "reason", "好");

  private final RunningService service = RunningService.shared();
  private final Cases cases = new Cases(service);
  private final Caller resident = service.as("resident." + COMMUNITY);
  private final Caller worker = service.as("worker." + COMMUNITY);
  private final Caller street = service.as("street.120103001");
  private final Caller district = service.as("district.120103");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          area     | "120103001999"  | 422 | area-unknown
          area     | "120103001"     | 403 | outside-your-area
          area     | "120103002001"  | 403 | outside-your-area
          area     | "nowhere"       | 422 | invalid-value
          area     | 120103001001    | 400 | wrong-type
          area     | null            | 422 | invalid-value
          category | "unicorns"      | 422 | category-unknown
          category | "No code"       | 422 | invalid-value
          title    | ""              | 422 | invalid-value
          title    | "　 "           | 422 | invalid-value
          title    | "two\\nlines"   | 422 | invalid-value
          title    | "bell\\u0007"   | 422 | invalid-value
          title    | ["电梯"]        | 400 | wrong-type
          channel  | "PIGEON"        | 422 | invalid-value
          channel  | 3               | 422 | invalid-value
          location | "春和里"        | 400 | wrong-type
          location | {"floor":"3"}   | 400 | unknown-field
          proposer | {"name":"某人"} | 422 | invalid-value
          anything | 1               | 400 | unknown-field
          """)
  void aFieldThatIsWrongIsNamed(String field, String value, int status, String code) {
    Reply reply = resident.postText(TOPICS, withField(field, value)).expecting(status, code);
    if (status != 403) {
      assertThat(reply.json().at("/errors/0/field").asString()).startsWith(field);
    }
  }

  @Test
  void textsEndAtTheirLimit() {
    assertThat(resident.post(TOPICS, with("title", "长".repeat(120))).status()).isEqualTo(201);
    resident.post(TOPICS, with("title", "长".repeat(121))).expecting(422, "invalid-value");
    assertThat(resident.post(TOPICS, with("description", "长".repeat(4_000))).status())
        .isEqualTo(201);
    resident.post(TOPICS, with("description", "长".repeat(4_001))).expecting(422, "invalid-value");
    resident
        .post(TOPICS, with("description", "长".repeat(500_000)))
        .expecting(413, "body-too-large");
  }

  @Test
  void streetsHaveNoTopicsOfTheirOwn() {
    street.post(TOPICS, with("area", "120103001")).expecting(422, "area-not-a-community");
  }

  @Test
  void onlyStaffEnterMattersForOthers() {
    Map<String, String> person = Map.of("name", "某人", "phone", "022-28350000");
    resident.post(TOPICS, with("proposer", person)).expecting(403, "staff-required");
    Reply entered = worker.post(TOPICS, with("proposer", person)).expecting(201);
    assertThat(entered.text()).doesNotContain("某人").doesNotContain("28350000");
  }

  @Test
  void withoutAGoodTokenNothingIsTold() {
    var issuer = RunningService.issuer();
    String account = "resident." + COMMUNITY;
    service.anybody().get(TOPICS).expecting(401, "unauthenticated");
    service.withToken("nonsense").get(TOPICS).expecting(401, "invalid-token");
    service.withToken(issuer.expired(account)).get(TOPICS).expecting(401, "invalid-token");
    service.withToken(issuer.forged(account)).get(TOPICS).expecting(401, "invalid-token");
    service.as("pirate").get(TOPICS).expecting(403, "forbidden");
  }

  @Test
  void whatOneMayNotKnowOfIsNotThere() {
    String id = cases.proposed();
    for (String stranger :
        List.of(
            "resident2." + COMMUNITY,
            "worker.120103001002",
            "street.120103002",
            "dept.gardens",
            "deputy.120103")) {
      service.as(stranger).get(TOPICS + "/" + id).expecting(404, "not-found");
      service.as(stranger).get(at(id, "/timeline")).expecting(404, "not-found");
      service.as(stranger).post(at(id, "/screening"), SCREENED).expecting(404, "not-found");
    }
    worker.get(TOPICS + "/topic_00000000000000000000000000").expecting(404, "not-found");
    worker.get(TOPICS + "/nothing").expecting(404, "not-found");
  }

  @Test
  void whatOneMayNotDoIsRefusedByNamingWhatIsMissing() {
    String id = cases.raised();
    resident.post(at(id, "/takeovers"), Map.of("reason", "急")).expecting(403, "staff-required");
    service
        .as("street.120103002")
        .post(at(id, "/escalations/1/signature"), Map.of())
        .expecting(403, "outside-your-area");
    worker
        .post(at(id, "/escalations/1/signature"), Map.of())
        .expecting(403, "higher-level-required");
    district.post(at(id, "/escalations/1/signature"), Map.of()).expecting(403, "not-receiver");
    street.post(at(id, "/takeovers"), Map.of("reason", "急")).expecting(403, "not-above-holder");
    service
        .as("resident2." + COMMUNITY)
        .post(at(id, "/withdrawal"), Map.of("reason", "不想了"))
        .expecting(403, "proposer-required");
    worker
        .post(at(id, "/reopening"), Map.of("cause", "APPEAL", "reason", "不服"))
        .expecting(403, "proposer-required");
    resident
        .post(at(id, "/reopening"), Map.of("cause", "STAFF_DECISION", "reason", "再办"))
        .expecting(403, "staff-required");
    street
        .post(at(id, "/supervision-orders"), Map.of("deadline", "SESSION"))
        .expecting(403, "leader-required");
  }

  @Test
  void aStepThatTheStateDoesNotAllowNamesItsRule() {
    String proposed = cases.proposed();
    worker
        .post(at(proposed, "/escalations"), Map.of("reason", "NEEDS_FUNDS"))
        .expecting(409, "not-accepted-yet");
    resident
        .post(at(proposed, "/reopening"), Map.of("cause", "APPEAL", "reason", "不服"))
        .expecting(409, "not-ended");
    worker
        .post(at(proposed, "/return-visits"), Map.of("solved", "SOLVED", "satisfied", true))
        .expecting(409, "not-completed");
    worker.post(at(proposed, "/closing"), Map.of()).expecting(409, "not-evaluated");

    String raised = cases.raised();
    worker.post(at(raised, "/screening"), SCREENED).expecting(403, "not-holder");
    street
        .post(at(raised, "/escalations/1/handling"), Map.of())
        .expecting(409, "escalation-not-signed");
    street
        .post(at(raised, "/escalations/7/signature"), Map.of())
        .expecting(404, "escalation-unknown");
    street
        .post(at(raised, "/escalations/0/signature"), Map.of())
        .expecting(404, "escalation-unknown");
    district.post(at(raised, "/urges"), Map.of()).expecting(409, "nothing-overdue");
    service
        .as("districtleader.120103")
        .post(at(raised, "/supervision-orders"), Map.of("deadline", "ESCALATION_SIGNING"))
        .expecting(409, "no-supervision-draft");
  }

  @Test
  void theRuleIsExplainedInTheReadersLanguage() {
    String id = cases.accepted();
    Reply chinese = worker.post(at(id, "/screening"), SCREENED).expecting(409, "already-screened");
    assertThat(chinese.field("detail")).isEqualTo("该议题已研判，目前处于“纳入协商”阶段。");
    Reply english = worker.with("Accept-Language", "en").post(at(id, "/screening"), SCREENED);
    assertThat(english.field("detail"))
        .isEqualTo("The topic has been screened already and is at the stage \"accepted\".");
  }

  @Test
  void aDecisionTakesItsOwnFieldsAndNoOthers() {
    String id = cases.proposed();
    screen(id, Map.of("decision", "TRANSFER", "reason", "属住建")).expecting(422, "invalid-value");
    screen(id, Map.of("decision", "TRANSFER", "reason", "属住建", "unit", "nobody"))
        .expecting(422, "department-unknown");
    screen(id, Map.of("decision", "MERGE", "reason", "同", "into", id))
        .expecting(422, "merge-target-unusable");
    screen(id, Map.of("decision", "NOT_TAKE", "reason", "非", "unit", "housing"))
        .expecting(400, "unknown-field");
    screen(id, Map.of("decision", "DANCE", "reason", "好")).expecting(422, "invalid-value");
    screen(id, Map.of("reason", "好")).expecting(422, "invalid-value");
  }

  @Test
  void whoeverSawAnOlderVersionIsTold() {
    String id = cases.accepted();
    worker
        .with("If-Match", "\"v1\"")
        .post(at(id, "/escalations"), Map.of("reason", "NEEDS_FUNDS"))
        .expecting(412, "version-changed");
    worker
        .with("If-Match", "v2")
        .post(at(id, "/escalations"), Map.of("reason", "NEEDS_FUNDS"))
        .expecting(400, "invalid-entity-tag");
    assertThat(
            worker
                .with("If-Match", "\"v2\"")
                .post(at(id, "/escalations"), Map.of("reason", "NEEDS_FUNDS"))
                .status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "?area=999999, invalid-parameter",
    "?area=., invalid-parameter",
    "?stage=SLEEPING, invalid-parameter",
    "'?stage=PROPOSED,', invalid-parameter",
    "?level=planet, invalid-parameter",
    "?overdue=perhaps, invalid-parameter",
    "?category=unicorns, invalid-parameter",
    "?department=nobody, invalid-parameter",
    "?holder=1, invalid-parameter",
    "?q=%07, invalid-parameter",
    "?limit=0, invalid-parameter",
    "?limit=201, invalid-parameter",
    "?limit=many, invalid-parameter",
    "?cursor=nonsense, invalid-cursor",
    "?cursor=dG9waWM, invalid-cursor",
    "?colour=red, unknown-parameter",
    "?q=%ff%fe, malformed-request"
  })
  void aFilterThatIsNotUnderstoodIsRefused(String filter, String code) {
    worker.get(TOPICS + filter).expecting(400, code);
  }

  @Test
  void theWayOfAskingMattersToo() {
    service
        .anybody()
        .with("Authorization", "Bearer " + RunningService.issuer().token("resident." + COMMUNITY))
        .with("Content-Type", "text/plain")
        .postText(TOPICS, "{}")
        .expecting(415, "unsupported-media-type");
    worker.with("Accept", "image/png").get(TOPICS).expecting(406, "not-acceptable");
    worker.send("DELETE", TOPICS, BodyPublishers.noBody()).expecting(405, "method-not-allowed");
    worker.postText(TOPICS, "").expecting(400, "missing-body");
    worker.postText(TOPICS, "{").expecting(400, "malformed-json");
    worker
        .with("Idempotency-Key", "with space")
        .post(TOPICS, Cases.lift())
        .expecting(400, "invalid-idempotency-key");
  }

  private Reply screen(String id, Map<String, String> decision) {
    return worker.post(at(id, "/screening"), decision);
  }

  private static Map<String, Object> with(String field, @Nullable Object value) {
    Map<String, Object> body = new HashMap<>(Cases.lift());
    body.put(field, value);
    return body;
  }

  private static String withField(String field, String json) {
    JsonMapper mapper = JsonMapper.shared();
    JsonNode value = mapper.readTree(json);
    Map<String, Object> body = new HashMap<>(Cases.lift());
    body.put(field, value);
    return mapper.writeValueAsString(body);
  }
}
