package org.yishi.system.story;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.yishi.system.client.Account;
import tools.jackson.databind.JsonNode;

/**
 * The act in which the district whistles: an officer drafts, a leader signs; the first department
 * refuses and names another, which reports in, responds, does it and is rated.
 */
final class WhistleAct {

  private static final String DISTRICT = "120103";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Days that a department takes for looking at a lift. */
  private static final int DAYS_PROMISED = 10;

  private final Scene scene;
  private final Listener[] named;
  private final Listener[] all;
  private final Account officer;
  private final Account leader;
  private final Account refuser;
  private final Account responder;

  /**
   * The act.
   *
   * @param named those who have heard of the topic so far
   * @param called the department that hears of it when it is called
   */
  WhistleAct(Scene scene, Listener[] named, Listener called) {
    this.scene = scene;
    this.named = named;
    this.all = Stream.concat(Stream.of(named), Stream.of(called)).toArray(Listener[]::new);
    this.officer = scene.actor("district." + DISTRICT);
    this.leader = scene.actor("districtleader." + DISTRICT);
    this.refuser = scene.actor("dept.market-supervision");
    this.responder = scene.actor("dept.housing");
  }

  void play() throws InterruptedException {
    call();
    refuse();
    callTheOther();
    answer();
    rate();
  }

  private void call() throws InterruptedException {
    JsonNode drafted =
        scene
            .step(
                new Words(
                    "区里拟吹哨：请市场监管局特种设备科到场", "The district drafts a whistle for market supervision"),
                officer,
                () ->
                    officer
                        .post(scene.topic("/summonses"), whistle("特种设备科", "请到场鉴定电梯能否继续使用。"))
                        .expecting(201))
            .json();
    scene.check(
        drafted.required("state").asString().equals("DRAFTED"),
        "待领导签发，部门尚不知情 · waits for a leader; the department doesn't know yet");
    scene.hear("summons-drafted", named);
    scene.step(
        new Words("区领导签发", "A leader of the district signs it out"),
        leader,
        () -> leader.post(scene.topic("/summonses/1/signature"), Map.of()).expecting(200));
    scene.hear("department-summoned", all);
  }

  private void refuse() throws InterruptedException {
    JsonNode refused =
        scene
            .step(
                new Words(
                    "市场监管局认为不属其职责：主管单位为住建委，并写明依据",
                    "Market supervision refuses, names the housing committee and the basis"),
                refuser,
                () ->
                    refuser
                        .post(
                            scene.topic("/summonses/1/refusal"),
                            Map.of(
                                "competentBody",
                                "河西区住建委",
                                "reason",
                                "更换电梯动用住宅专项维修资金，依维修资金管理办法由住建部门牵头。"))
                        .expecting(200))
            .json();
    scene.check(
        refused.required("refusal").required("department").asString().equals("housing"),
        "“河西区住建委”即住建部门 · the body named is found among the departments: housing");
    scene.hear("department-refused", all);
  }

  private void callTheOther() throws InterruptedException {
    JsonNode summoned =
        scene
            .step(
                new Words("区领导就同一事项吹哨住建委，当即签发", "The leader summons housing in the same matter"),
                leader,
                () ->
                    leader
                        .post(scene.topic("/summonses"), whistle("住建委", "请牵头鉴定并制定更换方案。"))
                        .expecting(201))
            .json();
    scene.check(
        summoned.required("matter").asInt() == 1, "与第 1 号吹哨为同一事项 · the same matter as summons 1");
    scene.hear("department-summoned", all);
  }

  private void answer() throws InterruptedException {
    JsonNode there =
        scene
            .step(
                new Words("住建委报到", "Housing reports in"),
                responder,
                () ->
                    responder.post(scene.topic("/summonses/2/report-in"), Map.of()).expecting(200))
            .json();
    scene.hear("department-reported-in", all);
    LocalDate by =
        OffsetDateTime.parse(there.required("reportedInAt").asString())
            .atZoneSameInstant(ZONE)
            .toLocalDate()
            .plusDays(DAYS_PROMISED);
    scene.step(
        new Words("住建委答复措施和时限", "Housing says what it will do, and by when"),
        responder,
        () ->
            responder
                .post(
                    scene.topic("/summonses/2/response"),
                    Map.of("plan", "三日内委托鉴定，同步启动维修资金使用程序。", "by", by.toString()))
                .expecting(200));
    scene.hear("department-responded", all);
    JsonNode load =
        scene
            .step(
                new Words("区里查看住建委在办吹哨", "The district looks at what housing has to do"),
                officer,
                () -> officer.get("/api/v1/directory/departments/housing/load").expecting(200))
            .json();
    scene.check(
        load.required("open").required("RESPONDED").asInt() > 0,
        "在办吹哨计入部门负载 · the summons counts as the department's load");
    scene.step(
        new Words("住建委完成承诺", "Housing has done what it promised"),
        responder,
        () ->
            responder
                .post(
                    scene.topic("/summonses/2/fulfilment"), Map.of("note", "鉴定完成：应更换。维修资金使用方案已公示。"))
                .expecting(200));
    scene.hear("department-fulfilled", all);
  }

  private void rate() throws InterruptedException {
    scene.step(
        new Words("吹哨单位评价：满意", "The whistler is satisfied"),
        officer,
        () ->
            officer
                .post(
                    scene.topic("/summonses/2/rating"),
                    Map.of("satisfaction", "SATISFIED", "words", "牵头主动，按期完成。"))
                .expecting(200));
    scene.hear("department-rated", all);
  }

  private static Map<String, Object> whistle(String department, String request) {
    return Map.of("department", department, "kind", "HARD_CASE", "request", request);
  }
}
