package org.yishi.session.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.yishi.session.service.Caller;
import org.yishi.session.service.Reply;
import org.yishi.session.service.RunningService;
import org.yishi.session.topics.KnownTopic;
import org.yishi.session.topics.KnownTopics;
import org.yishi.web.clock.MovableClock;

/** Sessions in all kinds of states, made over HTTP like anybody's. */
public final class Meetings {

  /** Where the community's sessions are. */
  public static final String SESSIONS = "/api/v1/sessions";

  /** The community that holds them. */
  public static final String COMMUNITY = "120103001001";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final RunningService service;
  private final String worker = "worker." + COMMUNITY;

  public Meetings(RunningService service) {
    this.service = service;
  }

  /** A topic that the community holds and has taken up. */
  public String topic() {
    String id = "topic_%026d".formatted(COUNT.incrementAndGet());
    service
        .bean(KnownTopics.class)
        .keep(
            null,
            new KnownTopic(
                id,
                "河西-大营门-2026-" + COUNT.get(),
                "春和里小区停车难",
                COMMUNITY,
                COMMUNITY,
                "parking",
                "ACCEPTED",
                List.of(),
                List.of(),
                null,
                2));
    return id;
  }

  /** A request to plan a session that clashes with no other. */
  public Map<String, Object> plan(String kind, String mode) {
    int n = COUNT.incrementAndGet();
    Map<String, Object> body = new TreeMap<>();
    body.put("area", COMMUNITY);
    body.put("kind", kind);
    body.put("topics", kind.equals("INTERNAL") ? List.of() : List.of(topic()));
    body.put("plan", planBody(mode, n));
    body.put(
        "seats",
        List.of(
            seat("PARTY_BRANCH", "李书记" + n, "chair" + n),
            seat("RESIDENTS_COMMITTEE", "陈记录" + n, "recorder" + n),
            seat("RESIDENT", "张某" + n, "resident." + COMMUNITY + "-" + n),
            seat("RESIDENT", "王某" + n, "resident2." + COMMUNITY + "-" + n)));
    return body;
  }

  /** The plan alone. */
  public Map<String, Object> planBody(String mode, int n) {
    Instant start = now().plus(Duration.ofDays(20)).plus(Duration.ofHours(n % 8));
    Map<String, Object> plan = new TreeMap<>();
    plan.put("subject", "春和里小区停车改造");
    plan.put("mode", mode);
    plan.put("startsAt", start.toString());
    plan.put("endsAt", start.plus(Duration.ofHours(2)).toString());
    if (!mode.equals("ONLINE")) {
      plan.put("venue", Map.of("name", "议事厅" + n, "capacity", 60));
    }
    if (!mode.equals("ONSITE")) {
      plan.put("onlineAt", "议事厅线上会议室");
    }
    plan.put("chair", Map.of("name", "李书记" + n, "account", "chair" + n));
    plan.put("recorder", Map.of("name", "陈记录" + n, "account", "recorder" + n));
    plan.put("agenda", List.of("通报情况", "讨论方案", "表决"));
    return plan;
  }

  static Map<String, Object> seat(String party, String name, String account) {
    return Map.of("party", party, "person", Map.of("name", name, "account", account));
  }

  /** A planned session. */
  public Reply planned(String kind, String mode) {
    return as(worker).post(SESSIONS, plan(kind, mode)).expecting(201);
  }

  /** A noticed session. */
  public String noticed(String kind, String mode) {
    String id = planned(kind, mode).field("id");
    as(worker).post(at(id, "/notice"), Map.of("committeeInformed", true)).expecting(200);
    return id;
  }

  /** A session under way, everybody there; the clock moves to its start. */
  public String open(String kind, String mode) {
    String id = noticed(kind, mode);
    Reply session = as(worker).get(at(id, ""));
    Instant start = Instant.parse(session.field("startsAt"));
    if (now().isBefore(start)) {
      service.bean(MovableClock.class).advance(Duration.between(now(), start));
    }
    List<Map<String, Object>> there = new ArrayList<>();
    session
        .json()
        .at("/record/seats")
        .forEach(seat ->
            there.add(
                Map.of(
                    "seat", seat.path("key").asString(),
                    "person",
                        Map.of(
                            "name", seat.at("/person/name").asString(),
                            "account", seat.at("/person/account").asString()),
                    "parties", List.of(seat.path("party").asString()))));
    there.forEach(one -> as(worker).post(at(id, "/attendance"), one).expecting(201));
    as(worker).post(at(id, "/opening"), Map.of()).expecting(200);
    return id;
  }

  /** A session that ended with an opinion after a show of hands. */
  public String concluded(String kind) {
    String id = open(kind, "ONSITE");
    as(worker)
        .post(at(id, "/statements"), Map.of("speaker", "RESIDENT", "points", List.of("车位不足")))
        .expecting(201);
    as(worker).post(at(id, "/motions"), motion("HANDS")).expecting(201);
    as(worker)
        .post(at(id, "/motions/1/closing"), Map.of("inFavour", 3, "against", 1))
        .expecting(200);
    as(worker)
        .post(
            at(id, "/conclusion"),
            Map.of(
                "result",
                "OPINION_REACHED",
                "opinion",
                "同意改造，绿地率不低于规定标准",
                "agreed",
                List.of(Map.of("matter", "绘制方案", "unit", "园林", "due", "2027-03-01")),
                "summary",
                "会议形成一致意见"))
        .expecting(200);
    return id;
  }

  /** A session whose minutes are sealed. */
  public String confirmed(String kind) {
    String id = concluded(kind);
    as(worker).post(at(id, "/minutes/circulation"), Map.of()).expecting(200);
    for (String capacity : List.of("CHAIR", "RECORDER")) {
      as(worker)
          .post(at(id, "/minutes/confirmations"), Map.of("capacity", capacity, "onPaper", true))
          .expecting(201);
    }
    for (String resident : List.of("RESIDENT", "RESIDENT-2")) {
      as(worker)
          .post(
              at(id, "/minutes/confirmations"),
              Map.of("capacity", "RESIDENT", "attendee", resident, "onPaper", true))
          .expecting(201);
    }
    return id;
  }

  static Map<String, Object> motion(String method) {
    return Map.of(
        "text",
        "同意停车改造方案",
        "conditions",
        List.of("小区绿地率不低于规定标准"),
        "rule",
        "SIMPLE_MAJORITY",
        "method",
        method);
  }

  static String at(String id, String call) {
    return SESSIONS + "/" + id + call;
  }

  Caller as(String account) {
    return service.as(account);
  }

  Instant now() {
    return service.bean(MovableClock.class).instant();
  }
}
