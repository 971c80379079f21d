package org.yishi.system.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yishi.system.client.Account;
import org.yishi.system.client.FeedEvent;
import tools.jackson.databind.JsonNode;

/**
 * A lift that keeps failing. The community can't solve it, the street returns it once, receives it
 * again and leaves it unsigned; the district sees it red, takes it over, whistles for the
 * departments and handles it.
 */
public final class EscalationStory implements Story {

  private static final String COMMUNITY = "120103001001";
  private static final String STREET = "120103001";
  private static final String DISTRICT = "120103";
  private static final String DEPARTMENT = "housing";
  private static final String CALLED = "market-supervision";

  /** Yellow lies at a share of the term, so shortly before its end it has come. */
  private static final Duration BEFORE_THE_END = Duration.ofMinutes(1);

  /** Deadlines are kept to the millisecond, and an instant counts as passed when it has come. */
  private static final Duration AFTER_THE_END = Duration.ofSeconds(1);

  private final boolean fastClock;

  /**
   * The story.
   *
   * @param fastClock whether the clock leaps over yellow and red at once, instead of stopping
   *     between them
   */
  public EscalationStory(boolean fastClock) {
    this.fastClock = fastClock;
  }

  @Override
  public Words title() {
    return new Words("三级联动：一部总停运的电梯", "Three levels, one matter: the lift that keeps failing");
  }

  @Override
  public void play(Scene scene) throws InterruptedException {
    Audience audience = Audience.of(scene);
    submit(scene, audience);
    call(scene, audience);
    screen(scene, audience);
    escalateAndReturn(scene, audience);
    escalateAgainAndMiss(scene, audience);
    int n = takeOver(scene, audience);
    new WhistleAct(scene, audience.all(), audience.called()).play();
    handle(scene, audience, n);
    acknowledge(scene, audience);
    scene.verify(scene.actor("supervisor." + DISTRICT));
  }

  /** Who listens: everything of a community; what once reached the street; what lies above. */
  private record Audience(
      Listener community,
      Listener street,
      Listener district,
      Listener department,
      Listener called) {

    static Audience of(Scene scene) throws InterruptedException {
      return new Audience(
          scene.listener(
              new Words("社区", "the community: all of its own topics"),
              "worker." + COMMUNITY,
              "area=" + COMMUNITY),
          scene.listener(
              new Words("街道", "the street: whatever was once handed up to it"),
              "street." + STREET,
              "area=" + STREET + "&reached=street"),
          scene.listener(
              new Words("区级", "the district: what lies with its streets or with itself"),
              "district." + DISTRICT,
              "area=" + DISTRICT + "&level=street,district"),
          scene.listener(
              new Words("部门", "a department: whatever asks for it"),
              "dept." + DEPARTMENT,
              "department=" + DEPARTMENT),
          scene.listener(
              new Words("被吹哨部门", "another department, which is called later"),
              "dept." + CALLED,
              "department=" + CALLED));
    }

    Listener[] all() {
      return new Listener[] {community, street, district, department};
    }

    /** From the whistle on the department called hears everything too. */
    Listener[] everybody() {
      return new Listener[] {community, street, district, department, called};
    }
  }

  private static void submit(Scene scene, Audience audience) throws InterruptedException {
    Account resident = scene.actor("resident." + COMMUNITY);
    JsonNode topic =
        scene
            .step(
                new Words("居民反映：小区电梯反复停运", "A resident reports: the lift keeps failing"),
                resident,
                () -> resident.post("/api/v1/topics", submission()).expecting(201))
            .json();
    scene.about(topic);
    scene.hear("submitted", audience.community);
  }

  private static Map<String, Object> submission() {
    return Map.of(
        "area",
        COMMUNITY,
        "title",
        "3号楼电梯反复停运，老人上下楼困难",
        "description",
        "近一个月电梯停运六次，每次维修后几天又停。楼里老人多，盼望彻底解决。",
        "channel",
        "PORTAL",
        "category",
        "lifts",
        "location",
        Map.of("compound", "春和里小区", "building", "3号楼"));
  }

  private static void call(Scene scene, Audience audience) throws InterruptedException {
    Account worker = scene.actor("worker." + COMMUNITY);
    scene.step(
        new Words("社区首次联系提出人", "The community calls the proposer"),
        worker,
        () ->
            worker
                .post(
                    scene.topic("/contacts"),
                    Map.of("way", "PHONE", "words", "已向提出人了解情况，约定次日入户走访核实。"))
                .expecting(201));
    scene.hear("first-contacted", audience.community);
  }

  private static void screen(Scene scene, Audience audience) throws InterruptedException {
    Account worker = scene.actor("worker." + COMMUNITY);
    scene.step(
        new Words("社区研判：纳入协商", "The community screens it: accepted"),
        worker,
        () ->
            worker
                .post(
                    scene.topic("/screening"),
                    Map.of(
                        "decision",
                        "ACCEPT",
                        "category",
                        "lifts",
                        "scope",
                        "COMPOUND",
                        "reason",
                        "入户走访核实：电梯超期使用，维修资金不足。",
                        "publicTitle",
                        "春和里小区电梯反复停运"))
                .expecting(200));
    scene.hear("accepted", audience.community);
    scene.hear("stage-changed", audience.community);
    scene.hear("parties-determined", audience.community);
  }

  private static void escalateAndReturn(Scene scene, Audience audience)
      throws InterruptedException {
    Account worker = scene.actor("worker." + COMMUNITY);
    Account street = scene.actor("street." + STREET);
    escalate(
        scene,
        new Words(
            "社区解决不了，上报街道：需职能部门",
            "Beyond the community, handed up to the street: a department is needed"),
        worker,
        "NEEDS_DEPARTMENT",
        "需住建部门鉴定电梯能否继续使用。");
    scene.hear("escalated", audience.all());
    scene.step(
        new Words("街道签收", "The street signs the receipt"),
        street,
        () -> street.post(scene.topic("/escalations/1/signature"), Map.of()).expecting(200));
    scene.hear("escalation-signed", audience.all());
    scene.step(
        new Words("街道退回，并给出指导", "The street returns it, with guidance"),
        street,
        () ->
            street
                .post(
                    scene.topic("/escalations/1/return"),
                    Map.of("reason", "缺少维修记录和费用测算。", "guidance", "请物业公司补齐近一年维修记录，并测算更换费用。"))
                .expecting(200));
    // It lies with the community again, so whoever follows what lies above doesn't hear of it.
    scene.hear("escalation-returned", audience.community, audience.street, audience.department);
  }

  private void escalateAgainAndMiss(Scene scene, Audience audience) throws InterruptedException {
    escalate(
        scene,
        new Words("社区补充材料，再次上报：需经费", "The community hands it up again: funds are needed"),
        scene.actor("worker." + COMMUNITY),
        "NEEDS_FUNDS",
        "更换费用已测算，维修资金不足部分请求统筹。");
    FeedEvent escalated = scene.hear("escalated", audience.all());
    Instant due = Instant.parse(escalated.data().required("dueAt").asString());
    if (fastClock) {
      scene.timePasses(
          new Words("街道一直没有签收，时限已过", "The street doesn't sign, and the deadline passes"),
          due.plus(AFTER_THE_END));
      scene.hear("deadline-warned", audience.all());
    } else {
      scene.timePasses(
          new Words("街道没有签收：黄灯预警", "The street doesn't sign: yellow"), due.minus(BEFORE_THE_END));
      scene.hear("deadline-warned", audience.all());
      scene.timePasses(
          new Words("街道仍未签收：红灯超时", "The street still doesn't sign: red"), due.plus(AFTER_THE_END));
    }
    scene.hear("deadline-missed", audience.all());
  }

  private static int takeOver(Scene scene, Audience audience) throws InterruptedException {
    Account district = scene.actor("district." + DISTRICT);
    JsonNode overdue =
        scene
            .step(
                new Words("区里查看超时议题", "The district looks at what is overdue"),
                district,
                () ->
                    district
                        .get("/api/v1/topics?area=" + STREET + "&category=lifts&overdue=true")
                        .expecting(200))
            .json();
    scene.check(
        overdue.required("items").valueStream().anyMatch(scene::isTopic),
        "红灯：街道未按时签收 · red: the street hasn't signed in time");
    int n =
        scene
            .step(
                new Words("区里提级办理", "The district takes it over"),
                district,
                () ->
                    district
                        .post(scene.topic("/takeovers"), Map.of("reason", "街道逾期未签收，涉及老人出行安全。"))
                        .expecting(201))
            .json()
            .required("n")
            .asInt();
    scene.hear("taken-over", audience.all());
    return n;
  }

  private static void handle(Scene scene, Audience audience, int n) throws InterruptedException {
    Account district = scene.actor("district." + DISTRICT);
    scene.step(
        new Words("区里办结：统筹资金更换电梯", "The district handles it: the lift is replaced"),
        district,
        () ->
            district
                .post(
                    scene.topic("/escalations/" + n + "/handling"),
                    Map.of("note", "已协调住建部门鉴定，统筹维修资金更换电梯。"))
                .expecting(200));
    scene.hear("escalation-handled", audience.everybody());
  }

  private static void acknowledge(Scene scene, Audience audience) throws InterruptedException {
    Account worker = scene.actor("worker." + COMMUNITY);
    long upTo = scene.lastSequence();
    scene.step(
        new Words("社区签收全部进展", "The community confirms having heard it all"),
        worker,
        () ->
            worker
                .post(scene.topic("/acknowledgements"), Map.of("sequence", upTo))
                .expecting(200, 201));
    scene.hear("acknowledged", audience.everybody());
  }

  private static void escalate(
      Scene scene, Words what, Account worker, String reason, String note) {
    scene.step(
        what,
        worker,
        () ->
            worker
                .post(
                    scene.topic("/escalations"),
                    Map.of("reason", reason, "note", note, "departments", List.of(DEPARTMENT)))
                .expecting(201));
  }
}
