package org.yishi.topic.progress;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What sessions, outcomes and evaluations can report about a topic. */
public enum ReportType {
  SESSION_NOTICED("session.noticed", "会议已告知", "session noticed"),
  SESSION_OPENED("session.opened", "会议开始", "session opened"),
  SESSION_CONCLUDED("session.concluded", "会议结束", "session concluded"),
  SESSION_MINUTES_CONFIRMED("session.minutes-confirmed", "会议纪要已确认", "minutes confirmed"),
  SESSION_CANCELLED("session.cancelled", "会议取消", "session cancelled"),
  SESSION_POSTPONED("session.postponed", "会议延期", "session postponed"),
  OUTCOME_ADOPTED("outcome.adopted", "协商意见采纳情况已作出", "adoption decided"),
  OUTCOME_ANNOUNCED("outcome.announced", "协商结果公告", "outcome announced"),
  OUTCOME_OBJECTED("outcome.objected", "收到异议", "objection received"),
  OUTCOME_REPORT_SUBMITTED("outcome.report-submitted", "协商成果书面报送", "report submitted"),
  OUTCOME_PROGRESSED("outcome.progressed", "落实进展公开", "progress published"),
  OUTCOME_CIRCULATED("outcome.circulated", "通报", "circular issued"),
  OUTCOME_FINDING_RECORDED("outcome.finding-recorded", "监督意见", "finding recorded"),
  OUTCOME_FINDING_ANSWERED("outcome.finding-answered", "监督意见已答复", "finding answered"),
  OUTCOME_ACCEPTED("outcome.accepted", "验收", "task accepted"),
  OUTCOME_UPKEEP_CHECKED("outcome.upkeep-checked", "长效管理检查", "upkeep checked"),
  OUTCOME_UPKEEP_LAPSED("outcome.upkeep-lapsed", "长效管理失守", "upkeep lapsed"),
  EVALUATION_OPENED("evaluation.opened", "评价开始", "evaluation opened"),
  EVALUATION_CLOSED("evaluation.closed", "评价结束", "evaluation closed"),
  EVALUATION_FLOOR_MISSED("evaluation.floor-missed", "满意度未达标", "satisfaction below the floor");

  private static final Map<String, ReportType> BY_TYPE =
      Arrays.stream(values()).collect(Collectors.toMap(ReportType::type, Function.identity()));

  private final String noun;
  private final String chinese;
  private final String english;

  ReportType(String noun, String chinese, String english) {
    this.noun = noun;
    this.chinese = chinese;
    this.english = english;
  }

  /** The report type of a CloudEvents type, if topics take note of it. */
  public static Optional<ReportType> of(String ceType) {
    return Optional.ofNullable(BY_TYPE.get(ceType));
  }

  /** The CloudEvents type, the same on the internal topic and on the public log. */
  public String type() {
    return "org.yishi." + noun + ".v1";
  }

  /** What happened, in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** What happened, in English. */
  public String english() {
    return english;
  }
}
