package org.yishi.topic.timeline;

import java.util.function.UnaryOperator;
import org.yishi.topic.FollowUpEvent;
import org.yishi.topic.MicroSessionEvent;
import org.yishi.topic.ParticipationEvent;
import org.yishi.topic.ScreeningEvent;
import org.yishi.topic.followup.Appeal;
import org.yishi.topic.followup.Visit.Solved;
import org.yishi.topic.timeline.TimelineEntry.Summary;

/** Says in one line what happened around a screening and what followed from it. */
final class ScreeningSummaries {

  private ScreeningSummaries() {}

  static Summary of(ScreeningEvent event) {
    return switch (event) {
      case ScreeningEvent.ScreeningProposed _ ->
          say("研判意见提交书记审定", "screening proposed to the lead");
      case ScreeningEvent.ScreeningSentBack _ ->
          say("研判意见退回重新研判", "screening sent back by the lead");
      case ScreeningEvent.ScreeningCompleted _ -> say("完善研判审核表", "screening form completed");
      case ScreeningEvent.ProposerAnswered e ->
          say(
              "答复提出人（%s）".formatted(e.way().chinese()),
              "proposer told by %s".formatted(Summaries.words(e.way())));
    };
  }

  static Summary of(FollowUpEvent event, UnaryOperator<String> name) {
    return switch (event) {
      case FollowUpEvent.DirectCompleted e ->
          say(
              e.onTime() ? "承诺事项按期办结" : "承诺事项逾期办结",
              e.onTime() ? "done as promised" : "done later than promised");
      case FollowUpEvent.TransferAnswered e ->
          say(
              "%s答复：%s".formatted(name.apply(e.unit()), e.done() ? "已办结" : "未办结"),
              "%s answered: %s".formatted(e.unit(), e.done() ? "settled" : "not settled"));
      case FollowUpEvent.TransferRefused e ->
          say("%s退回转办".formatted(name.apply(e.unit())), "transfer refused by " + e.unit());
      case FollowUpEvent.TopicAppealed e ->
          say(
              "提出人申诉，由%s裁定".formatted(name.apply(e.appeal().decides())),
              "appealed to %s".formatted(name.apply(e.appeal().decides())));
      case FollowUpEvent.AppealDecided e ->
          say(
              "%s裁定申诉：%s"
                  .formatted(
                      name.apply(e.by()), e.outcome() == Appeal.Outcome.UPHELD ? "维持" : "重新研判"),
              "appeal decided by %s: %s"
                  .formatted(name.apply(e.by()), Summaries.words(e.outcome())));
      case FollowUpEvent.ReturnVisited e ->
          say(
              "回访：%s，%s".formatted(words(e.said().solved()), e.said().satisfied() ? "满意" : "不满意"),
              "return visit: %s, %s"
                  .formatted(
                      Summaries.words(e.said().solved()),
                      e.said().satisfied() ? "satisfied" : "not satisfied"));
      case FollowUpEvent.ReturnVisitFailed e ->
          say(
              "第%d次回访未联系上提出人".formatted(e.attempt()),
              "return visit %d: nobody reached".formatted(e.attempt()));
    };
  }

  static Summary of(ParticipationEvent event) {
    return switch (event) {
      case ParticipationEvent.PartiesDetermined e -> {
        int sides = e.participation().participants().size();
        yield switch (e.change()) {
          case DETERMINED ->
              say("确定参与主体%d方".formatted(sides), "%d parties determined".formatted(sides));
          case ADDED -> say("增加参与主体，共%d方".formatted(sides), "party added, now %d".formatted(sides));
          case REMOVED ->
              say("减少参与主体，共%d方".formatted(sides), "party removed, now %d".formatted(sides));
        };
      }
    };
  }

  static Summary of(MicroSessionEvent event) {
    return switch (event) {
      case MicroSessionEvent.MicroSessionHeld e ->
          say(
              "微协商：%s".formatted(e.session().agreed() ? "达成一致" : "未达成一致"),
              "micro-session: %s".formatted(e.session().agreed() ? "agreed" : "not agreed"));
    };
  }

  private static String words(Solved solved) {
    return switch (solved) {
      case SOLVED -> "已解决";
      case PARTLY -> "部分解决";
      case NOT_SOLVED -> "未解决";
    };
  }

  private static Summary say(String zh, String en) {
    return new Summary(zh, en);
  }
}
