package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import tools.jackson.databind.JsonNode;

/** How proposers are reached, what was said with them, and who has looked. */
class ProposersTest {

  private final RunningService service = RunningService.shared();
  private final Cases cases = new Cases(service);
  private final Caller worker = service.as("worker." + COMMUNITY);
  private final Caller admin = service.as("admin");

  @Test
  void staffReadHowTheProposerIsReachedAndTheLookIsNotedDown() {
    String id = onBehalf();

    Reply proposer = worker.get(at(id, "/proposer?purpose=RETURN_VISIT")).expecting(200);

    assertThat(proposer.field("name")).isEqualTo("张桂兰");
    assertThat(proposer.field("phone")).isEqualTo("13902001234");
    assertThat(proposer.field("address")).isEqualTo("春和里3号楼2门501");
    assertThat(proposer.field("identity")).isEqualTo("OWNER");
    assertThat(proposer.header("Cache-Control")).contains("no-store");
    JsonNode note = audits(id).get(0);
    assertThat(note.required("account").asString()).isEqualTo("worker." + COMMUNITY);
    assertThat(note.required("role").asString()).isEqualTo("community-worker");
    assertThat(note.required("deed").asString()).isEqualTo("PROPOSER_READ");
    assertThat(note.required("purpose").asString()).isEqualTo("RETURN_VISIT");
    assertThat(note.required("topic").asString()).isEqualTo(id);
  }

  @Test
  void aLookWithoutAPurposeIsRefused() {
    String id = onBehalf();

    worker.get(at(id, "/proposer")).expecting(400, "missing-parameter");
    worker.get(at(id, "/proposer?purpose=CURIOSITY")).expecting(400, "invalid-parameter");
    assertThat(audits(id)).isEmpty();
  }

  @Test
  void nobodyButStaffOfTheAreaReadsIt() {
    String id = onBehalf();

    service.as("worker.120103001002").get(at(id, "/proposer?purpose=HANDLING")).expecting(404);
    service.as("resident." + COMMUNITY).get(at(id, "/contacts?purpose=HANDLING")).expecting(404);
    admin.get(at(id, "/proposer?purpose=HANDLING")).expecting(403, "staff-required");
    service.as("street.120103001").get(at(id, "/proposer?purpose=HANDLING")).expecting(200);
    service.anybody().get(at(id, "/proposer?purpose=HANDLING")).expecting(401);
  }

  @Test
  void onceErasedItIsGoneWithWhatWasSaidAndTheCaseGoesOn() {
    String id = onBehalf();
    call(id, UUID.randomUUID().toString(), "住户说电梯夹过人").expecting(201);

    delete(id).expecting(204);
    delete(id).expecting(204);

    worker.get(at(id, "/proposer?purpose=HANDLING")).expecting(404, "no-contact-data");
    JsonNode contact =
        worker.get(at(id, "/contacts?purpose=HANDLING")).expecting(200).json().at("/items/0");
    assertThat(contact.has("words")).isFalse();
    assertThat(contact.required("by").asString()).isEqualTo("community-worker");
    worker
        .post(at(id, "/screening"), Map.of("decision", "ACCEPT", "reason", "涉及全楼居民"))
        .expecting(200);
    assertThat(audits(id).findValuesAsString("deed")).contains("PROPOSER_ERASED");
  }

  @Test
  void theFirstContactIsToldByTheTopicAndNothingOfWhatWasSaid() {
    String id = onBehalf();

    Reply recorded = call(id, UUID.randomUUID().toString(), "住户说电梯夹过人").expecting(201);

    assertThat(recorded.text()).doesNotContain("夹过人");
    Reply topic = worker.get(TOPICS + "/" + id).expecting(200);
    assertThat(topic.json().at("/firstContact/by").asString()).isEqualTo("community-worker");
    assertThat(topic.json().at("/firstContact/at").asString()).isNotBlank();
    assertThat(topic.text()).doesNotContain("夹过人");
    JsonNode items =
        worker.get(at(id, "/contacts?purpose=REPLY")).expecting(200).json().required("items");
    assertThat(items.get(0).required("words").asString()).isEqualTo("住户说电梯夹过人");
    assertThat(worker.get(at(id, "/timeline")).expecting(200).text())
        .contains("org.yishi.topic.first-contacted.v1");
  }

  @Test
  void aRepeatedRecordIsKeptOnceAndAnotherUnderItsKeyIsRefused() {
    String id = onBehalf();
    String key = UUID.randomUUID().toString();

    String first = call(id, key, "已电话告知").expecting(201).field("id");

    assertThat(call(id, key, "已电话告知").expecting(201).field("id")).isEqualTo(first);
    call(id, key, "别的话").expecting(422, "idempotency-key-reused");
    assertThat(
            worker.get(at(id, "/contacts?purpose=REPLY")).expecting(200).json().required("items"))
        .hasSize(1);
  }

  @Test
  void anImpossibleTimeIsRefusedAndKeepsNothing() {
    String id = onBehalf();

    worker
        .post(
            at(id, "/contacts"),
            Map.of("way", "PHONE", "words", "说过", "at", "2020-01-01T09:00:00+08:00"))
        .expecting(422, "contact-before-submission");

    assertThat(
            worker.get(at(id, "/contacts?purpose=REPLY")).expecting(200).json().required("items"))
        .isEmpty();
  }

  @Test
  void theNotesAreReadByThoseWhoOverseeAndComeInPages() {
    String id = onBehalf();
    for (int i = 0; i < 3; i++) {
      worker.get(at(id, "/proposer?purpose=HANDLING")).expecting(200);
    }

    Reply first = admin.get("/api/v1/audits?limit=2&topic=" + id).expecting(200);
    assertThat(first.json().required("items")).hasSize(2);
    Reply second = admin.get(LifeOverHttpTest.next(first)).expecting(200);
    assertThat(second.json().required("items")).hasSize(1);
    service.as("supervisor.120103").get("/api/v1/audits?topic=" + id).expecting(200);
    worker.get("/api/v1/audits").expecting(403, "overseer-required");
    service.as("dept.gardens").get("/api/v1/audits").expecting(403, "overseer-required");
    admin.get("/api/v1/audits?area=120104").expecting(400, "invalid-parameter");
    admin.get("/api/v1/audits?cursor=x").expecting(400, "invalid-cursor");
  }

  @Test
  void aTopicThatItsProposerEnteredHimselfHasNoContactData() {
    worker
        .get(at(cases.proposed(), "/proposer?purpose=HANDLING"))
        .expecting(404, "no-contact-data");
  }

  private String onBehalf() {
    Map<String, Object> body = new HashMap<>(Cases.lift());
    body.put("channel", "PHONE");
    body.put("proposer", Map.of("name", "张桂兰", "phone", "13902001234", "address", "春和里3号楼2门501"));
    body.put("form", Map.of("identity", "OWNER", "consent", true, "nameOpen", false));
    Reply created = worker.post(TOPICS, body).expecting(201);
    assertThat(created.field("enteredBy")).isEqualTo("community-worker");
    assertThat(created.text()).doesNotContain("张桂兰", "13902001234", "501");
    return created.field("id");
  }

  private Reply call(String id, String key, String words) {
    return worker
        .with("Idempotency-Key", key)
        .post(at(id, "/contacts"), Map.of("way", "PHONE", "words", words));
  }

  private Reply delete(String id) {
    return worker.send("DELETE", at(id, "/proposer"), BodyPublishers.noBody());
  }

  private JsonNode audits(String id) {
    return admin.get("/api/v1/audits?topic=" + id).expecting(200).json().required("items");
  }
}
