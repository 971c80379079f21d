package org.yishi.topic.timeline;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.yishi.topic.AssignmentEvent;
import org.yishi.topic.CosignEvent;
import org.yishi.topic.DeadlineEvent;
import org.yishi.topic.FollowUpEvent;
import org.yishi.topic.FundsEvent;
import org.yishi.topic.IntakeEvent;
import org.yishi.topic.MergingEvent;
import org.yishi.topic.MicroSessionEvent;
import org.yishi.topic.ParticipationEvent;
import org.yishi.topic.ScreeningEvent;
import org.yishi.topic.SummonsEvent;
import org.yishi.topic.TopicEvent;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.funds.FundsItem;
import org.yishi.topic.timeline.TimelineEntry.Summary;

/** Says in one Chinese and one English line what an event means. */
public final class Summaries {

  private final UnaryOperator<String> areaName;

  /** With the names of areas (and departments) by code. */
  public Summaries(UnaryOperator<String> areaName) {
    this.areaName = areaName;
  }

  /** The line for the event. */
  public Summary of(TopicEvent event) {
    return switch (event) {
      case TopicEvent.TopicSubmitted e ->
          say(
              "提出议题（%s）".formatted(e.submission().channel().chinese()),
              "submitted through %s".formatted(words(e.submission().channel())));
      case TopicEvent.TopicAccepted _ -> say("研判：纳入协商", "accepted for deliberation");
      case TopicEvent.TopicHandledDirectly _ -> say("研判：直接办理", "handled directly");
      case TopicEvent.TopicTransferred e ->
          say("研判：转办至%s".formatted(name(e.unit())), "transferred to %s".formatted(e.unit()));
      case TopicEvent.TopicMerged e ->
          say("研判：并入%s".formatted(e.intoNumber()), "merged into %s".formatted(e.intoNumber()));
      case TopicEvent.TopicNotTaken _ -> say("研判：不纳入协商", "not taken into deliberation");
      case TopicEvent.TopicWithdrawn _ -> say("提出人撤回", "withdrawn by its proposer");
      case TopicEvent.TopicReopened e ->
          say("重新办理：%s".formatted(e.to().chinese()), "reopened at %s".formatted(words(e.to())));
      case TopicEvent.StageChanged e ->
          say(
              "阶段：%s→%s".formatted(e.from().chinese(), e.to().chinese()),
              "stage: %s to %s".formatted(words(e.from()), words(e.to())));
      case TopicEvent.TopicClosed _ -> say("归档", "archived");
      case TopicEvent.TopicEscalated e -> escalated(e);
      case TopicEvent.EscalationSigned e ->
          say("%s签收".formatted(name(e.to())), "signed by %s".formatted(name(e.to())));
      case TopicEvent.EscalationReturned e ->
          say(
              "%s退回%s".formatted(name(e.from()), name(e.to())),
              "returned by %s to %s".formatted(name(e.from()), name(e.to())));
      case TopicEvent.EscalationHandled e ->
          say("%s本级办理".formatted(name(e.by())), "handled by %s".formatted(name(e.by())));
      case TopicEvent.TopicTakenOver e ->
          say(
              "%s提级办理".formatted(name(e.escalation().to())),
              "taken over by %s".formatted(name(e.escalation().to())));
      case TopicEvent.DeadlineWarned e ->
          deadline(e.deadline(), "%s：%s即将逾期", "%s: deadline for %s is near");
      case TopicEvent.DeadlineMissed e ->
          deadline(e.deadline(), "%s：%s逾期", "%s: deadline for %s missed");
      case TopicEvent.TopicUrged e -> deadline(e.deadline(), "催办%s：%s", "%s urged: %s");
      case TopicEvent.SupervisionOrdered e ->
          deadline(e.deadline(), "督办%s：%s", "supervision order to %s: %s");
      case TopicEvent.TopicAcknowledged e ->
          say("%s签收".formatted(name(e.unit())), "acknowledged by %s".formatted(name(e.unit())));
      case FundsEvent e -> funds(e);
      case IntakeEvent e -> intake(e);
      case CosignEvent.CosignsCounted e ->
          say("附议%d人".formatted(e.count()), "co-signed by %d".formatted(e.count()));
      case DeadlineEvent e -> DeadlineSummaries.of(e, areaName);
      case TopicEvent.Reported e -> say(e.report().type().chinese(), e.report().type().english());
      case MergingEvent e -> MergingSummaries.of(e);
      case SummonsEvent e -> new SummonsSummaries(areaName).of(e);
      case ScreeningEvent e -> ScreeningSummaries.of(e);
      case FollowUpEvent e -> ScreeningSummaries.of(e, areaName);
      case ParticipationEvent e -> ScreeningSummaries.of(e);
      case MicroSessionEvent e -> ScreeningSummaries.of(e);
      case AssignmentEvent e -> new AssignmentSummaries(areaName).of(e);
    };
  }

  private static Summary funds(FundsEvent event) {
    return switch (event) {
      case FundsEvent.FundsRecorded e -> {
        FundsItem item = e.entry().item();
        yield say(
            "经费%s：%s 元（%s）"
                .formatted(item.state().chinese(), item.amount(), item.source().chinese()),
            "funds %s: %s yuan (%s)"
                .formatted(words(item.state()), item.amount(), words(item.source())));
      }
    };
  }

  private static Summary intake(IntakeEvent event) {
    return switch (event) {
      case IntakeEvent.FirstContacted _ -> say("首次联系提出人", "the proposer was contacted");
    };
  }

  private Summary escalated(TopicEvent.TopicEscalated event) {
    var escalation = event.escalation();
    var reason = escalation.reason();
    return say(
        "%s上报%s%s"
            .formatted(
                name(escalation.from()),
                name(escalation.to()),
                reason == null ? "" : "（" + reason.chinese() + "）"),
        "escalated by %s to %s%s"
            .formatted(
                name(escalation.from()),
                name(escalation.to()),
                reason == null ? "" : " (" + words(reason) + ")"));
  }

  private Summary deadline(Deadline deadline, String zh, String en) {
    String department = deadline.department();
    String keeper = name(department != null ? department : deadline.responsible());
    return say(
        zh.formatted(keeper, deadline.kind().chinese()),
        en.formatted(keeper, deadline.kind().english()));
  }

  private String name(String code) {
    return areaName.apply(code);
  }

  static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Summary say(String zh, String en) {
    return new Summary(zh, en);
  }
}
