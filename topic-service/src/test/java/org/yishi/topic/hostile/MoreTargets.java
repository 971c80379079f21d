package org.yishi.topic.hostile;

import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.at;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What could be done about summonses, deadlines, parties, and after the end of a case. */
final class MoreTargets {

  private static final Set<String> REASON = Set.of("reason");

  private MoreTargets() {}

  static List<Target> of(Scene scene) {
    String worker = "worker." + COMMUNITY;
    String leader = "streetleader.120103001";
    String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20).toString();
    return List.of(
        new Target(
            leader,
            at(scene.signed(), "/summonses"),
            Map.of("department", "gardens", "kind", "HARD_CASE", "request", "请到场会商"),
            Set.of("department", "kind", "request"),
            Set.of("department", "request")),
        new Target(
            worker,
            at(scene.accepted(), "/pauses"),
            Map.of("reason", "WAITING_FOR_RESIDENTS", "note", "等待代表会议"),
            REASON,
            Set.of("note")),
        new Target(
            worker,
            at(scene.accepted(), "/extensions"),
            Map.of("deadline", "SESSION", "days", 3, "reason", "场地维修"),
            Set.of("deadline", "days", "reason"),
            REASON),
        new Target(
            worker,
            at(scene.accepted(), "/participants/removals"),
            Map.of("side", "EXPERT", "reason", "无须参加"),
            Set.of("side", "reason"),
            REASON),
        new Target(
            worker,
            at(scene.ended(), "/direct-completion"),
            Map.of("answer", "已更换"),
            Set.of("answer"),
            Set.of("answer")),
        new Target(
            worker,
            at(scene.ended(), "/transfer-answer"),
            Map.of("answer", "已修剪", "done", true),
            Set.of("answer", "done"),
            Set.of("answer")),
        new Target(
            worker,
            at(scene.accepted(), "/micro-sessions"),
            Map.of(
                "heldOn",
                day,
                "agreed",
                true,
                "agreement",
                "错时停车",
                "parties",
                List.of(Map.of("party", "RESIDENT", "count", 2)),
                "ends",
                false),
            Set.of("heldOn", "agreed", "agreement", "parties", "ends"),
            Set.of("agreement")));
  }
}
