package org.yishi.topic.timeline;

import org.yishi.topic.MergingEvent;
import org.yishi.topic.merging.CarriedStep;
import org.yishi.topic.progress.ReportType;
import org.yishi.topic.timeline.TimelineEntry.Summary;

/** Says in one line what happened between topics. */
final class MergingSummaries {

  private MergingSummaries() {}

  static Summary of(MergingEvent event) {
    return switch (event) {
      case MergingEvent.SourceAdmitted e ->
          say("%s并入本议题".formatted(e.number()), "%s was merged into this".formatted(e.number()));
      case MergingEvent.SourceForgotten e ->
          say(
              "%s不再并入本议题".formatted(e.number()),
              "%s stands on its own again".formatted(e.number()));
      case MergingEvent.TopicUnmerged e ->
          say(
              "不再并入%s：%s".formatted(e.fromNumber(), e.cause().chinese()),
              "no longer part of %s: %s".formatted(e.fromNumber(), e.cause().english()));
      case MergingEvent.TopicFollowed e -> followed(e.step());
      case MergingEvent.TopicLinked e ->
          say(
              "列入联合议题%s".formatted(e.jointNumber()),
              "followed up in the joint topic %s".formatted(e.jointNumber()));
      case MergingEvent.HotSpotRaised e ->
          say(
              "同类问题出现在%d个社区，建议立联合议题".formatted(e.communities()),
              "the like in %d communities: a joint topic is suggested".formatted(e.communities()));
      case MergingEvent.JointTopicOpened e ->
          say(
              "由%d件相似议题立为联合议题".formatted(e.sources().size()),
              "opened as the joint topic of %d similar ones".formatted(e.sources().size()));
    };
  }

  private static Summary followed(CarriedStep step) {
    Summary what = words(step);
    return say(
        "%s：%s".formatted(step.happenedIn(), what.zh()),
        "%s: %s".formatted(step.happenedIn(), what.en()));
  }

  private static Summary words(CarriedStep step) {
    var reported = ReportType.of(step.type());
    if (reported.isPresent()) {
      return say(reported.get().chinese(), reported.get().english());
    }
    return switch (step.type()) {
      case "org.yishi.topic.source-admitted.v1" ->
          say(
              "已合并办理，目前处于“%s”阶段".formatted(step.stage().chinese()),
              "handled together, now at %s".formatted(Summaries.words(step.stage())));
      case "org.yishi.topic.stage-changed.v1" ->
          say(
              "进入“%s”阶段".formatted(step.stage().chinese()),
              "came to %s".formatted(Summaries.words(step.stage())));
      case "org.yishi.topic.escalated.v1" -> say("已上报上级", "handed to the level above");
      case "org.yishi.topic.escalation-signed.v1" -> say("上级已签收", "signed by the level above");
      case "org.yishi.topic.escalation-returned.v1" -> say("上级已退回", "returned by the level above");
      case "org.yishi.topic.escalation-handled.v1" -> say("上级本级办理", "handled by the level above");
      case "org.yishi.topic.taken-over.v1" -> say("已提级办理", "taken over by the level above");
      case "org.yishi.topic.deadline-missed.v1" -> say("时限逾期", "a deadline was missed");
      case "org.yishi.topic.urged.v1" -> say("已催办", "urged");
      case "org.yishi.topic.supervision-ordered.v1" -> say("已督办", "supervision ordered");
      case "org.yishi.topic.reopened.v1" -> say("重新办理", "reopened");
      case "org.yishi.topic.return-visited.v1" -> say("已回访", "return visit paid");
      default ->
          say(
              "办理有新进展（%s）".formatted(step.stage().chinese()),
              "moved on (%s)".formatted(Summaries.words(step.stage())));
    };
  }

  private static Summary say(String zh, String en) {
    return new Summary(zh, en);
  }
}
