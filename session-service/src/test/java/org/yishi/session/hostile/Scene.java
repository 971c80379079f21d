package org.yishi.session.hostile;

import static org.yishi.session.web.Meetings.COMMUNITY;
import static org.yishi.session.web.Meetings.SESSIONS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yishi.session.service.RunningService;
import org.yishi.session.web.Meetings;

/** Sessions in all kinds of states, and what could be done to them. */
record Scene(
    String planned,
    String noticed,
    String open,
    String concluded,
    String confirmed,
    Map<String, Object> plan) {

  static final String USED_KEY = "used-before";

  static Scene on(RunningService service) {
    var meetings = new Meetings(service);
    service
        .as("worker." + COMMUNITY)
        .with("Idempotency-Key", USED_KEY)
        .post(SESSIONS, meetings.plan("ROUND_TABLE", "ONSITE"))
        .expecting(201);
    String confirmed = meetings.confirmed("ROUND_TABLE");
    String concluded = meetings.concluded("ROUND_TABLE");
    String open = meetings.open("ROUND_TABLE", "ONSITE");
    return new Scene(
        meetings.planned("ROUND_TABLE", "ONSITE").field("id"),
        meetings.noticed("ROUND_TABLE", "ONSITE"),
        open,
        concluded,
        confirmed,
        meetings.plan("ROUND_TABLE", "ONSITE"));
  }

  List<Target> targets() {
    String worker = "worker." + COMMUNITY;
    return List.of(
        new Target(worker, SESSIONS, plan, Set.of("area", "kind", "plan"), Set.of()),
        new Target(
            worker, at(planned, "/notice"), Map.of("committeeInformed", false), Set.of(), Set.of()),
        new Target(
            worker,
            at(noticed, "/cancellation"),
            Map.of("reason", "改期"),
            Set.of("reason"),
            Set.of("reason")),
        new Target(
            worker,
            at(open, "/statements"),
            Map.of("speaker", "RESIDENT", "points", List.of("车位不足"), "measures", "改进"),
            Set.of("points"),
            Set.of("measures")),
        new Target(
            worker,
            at(open, "/motions"),
            Map.of("text", "同意", "rule", "CONSENSUS", "method", "HANDS"),
            Set.of("text", "rule", "method"),
            Set.of("text")),
        new Target(
            worker,
            at(open, "/conclusion"),
            Map.of("result", "NO_CONSENSUS", "summary", "再议"),
            Set.of("result"),
            Set.of("summary")),
        new Target(
            worker,
            at(confirmed, "/minutes/addenda"),
            Map.of("name", "陈记录", "text", "更正"),
            Set.of("name", "text"),
            Set.of("name", "text")));
  }

  static String at(String id, String call) {
    return SESSIONS + "/" + id + call;
  }
}
