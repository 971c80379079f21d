package org.yishi.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Decision.Accepted;
import org.yishi.topic.Decision.Refused;
import org.yishi.topic.MergingCommand.OpenJointTopic;
import org.yishi.topic.TopicCommand.AcknowledgeTopic;
import org.yishi.topic.TopicCommand.CloseTopic;
import org.yishi.topic.TopicCommand.HandleEscalation;
import org.yishi.topic.TopicCommand.PassDeadlines;
import org.yishi.topic.TopicCommand.RaiseEscalation;
import org.yishi.topic.TopicCommand.RecordReport;
import org.yishi.topic.TopicCommand.ReopenTopic;
import org.yishi.topic.TopicCommand.ReturnEscalation;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicCommand.SignEscalation;
import org.yishi.topic.TopicCommand.SignSupervisionOrder;
import org.yishi.topic.TopicCommand.SubmitTopic;
import org.yishi.topic.TopicCommand.TakeOverTopic;
import org.yishi.topic.TopicCommand.UrgeTopic;
import org.yishi.topic.TopicCommand.WithdrawTopic;
import org.yishi.topic.deadline.Pause;

/**
 * Decides what a command does to a topic. Deadlines that have passed by now take effect before the
 * command, so the outcome never depends on how promptly the sweep came round.
 */
public final class TopicDecider {

  private TopicDecider() {}

  /** The events that follow from the command, or the rule that it breaks. */
  public static Decision decide(@Nullable Topic state, TopicCommand command, Context context) {
    if (command instanceof SubmitTopic submit) {
      return Intake.submit(submit, context);
    }
    if (command instanceof OpenJointTopic open) {
      return MergingRules.open(open, context);
    }
    Topic topic = Objects.requireNonNull(state, "only a submission creates a topic");
    if (full(topic, command)) {
      return new Refused(Rejection.of(Rule.HISTORY_FULL));
    }
    List<TopicEvent> passed = DeadlineRules.passBefore(topic, context);
    return afterPause(evolve(topic, passed), command, context, passed);
  }

  /** What moves the topic on ends its pause first, so that its deadlines run again by then. */
  private static Decision afterPause(
      Topic topic, TopicCommand command, Context context, List<TopicEvent> passed) {
    return switch (onOpenTopic(topic, command, context)) {
      case Refused refused -> refused;
      case Accepted(_, var events) -> {
        Pause open = topic.clocks().openPause().orElse(null);
        if (open == null || !PauseRules.movesOn(command, topic, evolve(topic, events))) {
          yield new Accepted(passed, events);
        }
        var before = new ArrayList<>(passed);
        before.add(PauseRules.resumed(topic, open, context.now(), context));
        Topic going = evolve(topic, List.of(before.getLast()));
        yield afterPause(going, command, context, before);
      }
    };
  }

  /** The topic after the event. */
  public static Topic evolve(@Nullable Topic state, TopicEvent event) {
    return TopicEvolution.evolve(state, event);
  }

  private static Decision onOpenTopic(Topic topic, TopicCommand command, Context context) {
    return switch (command) {
      case SubmitTopic _ -> throw new IllegalStateException("Already submitted: " + topic.id());
      case ScreenTopic screen -> ScreeningRules.screen(topic, screen, context);
      case WithdrawTopic withdraw -> Intake.withdraw(topic, withdraw, context);
      case ReopenTopic reopen -> Intake.reopen(topic, reopen, context);
      case RaiseEscalation raise -> EscalationRules.raise(topic, raise, context);
      case SignEscalation sign -> EscalationRules.sign(topic, sign, context);
      case ReturnEscalation back -> EscalationRules.giveBack(topic, back, context);
      case HandleEscalation handle -> EscalationRules.handle(topic, handle, context);
      case TakeOverTopic takeOver -> EscalationRules.takeOver(topic, takeOver, context);
      case AcknowledgeTopic acknowledge -> acknowledge(topic, acknowledge, context);
      case PassDeadlines _ -> accepted();
      case UrgeTopic _ -> DeadlineRules.urge(topic, context);
      case SignSupervisionOrder sign -> DeadlineRules.sign(topic, sign, context);
      case CosignCommand cosign -> CosignRules.decide(topic, cosign, context);
      case DeadlineCommand onDeadline -> PauseRules.decide(topic, onDeadline, context);
      case RecordReport record -> ProgressRules.report(topic, record.report(), context);
      case CloseTopic _ -> ClosingRules.close(topic, context);
      case MergingCommand merging -> MergingRules.decide(topic, merging, context);
      case FundsCommand funds -> FundsRules.decide(topic, funds, context);
      case IntakeCommand intake -> IntakeRules.decide(topic, intake, context);
      case SummonsCommand summons -> SummonsRules.decide(topic, summons, context);
      case ScreeningCommand screening -> ApprovalRules.decide(topic, screening, context);
      case FollowUpCommand followUp -> FollowUpRules.decide(topic, followUp, context);
      case ParticipationCommand parties -> PartiesRules.decide(topic, parties, context);
      case MicroSessionCommand session -> MicroSessionRules.decide(topic, session, context);
      case AssignmentCommand assign -> AssignmentRules.decide(topic, assign, context);
    };
  }

  private static Decision acknowledge(Topic topic, AcknowledgeTopic command, Context context) {
    String department = context.by().department();
    String unit = department != null ? department : context.by().area();
    if (unit == null) {
      return refused(Rule.NOT_A_UNIT);
    }
    if (command.sequence() > topic.sequence()) {
      return new Refused(Rejection.of(Rule.ACKNOWLEDGED_FUTURE, "sequence", topic.sequence()));
    }
    Long heard = topic.acknowledgements().get(unit);
    return heard != null && heard >= command.sequence()
        ? accepted()
        : accepted(new TopicEvent.TopicAcknowledged(context.now(), unit, command.sequence()));
  }

  private static boolean full(Topic topic, TopicCommand command) {
    long limit =
        command.origin() != null || command instanceof PassDeadlines
            ? Topic.MAX_EVENTS
            : Topic.MAX_EVENTS - Topic.EVENTS_KEPT_FOR_REPORTS;
    return topic.sequence() >= limit;
  }

  static Topic evolve(Topic state, List<TopicEvent> events) {
    Topic after = state;
    for (TopicEvent event : events) {
      after = TopicEvolution.evolve(after, event);
    }
    return after;
  }

  static Decision accepted(TopicEvent... events) {
    return new Accepted(List.of(events));
  }

  /** An event that moves the stage, and the announcement of that move. */
  static Decision moved(Topic topic, TopicEvent event, Instant now, Stage to) {
    return accepted(event, new TopicEvent.StageChanged(now, topic.stage(), to));
  }

  static Decision refused(Rule rule) {
    return new Refused(Rejection.of(rule));
  }

  static Decision refused(Rule rule, String name, Object value) {
    return new Refused(Rejection.of(rule, name, value));
  }
}
