package org.yishi.topic.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import tools.jackson.databind.JsonNode;

/** Similar topics, merging and hot spots, with two instances that share log and store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimilarTopicsOverHttpTest {

  private static final String NAME = "similar_topics_test";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String STREET = "120103001";
  private static final int ROUNDS = 8;

  private final RunningService one = RunningService.startWithSentenceModel(NAME);
  private final RunningService other = RunningService.startWithSentenceModel(NAME);

  @AfterAll
  void stop() {
    one.close();
    other.close();
  }

  @Test
  void whoTypesInOtherWordsFindsTheTopicOnEveryInstance() {
    String community = STREET + "004";
    String id = propose(community, "三号楼电梯坏了，一直没人修", "lifts");
    propose(community, "小区门口流动摊贩占道", "other");
    accept(community, id);
    for (RunningService instance : List.of(one, other)) {
      Caller resident = instance.as("resident." + community);
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            JsonNode answer = typed(resident, community, "3栋电梯停运一周了，老人下不了楼");
            assertThat(answer.required("method").asString()).isEqualTo("COMBINED");
            assertThat(answer.at("/items/0/topic/id").asString()).isEqualTo(id);
            assertThat(answer.at("/items/0/reasons").toString()).contains("MEANING");
          });
    }
  }

  @Test
  void residentsFindWhatIsPublicOnlyAndOtherCommunitiesStaffToo() {
    String community = STREET + "005";
    String id = propose(community, "楼顶鸽子棚太臭，晒的被子全是屎", "pets");
    Caller worker = one.as("worker." + community);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(typed(worker, community, "楼顶养鸽子臭").at("/items").toString()).contains(id));
    for (String account : List.of("resident2." + community, "worker." + STREET + "006")) {
      assertThat(typed(one.as(account), community, "楼顶养鸽子臭").at("/items").toString())
          .doesNotContain(id);
    }
    String another = propose(community, "鸽子粪掉在被子上", "pets");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(worker.get(at(another, "/similar")).expecting(200).text()).contains(id));
    assertThat(one.as("resident." + community).get(at(another, "/similar")).status())
        .isEqualTo(200);
    worker.get(at(another, "/similar?area=120103002")).expecting(400);
  }

  @Test
  void aMergedTopicHearsEveryLaterStepAndStandsAloneAgain() {
    String community = STREET + "007";
    Caller worker = one.as("worker." + community);
    String target = propose(community, "垃圾桶满了没人清", "sanitation");
    String source = propose(community, "桶站垃圾堆成山", "sanitation");
    String first = propose(community, "垃圾都溢出来了", "sanitation");
    merge(one, community, first, source).expecting(200);
    await().atMost(PATIENCE).until(() -> sources(worker, source) == 1);
    merge(one, community, source, target).expecting(200);
    await().atMost(PATIENCE).until(() -> sources(worker, target) == 1);
    accept(community, target);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(stageOfTarget(worker, source)).isEqualTo("ACCEPTED");
          assertThat(stageOfTarget(worker, first)).as("along the row").isEqualTo("ACCEPTED");
        });
    Caller proposer = one.as("resident." + community);
    assertThat(proposer.get(at(source, "/timeline")).expecting(200).text())
        .contains("org.yishi.topic.followed.v1");

    assertThat(
            worker
                .post(at(source, "/unmerge"), Map.of("reason", "不是一回事"))
                .expecting(200)
                .field("stage"))
        .isEqualTo("PROPOSED");
    await().atMost(PATIENCE).until(() -> sources(worker, target) == 0);
    worker.post(at(source, "/unmerge"), Map.of("reason", "不是一回事")).expecting(409);
  }

  @Test
  void ofTwoWhoMergeIntoEachOtherAtOnceOneStands() throws Exception {
    String community = STREET + "008";
    Caller worker = one.as("worker." + community);
    for (int round = 0; round < ROUNDS; round++) {
      String a = propose(community, "路灯坏了" + round, "safety");
      String b = propose(community, "灯不亮" + round, "safety");
      atOnce(List.of(() -> merge(one, community, a, b), () -> merge(other, community, b, a)));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            List<String> stages = List.of(stage(worker, a), stage(worker, b));
            assertThat(stages).containsExactlyInAnyOrder("MERGED", "PROPOSED");
          });
    }
  }

  @Test
  void theSameTroubleInThreeCommunitiesIsRaisedOnceAndTakenUpInOneJointTopic() {
    List<String> topics = new ArrayList<>();
    topics.add(propose(STREET + "001", "充电桩坏了三个，没人修", "parking"));
    topics.add(propose(STREET + "002", "小区的充电桩坏了没人修", "parking"));
    accept(STREET + "001", topics.getFirst());
    topics.add(propose(STREET + "003", "充电桩坏了好几个，一直没人修", "parking"));
    Caller officer = one.as("street." + STREET);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(spots(officer))
                .hasSize(1)
                .first()
                .satisfies(spot -> assertThat(spot.required("communities").asInt()).isEqualTo(3)));
    String spot = spots(officer).getFirst().required("id").asString();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(types(officer, topics.getFirst()))
                .containsOnlyOnce("org.yishi.topic.hot-spot-raised.v1"));
    one.as("worker." + STREET + "001").get("/api/v1/hot-spots?area=" + STREET).expecting(403);
    one.as("resident." + STREET + "001").get("/api/v1/hot-spots?area=" + STREET).expecting(403);

    var words = Map.of("title", "多个小区充电桩失修", "description", "三个社区反映充电桩损坏，统一协调运营单位。");
    String call = "/api/v1/hot-spots/" + spot + "/joint-topic";
    one.as("district.120103").post(call, words).expecting(403);
    JsonNode joint = officer.post(call, words).expecting(201).json();
    assertThat(joint.required("holder").asString()).isEqualTo(STREET);
    String id = joint.required("id").asString();
    assertThat(other.as("streetleader." + STREET).post(call, words).expecting(201).field("id"))
        .as("asked again")
        .isEqualTo(id);
    officer.post("/api/v1/hot-spots/" + spot + "/dismissal", Map.of("reason", "不必")).expecting(409);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(stage(officer, topics.get(0))).as("under way").isEqualTo("ACCEPTED");
          assertThat(stage(officer, topics.get(1))).isEqualTo("MERGED");
          assertThat(stage(officer, topics.get(2))).isEqualTo("MERGED");
        });
    officer
        .post(at(id, "/screening"), Map.of("decision", "ACCEPT", "reason", "统一协调"))
        .expecting(200);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(topics.stream().map(topic -> stageOfTarget(officer, topic)))
                .containsOnly("ACCEPTED"));
  }

  private static JsonNode typed(Caller caller, String community, String title) {
    return caller
        .post(TOPICS + "/similar?area=" + community, Map.of("title", title))
        .expecting(200)
        .json();
  }

  private String propose(String community, String title, String category) {
    return one.as("resident." + community)
        .post(
            TOPICS,
            Map.of(
                "area", community,
                "title", title,
                "description", title,
                "channel", "PORTAL",
                "category", category))
        .expecting(201)
        .field("id");
  }

  private void accept(String community, String id) {
    one.as("worker." + community)
        .post(at(id, "/screening"), Map.of("decision", "ACCEPT", "reason", "涉及居民"))
        .expecting(200);
  }

  private static Reply merge(RunningService service, String community, String id, String into) {
    return service
        .as("worker." + community)
        .post(at(id, "/screening"), Map.of("decision", "MERGE", "into", into, "reason", "同一事项"));
  }

  private static int sources(Caller caller, String id) {
    return topic(caller, id).at("/merging/sourceCount").asInt(0);
  }

  private static String stageOfTarget(Caller caller, String id) {
    return topic(caller, id).at("/merging/following/stage").asString("");
  }

  private static String stage(Caller caller, String id) {
    return topic(caller, id).required("stage").asString();
  }

  private static JsonNode topic(Caller caller, String id) {
    return caller.get(TOPICS + "/" + id).expecting(200).json();
  }

  private static List<JsonNode> spots(Caller caller) {
    return caller
        .get("/api/v1/hot-spots?area=" + STREET)
        .expecting(200)
        .json()
        .required("items")
        .valueStream()
        .filter(spot -> spot.required("category").asString().equals("parking"))
        .toList();
  }

  private static List<String> types(Caller caller, String id) {
    return caller
        .get(at(id, "/timeline"))
        .expecting(200)
        .json()
        .required("items")
        .valueStream()
        .map(entry -> entry.required("type").asString())
        .toList();
  }

  private static void atOnce(List<Callable<Reply>> requests) throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      pool.invokeAll(requests).forEach(Future::resultNow);
    }
  }
}
