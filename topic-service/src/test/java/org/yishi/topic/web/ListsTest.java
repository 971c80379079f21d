package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import tools.jackson.databind.JsonNode;

/** Finding topics: who finds which, by what, page by page; and in which words. */
class ListsTest {

  private static final String PHONE = "13800138000";

  private final RunningService service = RunningService.shared();
  private final Cases cases = new Cases(service);
  private final Caller worker = service.as("worker." + COMMUNITY);

  @Test
  void everybodyFindsWhatConcernsThemAndWhatIsPublic() {
    String proposed = cases.proposed();
    String raised = cases.raised();

    assertThat(found("resident." + COMMUNITY)).contains(proposed, raised);
    assertThat(found("worker." + COMMUNITY)).contains(proposed, raised);
    assertThat(found("street.120103001")).contains(proposed, raised);
    assertThat(found("supervisor.120103")).contains(proposed, raised);
    for (String other :
        List.of("resident2." + COMMUNITY, "worker.120103002001", "dept.gardens", "deputy.120103")) {
      assertThat(found(other)).as(other).contains(raised).doesNotContain(proposed);
    }
  }

  @Test
  void filtersNarrowTheList() {
    String proposed = cases.proposed();
    String raised = cases.raised();

    assertThat(listed("?stage=PROPOSED")).contains(proposed).doesNotContain(raised);
    assertThat(listed("?stage=PROPOSED,ACCEPTED")).contains(proposed, raised);
    assertThat(listed("?level=street")).contains(raised).doesNotContain(proposed);
    assertThat(listed("?holder=" + COMMUNITY)).contains(proposed).doesNotContain(raised);
    assertThat(listed("?department=gardens")).contains(raised).doesNotContain(proposed);
    assertThat(listed("?category=parking")).doesNotContain(raised, proposed);
    assertThat(listed("?area=120103001&category=lifts&overdue=false")).contains(proposed, raised);
    assertThat(listed("?area=120103002")).doesNotContain(proposed, raised);
    String lift = "?q=%E7%94%B5%E6%A2%AF";
    assertThat(listed(lift)).contains(raised, proposed);
    assertThat(ids(service.as("worker.120103002001").get(TOPICS + lift + "&limit=200")))
        .as("in other areas only public titles are searched")
        .contains(raised)
        .doesNotContain(proposed);
    String number = worker.get(TOPICS + "/" + proposed).field("number");
    assertThat(listed("?q=" + number.substring(number.indexOf("20")))).contains(proposed);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      expected.addFirst(cases.proposed());
    }
    List<String> paged = new ArrayList<>();
    Reply page = worker.get(TOPICS + "?stage=PROPOSED&limit=3").expecting(200);
    paged.addAll(ids(page));
    while (paged.size() < expected.size()) {
      String next = LifeOverHttpTest.next(page);
      assertThat(next).contains("stage=PROPOSED").contains("limit=3");
      page = worker.get(next).expecting(200);
      paged.addAll(ids(page));
    }
    assertThat(paged.subList(0, expected.size())).isEqualTo(expected);
    assertThat(paged).doesNotHaveDuplicates();
  }

  @Test
  void theOriginalWordsAreForThoseConcerned() {
    String id = cases.raised();
    for (String concerned :
        List.of(
            "resident." + COMMUNITY, "worker." + COMMUNITY, "street.120103001", "dept.gardens")) {
      JsonNode topic = read(concerned, id);
      assertThat(topic.required("title").asString()).as(concerned).contains(PHONE);
      assertThat(topic.required("description").asString()).contains("老人");
      assertThat(topic.at("/location/building").asString()).isEqualTo("3号楼");
    }
    for (String other : List.of("resident2." + COMMUNITY, "worker.120103002001", "deputy.120103")) {
      JsonNode topic = read(other, id);
      assertThat(topic.required("title").asString()).contains("电梯").doesNotContain(PHONE);
      assertThat(topic.propertyNames()).as(other).doesNotContain("description", "location");
      assertThat(topic.at("/screening").propertyNames()).doesNotContain("reason");
    }
    JsonNode supervised = read("supervisor.120103", cases.proposed());
    assertThat(supervised.required("title").asString()).contains("电梯").doesNotContain(PHONE);
  }

  @Test
  void nobodyIsToldWhoBroughtItForward() {
    Map<String, Object> body = new HashMap<>(Cases.lift());
    body.put("proposer", Map.of("name", "王某某", "phone", "13900139000"));
    String id = worker.post(TOPICS, body).expecting(201).field("id");
    worker.post(at(id, "/screening"), Map.of("decision", "ACCEPT", "reason", "好")).expecting(200);
    for (String account :
        List.of("worker." + COMMUNITY, "lead." + COMMUNITY, "admin", "supervisor.120103")) {
      String everything =
          service.as(account).get(TOPICS + "/" + id).text()
              + service.as(account).get(at(id, "/timeline")).text()
              + service.as(account).get(TOPICS + "?stage=ACCEPTED").text();
      assertThat(everything)
          .doesNotContain("王某某")
          .doesNotContain("13900139000")
          .doesNotContain("worker." + COMMUNITY);
    }
  }

  @Test
  void whatOfficesNoteForEachOtherStaysAmongThem() {
    String id = cases.accepted();
    worker
        .post(at(id, "/escalations"), Map.of("reason", "NEEDS_FUNDS", "note", "住户已致电13800138000"))
        .expecting(201);
    assertThat(read("street.120103001", id).at("/escalations/0/note").asString()).contains(PHONE);
    assertThat(read("supervisor.120103", id).at("/escalations/0/note").asString())
        .contains("住户已致电")
        .doesNotContain(PHONE);
    for (String other : List.of("resident." + COMMUNITY, "deputy.120103")) {
      assertThat(read(other, id).at("/escalations/0").propertyNames())
          .as(other)
          .contains("state")
          .doesNotContain("note");
    }
  }

  private JsonNode read(String account, String id) {
    return service.as(account).get(TOPICS + "/" + id).expecting(200).json();
  }

  private List<String> found(String account) {
    return ids(service.as(account).get(TOPICS + "?limit=200").expecting(200));
  }

  private List<String> listed(String filter) {
    return ids(worker.get(TOPICS + filter + "&limit=200").expecting(200));
  }

  private static List<String> ids(Reply page) {
    return page.json()
        .required("items")
        .valueStream()
        .map(it -> it.required("id").asString())
        .toList();
  }
}
