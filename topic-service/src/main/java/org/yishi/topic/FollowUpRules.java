package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yishi.district.Area;
import org.yishi.topic.FollowUpCommand.AnswerTransfer;
import org.yishi.topic.FollowUpCommand.AppealTopic;
import org.yishi.topic.FollowUpCommand.CompleteDirect;
import org.yishi.topic.FollowUpCommand.DecideAppeal;
import org.yishi.topic.FollowUpCommand.RecordFailedVisit;
import org.yishi.topic.FollowUpCommand.RecordReturnVisit;
import org.yishi.topic.FollowUpCommand.RefuseTransfer;
import org.yishi.topic.FollowUpCommand.WithdrawOnBehalf;
import org.yishi.topic.FollowUpEvent.AppealDecided;
import org.yishi.topic.FollowUpEvent.DirectCompleted;
import org.yishi.topic.FollowUpEvent.TopicAppealed;
import org.yishi.topic.FollowUpEvent.TransferAnswered;
import org.yishi.topic.FollowUpEvent.TransferRefused;
import org.yishi.topic.TopicCommand.TakeOverTopic;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.TopicEvent.TopicReopened;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.followup.Appeal;
import org.yishi.topic.followup.DirectHandling;
import org.yishi.topic.followup.Transfer;

/** What the end of a case still owes its proposer: an answer, a decision on an appeal, a visit. */
final class FollowUpRules {

  private FollowUpRules() {}

  static Decision decide(Topic topic, FollowUpCommand command, Context context) {
    return switch (command) {
      case CompleteDirect complete -> complete(topic, complete, context);
      case AnswerTransfer answer -> answer(topic, answer, context);
      case RefuseTransfer refuse -> refuse(topic, refuse, context);
      case AppealTopic appeal -> appeal(topic, appeal, context);
      case DecideAppeal decide -> decide(topic, decide, context);
      case RecordReturnVisit visit -> VisitRules.visited(topic, visit, context);
      case RecordFailedVisit failed -> VisitRules.failed(topic, failed, context);
      case WithdrawOnBehalf withdraw ->
          context.by().speaksFor(topic.holder())
              ? Intake.withdrawn(topic, withdraw.reason(), context)
              : notHolder(topic);
    };
  }

  private static Decision complete(Topic topic, CompleteDirect command, Context context) {
    if (!context.by().speaksFor(topic.holder())) {
      return notHolder(topic);
    }
    DirectHandling direct = topic.followUp().direct();
    if (topic.stage() != Stage.DIRECT || direct == null || direct.done()) {
      return refused(Rule.NOTHING_PROMISED, "stage", topic.stage());
    }
    boolean onTime =
        topic
            .deadline(DeadlineKind.DIRECT_PROMISE)
            .filter(promise -> context.now().isAfter(promise.due()))
            .isEmpty();
    return accepted(new DirectCompleted(context.now(), command.answer(), command.photos(), onTime));
  }

  private static Decision answer(Topic topic, AnswerTransfer command, Context context) {
    Transfer transfer = topic.followUp().transfer();
    if (topic.stage() != Stage.TRANSFERRED || transfer == null || transfer.answered()) {
      return refused(Rule.NO_TRANSFER_OPEN, "stage", topic.stage());
    }
    if (!answersFor(topic, transfer, context)) {
      return refused(Rule.NOT_TRANSFEREE, "unit", transfer.unit());
    }
    Instant now = context.now();
    return accepted(
        new TransferAnswered(
            now, transfer.unit(), command.answer(), command.done(), transfer.onTime(now)));
  }

  private static Decision refuse(Topic topic, RefuseTransfer command, Context context) {
    Transfer transfer = topic.followUp().transfer();
    if (topic.stage() != Stage.TRANSFERRED || transfer == null || transfer.answered()) {
      return refused(Rule.NO_TRANSFER_OPEN, "stage", topic.stage());
    }
    if (!answersFor(topic, transfer, context)) {
      return refused(Rule.NOT_TRANSFEREE, "unit", transfer.unit());
    }
    Instant now = context.now();
    return accepted(
        new TransferRefused(
            now,
            transfer.unit(),
            command.reason(),
            command.competentBody(),
            DeadlineTerms.start(DeadlineKind.SCREENING, topic.holder(), context)),
        new StageChanged(now, Stage.TRANSFERRED, Stage.PROPOSED));
  }

  /** The unit's own officer, an officer of the department above it, or staff who record it. */
  private static boolean answersFor(Topic topic, Transfer transfer, Context context) {
    String department = context.by().department();
    return context.by().speaksFor(topic.holder())
        || (department != null
            && transfer.department()
            && context.district().departmentNames().belongsTo(transfer.unit(), department));
  }

  private static Decision appeal(Topic topic, AppealTopic command, Context context) {
    if (!context.by().account().equals(topic.proposer())) {
      return refused(Rule.NOT_PROPOSER);
    }
    if (topic.followUp().appeal() != null) {
      return refused(Rule.ALREADY_APPEALED);
    }
    if (topic.stage() != Stage.NOT_TAKEN) {
      return refused(Rule.NOTHING_TO_APPEAL, "stage", topic.stage());
    }
    if (!appealable(topic, context)) {
      return refused(Rule.APPEAL_TOO_LATE);
    }
    String above = above(topic, context);
    var decision = DeadlineTerms.start(DeadlineKind.APPEAL_DECISION, above, context);
    return accepted(
        new TopicAppealed(
            context.now(),
            new Appeal(command.reason(), context.now(), above, decision.due(), null, null, null),
            decision));
  }

  /** Whether the term for appeals still runs. */
  static boolean appealable(Topic topic, Context context) {
    Instant ended = topic.endedAt();
    return ended == null || !context.now().isAfter(appealUntil(ended, context));
  }

  /** Until when a topic that isn't taken from a moment on may be appealed against. */
  static Instant appealUntil(Instant notTaken, Context context) {
    return context
        .district()
        .calendar()
        .plus(notTaken, context.district().policy().followUp().appeal());
  }

  private static Decision decide(Topic topic, DecideAppeal command, Context context) {
    Appeal appeal = topic.followUp().appeal();
    if (topic.stage() != Stage.NOT_TAKEN || appeal == null || !appeal.open()) {
      return refused(Rule.NO_APPEAL_OPEN, "stage", topic.stage());
    }
    if (!context.by().speaksFor(appeal.decides())) {
      return refused(Rule.NOT_APPEAL_BODY, "area", appeal.decides());
    }
    Instant now = context.now();
    var events = new ArrayList<TopicEvent>();
    events.add(new AppealDecided(now, command.outcome(), command.reason(), appeal.decides()));
    if (command.outcome() == Appeal.Outcome.OVERTURNED) {
      events.add(
          new TopicReopened(
              now,
              Stage.NOT_TAKEN,
              Stage.PROPOSED,
              ReopeningCause.APPEAL,
              command.reason(),
              DeadlineTerms.start(DeadlineKind.SCREENING, topic.holder(), context)));
      events.add(new StageChanged(now, Stage.NOT_TAKEN, Stage.PROPOSED));
      events.addAll(taken(TopicDecider.evolve(topic, events), command, context));
    }
    return new Decision.Accepted(events);
  }

  /** The hand-over to whoever has overturned, if he wants to hold the topic himself. */
  private static List<TopicEvent> taken(Topic topic, DecideAppeal command, Context context) {
    if (!command.takeOver() || !context.by().isAbove(topic.holder())) {
      return List.of();
    }
    return switch (EscalationRules.takeOver(
        topic, new TakeOverTopic(command.reason(), null), context)) {
      case Decision.Accepted accepted -> accepted.all();
      case Decision.Refused(var rejection) ->
          throw new IllegalStateException("A proposal can be taken over: " + rejection);
    };
  }

  /** The level above decides; the district, which has none in this platform, decides itself. */
  private static String above(Topic topic, Context context) {
    return Optional.ofNullable(
            context.district().areas().find(topic.holder()).map(Area::parent).orElse(null))
        .orElse(topic.holder());
  }

  private static Decision notHolder(Topic topic) {
    return refused(Rule.NOT_HOLDER, "holder", topic.holder());
  }
}
