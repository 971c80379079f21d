package org.yishi.topic;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;
import org.yishi.topic.TopicEvent.DeadlineMissed;
import org.yishi.topic.TopicEvent.DeadlineWarned;
import org.yishi.topic.TopicEvent.EscalationHandled;
import org.yishi.topic.TopicEvent.EscalationReturned;
import org.yishi.topic.TopicEvent.EscalationSigned;
import org.yishi.topic.TopicEvent.Reported;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.TopicEvent.SupervisionOrdered;
import org.yishi.topic.TopicEvent.TopicAccepted;
import org.yishi.topic.TopicEvent.TopicAcknowledged;
import org.yishi.topic.TopicEvent.TopicClosed;
import org.yishi.topic.TopicEvent.TopicEscalated;
import org.yishi.topic.TopicEvent.TopicHandledDirectly;
import org.yishi.topic.TopicEvent.TopicMerged;
import org.yishi.topic.TopicEvent.TopicNotTaken;
import org.yishi.topic.TopicEvent.TopicReopened;
import org.yishi.topic.TopicEvent.TopicSubmitted;
import org.yishi.topic.TopicEvent.TopicTakenOver;
import org.yishi.topic.TopicEvent.TopicTransferred;
import org.yishi.topic.TopicEvent.TopicUrged;
import org.yishi.topic.TopicEvent.TopicWithdrawn;
import org.yishi.topic.assignment.Assignments;
import org.yishi.topic.cosign.Cosigning;
import org.yishi.topic.deadline.Clocks;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.followup.DirectHandling;
import org.yishi.topic.followup.FollowUp;
import org.yishi.topic.funds.Funding;
import org.yishi.topic.intake.FirstContact;
import org.yishi.topic.merging.Merging;
import org.yishi.topic.microsession.MicroSession;
import org.yishi.topic.microsession.MicroSessions;
import org.yishi.topic.participation.Participation;
import org.yishi.topic.progress.Progress;
import org.yishi.topic.screening.ScreeningFile;
import org.yishi.topic.summons.Summonses;

/** What each event makes of a topic. */
final class TopicEvolution {

  private TopicEvolution() {}

  static Topic evolve(@Nullable Topic state, TopicEvent event) {
    if (event instanceof TopicSubmitted submitted) {
      return opened(submitted);
    }
    if (state == null) {
      throw new IllegalStateException("A topic begins with its submission, not with " + event);
    }
    return change(new TopicDraft(state), state, event).done(event.time());
  }

  private static TopicDraft change(TopicDraft draft, Topic state, TopicEvent event) {
    return switch (event) {
      case TopicSubmitted _ -> throw new IllegalStateException("Submitted twice: " + state.id());
      case TopicAccepted e ->
          draft
              .stage(Stage.ACCEPTED)
              .category(e.category())
              .screening(e.screening())
              .start(e.session())
              .asking(e.departments());
      case TopicHandledDirectly e -> ScreeningEvolution.handledDirectly(draft, e);
      case TopicTransferred e -> ScreeningEvolution.transferred(draft, e);
      case TopicMerged e -> MergingEvolution.merged(draft, state, e);
      case TopicNotTaken e -> draft.screening(e.screening()).stage(Stage.NOT_TAKEN);
      case TopicWithdrawn _ -> draft.stage(Stage.WITHDRAWN);
      case TopicReopened e -> reopened(draft, e);
      case StageChanged e -> draft.stage(e.to());
      case TopicClosed _ -> draft.stage(Stage.CLOSED);
      case TopicEscalated e -> escalated(draft, e);
      case EscalationSigned e ->
          draft
              .escalation(e.n(), escalation -> escalation.signed(e.time()))
              .drop(DeadlineKind.ESCALATION_SIGNING);
      case EscalationReturned e -> returned(draft, e);
      case EscalationHandled e ->
          draft
              .escalation(e.n(), escalation -> escalation.handled(e.time(), e.note()))
              .drop(DeadlineKind.ESCALATION_HANDLING)
              .drop(DeadlineKind.ESCALATION_TOTAL)
              .start(e.resumed());
      case TopicTakenOver e -> takenOver(draft, e);
      case DeadlineWarned e ->
          draft.deadline(e.deadline().key(), deadline -> deadline.warned(e.time()));
      case DeadlineMissed e ->
          draft.deadline(e.deadline().key(), deadline -> deadline.missed(e.time()));
      case TopicUrged e -> draft.deadline(e.deadline().key(), deadline -> deadline.urged(e.time()));
      case SupervisionOrdered e ->
          draft.deadline(e.deadline().key(), deadline -> deadline.supervised(e.time()));
      case TopicAcknowledged e -> draft.acknowledged(e.unit(), e.upTo());
      case CosignEvent.CosignsCounted e ->
          draft.cosigning(cosigning -> cosigning.telling(e.count(), e.time()));
      case DeadlineEvent e -> DeadlineEvolution.change(draft, e);
      case Reported e ->
          draft
              .progress(progress -> progress.after(e.report()))
              .asking(e.report().texts("departments"));
      case MergingEvent e -> MergingEvolution.change(draft, state, e);
      case FundsEvent e -> FundsEvolution.change(draft, e);
      case IntakeEvent e -> IntakeEvolution.change(draft, e);
      case SummonsEvent e -> SummonsEvolution.apply(draft, e);
      case ScreeningEvent e -> ScreeningEvolution.change(draft, e);
      case FollowUpEvent e -> FollowUpEvolution.change(draft, e);
      case ParticipationEvent.PartiesDetermined e -> draft.participation(e.participation());
      case MicroSessionEvent.MicroSessionHeld e -> held(draft, e);
      case AssignmentEvent e -> AssignmentEvolution.apply(draft, e);
    };
  }

  private static Topic opened(TopicSubmitted event) {
    Submission submission = event.submission();
    Level level = Level.of(submission.area());
    return new Topic(
        event.id(),
        event.number(),
        submission.area(),
        submission,
        event.proposer(),
        Stage.PROPOSED,
        submission.category(),
        submission.area(),
        level,
        level,
        event.time(),
        null,
        new TreeSet<>(),
        List.of(),
        Map.of(),
        event.deadlines(),
        Progress.NONE,
        Map.of(),
        Merging.NONE,
        FirstContact.NONE,
        Funding.NONE,
        Summonses.NONE,
        Assignments.NONE,
        Clocks.heldBy(submission.area(), event.time()),
        ScreeningFile.NONE,
        FollowUp.NONE,
        Participation.NONE,
        MicroSessions.NONE,
        Cosigning.NONE,
        event.policy(),
        1,
        event.time(),
        null,
        event.time());
  }

  private static TopicDraft reopened(TopicDraft draft, TopicReopened event) {
    return event.to() == Stage.PROPOSED
        ? draft.proposedAgain(event.time()).start(event.screening())
        : draft
            .stage(event.to())
            .followUp(followUp -> followUp.again(event.time()))
            .progress(Progress::backToImplementation);
  }

  private static TopicDraft held(TopicDraft draft, MicroSessionEvent.MicroSessionHeld event) {
    MicroSession session = event.session();
    draft.microSessions(sessions -> sessions.with(session));
    return event.ends()
        ? draft
            .stage(Stage.DIRECT)
            .followUp(followUp ->
                followUp.direct(
                    new DirectHandling(session.agreement(), List.of(), null, event.time())))
        : draft;
  }

  private static TopicDraft escalated(TopicDraft draft, TopicEscalated event) {
    return draft
        .openEscalation(escalation -> escalation.raisedFurther(event.time()))
        .escalated(event.escalation())
        .heldBy(event.escalation().to(), event.time())
        .asking(event.escalation().departments())
        .deadline(DeadlineKind.SESSION, deadline -> suspended(deadline, event))
        .start(event.signature())
        .start(event.handling())
        .start(event.total());
  }

  private static TopicDraft returned(TopicDraft draft, EscalationReturned event) {
    return draft
        .escalation(
            event.n(),
            escalation -> escalation.returned(event.time(), event.reason(), event.guidance()))
        .returned(event.to(), event.from())
        .heldBy(event.to(), event.time())
        .drop(DeadlineKind.ESCALATION_SIGNING)
        .drop(DeadlineKind.ESCALATION_HANDLING)
        .deadline(DeadlineKind.ESCALATION_TOTAL, total -> total.passedOn(event.to(), event.time()))
        .start(event.resumed());
  }

  private static TopicDraft takenOver(TopicDraft draft, TopicTakenOver event) {
    return draft
        .openEscalation(escalation -> escalation.overtaken(event.time()))
        .escalated(event.escalation())
        .heldBy(event.escalation().to(), event.time())
        .drop(DeadlineKind.ESCALATION_SIGNING)
        .deadline(DeadlineKind.SESSION, deadline -> suspended(deadline, event))
        .start(event.handling())
        .start(event.total())
        .start(event.screening());
  }

  private static Deadline suspended(Deadline deadline, TopicEvent event) {
    return deadline.state() == Deadline.State.SUSPENDED
        ? deadline
        : deadline.suspended(event.time());
  }
}
