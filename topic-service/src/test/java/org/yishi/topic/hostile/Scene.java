package org.yishi.topic.hostile;

import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yishi.topic.service.RunningService;
import org.yishi.topic.web.Cases;

/** Topics in all kinds of states, and what could be done to them. */
record Scene(String proposed, String accepted, String raised, String signed, String ended) {

  static final String USED_KEY = "used-before";

  static Scene on(RunningService service) {
    var cases = new Cases(service);
    String ended = cases.proposed();
    service
        .as("worker." + COMMUNITY)
        .post(at(ended, "/screening"), Map.of("decision", "HANDLE_DIRECTLY", "reason", "已办"))
        .expecting(200);
    service
        .as("resident." + COMMUNITY)
        .with("Idempotency-Key", USED_KEY)
        .post(TOPICS, Cases.lift())
        .expecting(201);
    return new Scene(cases.proposed(), cases.accepted(), cases.raised(), cases.signed(), ended);
  }

  List<Target> targets() {
    String worker = "worker." + COMMUNITY;
    String resident = "resident." + COMMUNITY;
    String street = "street.120103001";
    Set<String> reason = Set.of("reason");
    List<Target> more = MoreTargets.of(this);
    List<Target> first =
        List.of(
            new Target(
                resident,
                TOPICS,
                Cases.lift(),
                Set.of("area", "title", "description", "channel", "category"),
                Set.of("title", "description")),
            new Target(
                worker,
                at(proposed, "/screening"),
                Map.of(
                    "decision", "ACCEPT", "reason", "好", "publicTitle", "电梯", "scope", "COMPOUND"),
                Set.of("decision", "reason"),
                Set.of("reason", "publicTitle")),
            new Target(
                worker,
                at(accepted, "/escalations"),
                Map.of("reason", "NEEDS_FUNDS", "note", "测算完成", "departments", List.of("housing")),
                reason,
                Set.of("note")),
            new Target(
                street,
                at(signed, "/escalations/1/return"),
                Map.of("reason", "缺材料", "guidance", "请补齐"),
                Set.of("reason", "guidance"),
                Set.of("reason", "guidance")),
            new Target(
                street,
                at(signed, "/escalations/1/handling"),
                Map.of("note", "列入计划"),
                Set.of(),
                Set.of("note")),
            new Target(
                worker,
                at(accepted, "/participants"),
                Map.of("party", "EXPERT", "reason", "说明技术方案", "count", 1),
                Set.of("party", "reason"),
                reason),
            new Target(
                worker,
                at(accepted, "/screening/reply"),
                Map.of("way", "PHONE"),
                Set.of("way"),
                Set.of()),
            new Target(
                worker,
                at(ended, "/transfer-refusal"),
                Map.of("reason", "不属职责", "competentBody", "市政"),
                Set.of("reason", "competentBody"),
                Set.of("reason", "competentBody")),
            new Target(
                "district.120103", at(raised, "/takeovers"), Map.of("reason", "急"), reason, reason),
            new Target(
                resident, at(proposed, "/withdrawal"), Map.of("reason", "算了"), reason, reason),
            new Target(
                worker,
                at(ended, "/reopening"),
                Map.of("cause", "STAFF_DECISION", "reason", "又坏了"),
                Set.of("cause", "reason"),
                reason),
            new Target(
                worker,
                at(raised, "/acknowledgements"),
                Map.of("sequence", 2),
                Set.of("sequence"),
                Set.of()));
    return Stream.concat(first.stream(), more.stream()).toList();
  }
}
