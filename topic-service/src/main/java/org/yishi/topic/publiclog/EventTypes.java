package org.yishi.topic.publiclog;

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

/** The CloudEvents types of a topic's events. */
public final class EventTypes {

  private EventTypes() {}

  /** The type under which the event goes to the public log and the timeline. */
  public static String of(TopicEvent event) {
    return switch (event) {
      case TopicEvent.TopicSubmitted _ -> "org.yishi.topic.submitted.v1";
      case TopicEvent.TopicAccepted _ -> "org.yishi.topic.accepted.v1";
      case TopicEvent.TopicHandledDirectly _ -> "org.yishi.topic.handled-directly.v1";
      case TopicEvent.TopicTransferred _ -> "org.yishi.topic.transferred.v1";
      case TopicEvent.TopicMerged _ -> "org.yishi.topic.merged.v1";
      case TopicEvent.TopicNotTaken _ -> "org.yishi.topic.not-taken.v1";
      case TopicEvent.TopicWithdrawn _ -> "org.yishi.topic.withdrawn.v1";
      case TopicEvent.TopicReopened _ -> "org.yishi.topic.reopened.v1";
      case TopicEvent.StageChanged _ -> "org.yishi.topic.stage-changed.v1";
      case TopicEvent.TopicClosed _ -> "org.yishi.topic.closed.v1";
      case TopicEvent.TopicEscalated _ -> "org.yishi.topic.escalated.v1";
      case TopicEvent.EscalationSigned _ -> "org.yishi.topic.escalation-signed.v1";
      case TopicEvent.EscalationReturned _ -> "org.yishi.topic.escalation-returned.v1";
      case TopicEvent.EscalationHandled _ -> "org.yishi.topic.escalation-handled.v1";
      case TopicEvent.TopicTakenOver _ -> "org.yishi.topic.taken-over.v1";
      case TopicEvent.DeadlineWarned _ -> "org.yishi.topic.deadline-warned.v1";
      case TopicEvent.DeadlineMissed _ -> "org.yishi.topic.deadline-missed.v1";
      case TopicEvent.TopicUrged _ -> "org.yishi.topic.urged.v1";
      case TopicEvent.SupervisionOrdered _ -> "org.yishi.topic.supervision-ordered.v1";
      case TopicEvent.TopicAcknowledged _ -> "org.yishi.topic.acknowledged.v1";
      case FundsEvent.FundsRecorded _ -> "org.yishi.topic.funds-recorded.v1";
      case IntakeEvent e -> intake(e);
      case CosignEvent.CosignsCounted _ -> "org.yishi.topic.cosigns-counted.v1";
      case DeadlineEvent e -> DeadlineData.type(e);
      case TopicEvent.Reported reported -> reported.report().type().type();
      case MergingEvent merging -> MergingTypes.of(merging);
      case SummonsEvent summons -> SummonsTypes.of(summons);
      case ScreeningEvent screening -> ScreeningTypes.of(screening);
      case FollowUpEvent followUp -> ScreeningTypes.of(followUp);
      case ParticipationEvent parties -> ScreeningTypes.of(parties);
      case MicroSessionEvent session -> ScreeningTypes.of(session);
      case AssignmentEvent assignment -> AssignmentData.type(assignment);
    };
  }

  private static String intake(IntakeEvent event) {
    return switch (event) {
      case IntakeEvent.FirstContacted _ -> "org.yishi.topic.first-contacted.v1";
    };
  }
}
