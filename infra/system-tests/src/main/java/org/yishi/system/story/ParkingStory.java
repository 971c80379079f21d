package org.yishi.system.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.yishi.system.client.Account;
import org.yishi.system.client.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Parking in an old compound: seven parties deliberate in three rounds, led by the two committees.
 * They agree on condition that the compound's green ratio stays lawful; the owners decide with
 * three quarters, and the minutes are confirmed.
 */
public final class ParkingStory implements Story {

  private static final String COMMUNITY = "120103001001";
  private static final String STREET = "120103001";
  private static final String SESSIONS = "/api/v1/sessions";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** More than the notice takes, and time to prepare. */
  private static final int DAYS_AHEAD = 5;

  /** From the public log to the session service takes a moment. */
  private static final Duration KNOWN_LIMIT = Duration.ofSeconds(20);

  private final Path folder;

  /**
   * The story.
   *
   * @param folder where the minutes are put
   */
  public ParkingStory(Path folder) {
    this.folder = folder;
  }

  @Override
  public Words title() {
    return new Words("老旧小区停车：七方三轮协商", "Parking in an old compound: seven parties, three rounds");
  }

  @Override
  public void play(Scene scene) throws InterruptedException {
    Listener community =
        scene.listener(
            new Words("社区", "the community: all of its own topics"),
            "worker." + COMMUNITY,
            "area=" + COMMUNITY);
    Listener street =
        scene.listener(
            new Words("街道", "the street: whatever happens in its communities"),
            "street." + STREET,
            "area=" + STREET);
    Meeting meeting = new Meeting(scene, scene.actor("worker." + COMMUNITY));
    submitAndScreen(scene, meeting, community);
    String first = meeting.round("ROUND_TABLE", null, "第一轮：通报情况、征求意见");
    long heard = scene.hearNext("org.yishi.session.opened", 0, community, street).sequence();
    meeting.speak(first);
    meeting.conclude(first, "ADJOURNED", null);
    String second = meeting.round("COMPOUND", first, "第二轮：方案比选");
    meeting.speak(second);
    meeting.hands(second);
    meeting.conclude(second, "ADJOURNED", null);
    String third = meeting.round("COMPOUND", second, "第三轮：业主共同决定");
    meeting.owners(third, scene.actor("resident2." + COMMUNITY));
    meeting.conclude(third, "OPINION_REACHED", "将荒废绿地改为停车位，小区绿地率不低于规定标准，并取得规划同意。");
    scene.hearNext("org.yishi.session.concluded", heard, community, street);
    meeting.minutes(third);
    scene.hearNext("org.yishi.session.minutes-confirmed", heard, community, street);
    meeting.stage("DELIBERATING");
    document(scene, meeting, third);
    scene.checkOrder();
  }

  private static void submitAndScreen(Scene scene, Meeting meeting, Listener community)
      throws InterruptedException {
    Account resident = scene.actor("resident." + COMMUNITY);
    JsonNode topic =
        scene
            .step(
                new Words("居民反映：小区停车难", "A resident reports: nowhere to park"),
                resident,
                () ->
                    resident
                        .post(
                            "/api/v1/topics",
                            Map.of(
                                "area", COMMUNITY,
                                "title", "老旧小区停车难，荒废绿地能否改车位",
                                "description", "全小区二百余户，车位不足六十个，中心荒废绿地多年无人管护。",
                                "channel", "PORTAL",
                                "category", "parking"))
                        .expecting(201))
            .json();
    scene.about(topic);
    meeting.topic = topic.required("id").asString();
    scene.hearNext("submitted", 0, community);
    Account worker = meeting.worker;
    scene.step(
        new Words("社区研判：纳入协商", "The community screens it: accepted"),
        worker,
        () ->
            worker
                .post(
                    scene.topic("/screening"),
                    Map.of(
                        "decision", "ACCEPT",
                        "category", "parking",
                        "nature", "PUBLIC_AFFAIRS",
                        "scope", "COMPOUND",
                        "reason", "入户走访核实，多数居民赞成改造荒废绿地。",
                        "publicTitle", "老旧小区停车改造",
                        "publicSummary", "拟将荒废绿地改为停车位"))
                .expecting(200));
    scene.hearNext("accepted", 0, community);
  }

  private void document(Scene scene, Meeting meeting, String session) {
    byte[] word = meeting.worker.download(SESSIONS + "/" + session + "/minutes", WORD);
    Path file = folder.resolve("parking-minutes.docx");
    try {
      Files.createDirectories(folder);
      Files.write(file, word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    scene.check(
        word.length > 2 && word[0] == 'P' && word[1] == 'K',
        "会议纪要 Word 已写入 the minutes are written to " + file);
  }

  /** What the community's worker does for the meetings. */
  private static final class Meeting {

    private final Scene scene;
    private final Account worker;
    private String topic = "";

    private Meeting(Scene scene, Account worker) {
      this.scene = scene;
      this.worker = worker;
    }

    /** Plans, notices and opens a round; everybody comes. */
    private String round(String kind, @Nullable String previous, String subject)
        throws InterruptedException {
      Map<String, Object> body = new HashMap<>();
      body.put("area", COMMUNITY);
      body.put("kind", kind);
      if (previous == null) {
        body.put("topics", List.of(topic));
      } else {
        body.put("previous", previous);
      }
      Answer planned = planOnceKnown(body, subject);
      Instant start = Instant.parse(planned.json().required("startsAt").asString());
      String id = planned.json().required("id").asString();
      Map<String, Object> edit =
          Map.of("plan", plan(subject, start), "seats", ParkingTable.seated(planned.json()));
      String etag = planned.header("ETag").orElse("*");
      scene.step(
          new Words("落实七方参会人员", "Everybody who must come is named"),
          worker,
          () -> worker.put(at(id, ""), edit, etag).expecting(200));
      scene.step(
          new Words("提前发出会议通知", "The notice goes out in time"),
          worker,
          () -> worker.post(at(id, "/notice"), Map.of()).expecting(200));
      scene.timePasses(new Words("到了开会时间", "The evening has come"), start);
      JsonNode session = worker.get(at(id, "")).expecting(200).json();
      for (Map<String, Object> one : ParkingTable.attendance(session)) {
        worker.post(at(id, "/attendance"), one).expecting(201);
      }
      scene.step(
          new Words("各方到齐，会议开始", "All are there, the session opens"),
          worker,
          () -> worker.post(at(id, "/opening"), Map.of()).expecting(200));
      return id;
    }

    /**
     * The topic comes to the session service by itself, a moment after it was accepted; an evening
     * that is taken gives way to the next.
     */
    private Answer planOnceKnown(Map<String, Object> body, String subject) {
      int[] days = {DAYS_AHEAD};
      Answer planned =
          Awaitility.await("the topic to be known")
              .atMost(KNOWN_LIMIT)
              .until(
                  () -> {
                    body.put("plan", plan(subject, start(days[0])));
                    Answer answer = worker.post(SESSIONS, body);
                    days[0] += answer.problem().equals("taken") ? 1 : 0;
                    return answer;
                  },
                  answer ->
                      !answer.problem().startsWith("topic-") && !answer.problem().equals("taken"));
      return scene.step(
          new Words("计划会议（" + subject + "）", "A session is planned"),
          worker,
          () -> planned.expecting(201));
    }

    private void speak(String id) {
      JsonNode session = worker.get(at(id, "")).expecting(200).json();
      ParkingTable.words(session)
          .forEach((seat, words) ->
              scene.step(
                  new Words("发言：" + words, "Somebody speaks"),
                  worker,
                  () ->
                      worker
                          .post(
                              at(id, "/statements"),
                              Map.of("speaker", seat, "points", List.of(words)))
                          .expecting(201)));
    }

    private void hands(String id) {
      Map<String, Object> motion =
          Map.of(
              "text", "将荒废绿地改为停车位作为推荐方案",
              "conditions", List.of("小区绿地率不低于规定标准"),
              "rule", "SIMPLE_MAJORITY",
              "method", "HANDS");
      Answer put =
          scene.step(
              new Words("举手表决推荐方案", "A show of hands on the preferred option"),
              worker,
              () -> worker.post(at(id, "/motions"), motion).expecting(201));
      int eligible = put.json().at("/motions/0/eligible").asInt();
      worker
          .post(at(id, "/motions/1/closing"), Map.of("inFavour", eligible - 1, "against", 1))
          .expecting(200);
    }

    private void owners(String id, Account tenant) {
      worker
          .put(at(id, "/roll"), Map.of("entries", ParkingTable.owners(tenant.name())))
          .expecting(200);
      Map<String, Object> motion =
          Map.of(
              "text", "将中心荒废绿地改为停车位",
              "conditions", List.of("小区绿地率不低于规定标准", "取得规划部门同意"),
              "rule", "OWNERS_DECISION",
              "method", "NAMED",
              "electorate", "ROLL",
              "matter", "COMMON_PARTS");
      scene.step(
          new Words("提付业主共同决定：须四分之三以上同意", "The owners decide: three quarters are needed"),
          worker,
          () -> worker.post(at(id, "/motions"), motion).expecting(201));
      Answer refused =
          scene.step(
              new Words("承租人要投票，被告知为什么不能", "A tenant wants to vote and is told why not"),
              tenant,
              () ->
                  tenant
                      .post(at(id, "/ballots"), Map.of("motion", 1, "choice", "FOR"))
                      .expecting(403));
      scene.check(
          refused.problem().equals("tenant-has-no-owners-vote"),
          refused.json().path("detail").asString(""));
      for (int n = 1; n <= 11; n++) {
        worker
            .post(
                at(id, "/ballots"),
                Map.of(
                    "motion",
                    1,
                    "choice",
                    n <= 9 ? "FOR" : "AGAINST",
                    "vote",
                    ParkingTable.owner(n),
                    "onPaper",
                    true))
            .expecting(201);
      }
      Answer closed =
          scene.step(
              new Words("计票：十二位业主中十一位参与，九位同意", "Eleven of twelve take part, nine agree"),
              worker,
              () -> worker.post(at(id, "/motions/1/closing"), Map.of()).expecting(200));
      scene.check(
          closed.json().at("/motions/0/carried").asBoolean(false),
          "人数和面积均超过四分之三，通过 · carried by number and by area");
    }

    private void conclude(String id, String result, @Nullable String opinion) {
      Map<String, Object> body = new HashMap<>();
      body.put("result", result);
      if (opinion != null) {
        body.put("opinion", opinion);
        body.put(
            "agreed",
            List.of(
                Map.of("matter", "绘制改造图纸", "unit", "园林"),
                Map.of("matter", "划定车位", "unit", "物业服务企业"),
                Map.of("matter", "登记车辆", "unit", "社区居委会")));
        body.put("summary", "各方一致同意在绿地率合规的前提下实施改造，居民监督施工和使用。");
      }
      scene.step(
          new Words(opinion == null ? "休会，下一轮继续" : "达成协商意见", "The session ends"),
          worker,
          () -> worker.post(at(id, "/conclusion"), body).expecting(200));
    }

    private void minutes(String id) {
      scene.step(
          new Words("会议纪要征求意见", "The minutes are circulated"),
          worker,
          () -> worker.post(at(id, "/minutes/circulation"), Map.of()).expecting(200));
      sign(id, scene.actor("lead." + COMMUNITY), "CHAIR", false);
      sign(id, worker, "RECORDER", true);
      sign(id, scene.actor("resident." + COMMUNITY), "RESIDENT", false);
      sign(id, scene.actor("resident2." + COMMUNITY), "RESIDENT", false);
      JsonNode minutes = worker.get(at(id, "/minutes")).expecting(200).json();
      String sha256 = minutes.path("sha256").asString("");
      JsonNode verified =
          worker.get(at(id, "/minutes/verification?sha256=" + sha256)).expecting(200).json();
      scene.check(
          verified.path("intact").asBoolean(false) && verified.path("matches").asBoolean(false),
          "纪要已确认，指纹核验一致 · confirmed, its fingerprint verified: " + sha256);
    }

    private void sign(String id, Account who, String capacity, boolean onPaper) {
      scene.step(
          new Words("签字确认", "Somebody signs the minutes"),
          who,
          () ->
              who.post(
                      at(id, "/minutes/confirmations"),
                      Map.of("capacity", capacity, "onPaper", onPaper))
                  .expecting(201));
    }

    private void stage(String expected) {
      String stage = worker.get(scene.topic("")).expecting(200).json().path("stage").asString("");
      scene.check(stage.equals(expected), "议题阶段 stage: " + stage);
    }

    private Instant start(int days) {
      return scene
          .now()
          .atZone(ZONE)
          .toLocalDate()
          .plusDays(days)
          .atTime(LocalTime.of(19, 0))
          .atZone(ZONE)
          .toInstant();
    }

    private static Map<String, Object> plan(String subject, Instant start) {
      return Map.of(
          "subject", "老旧小区停车改造（" + subject + "）",
          "mode", "ONSITE",
          "startsAt", start.toString(),
          "endsAt", start.plus(Duration.ofHours(2)).toString(),
          "venue", Map.of("name", "社区议事厅", "capacity", 60),
          "chair", ParkingTable.CHAIR,
          "recorder", ParkingTable.RECORDER,
          "agenda", List.of("通报情况", "各方发言", "讨论方案"),
          "contact", Map.of("name", "社区居委会", "phone", "022-28350000"));
    }

    private static String at(String id, String call) {
      return SESSIONS + "/" + id + call;
    }
  }
}
