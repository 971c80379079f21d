package org.yishi.topic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.followup.DirectHandling;
import org.yishi.topic.progress.Report;
import org.yishi.topic.screening.Screening;

/**
 * Everything that can happen to a topic. The records hold what the topic must remember; what of it
 * the world may read is decided by the public log alone.
 */
public sealed interface TopicEvent
    permits TopicEvent.TopicSubmitted,
        TopicEvent.TopicAccepted,
        TopicEvent.TopicHandledDirectly,
        TopicEvent.TopicTransferred,
        TopicEvent.TopicMerged,
        TopicEvent.TopicNotTaken,
        TopicEvent.TopicWithdrawn,
        TopicEvent.TopicReopened,
        TopicEvent.StageChanged,
        TopicEvent.TopicClosed,
        TopicEvent.TopicEscalated,
        TopicEvent.EscalationSigned,
        TopicEvent.EscalationReturned,
        TopicEvent.EscalationHandled,
        TopicEvent.TopicTakenOver,
        TopicEvent.DeadlineWarned,
        TopicEvent.DeadlineMissed,
        TopicEvent.TopicUrged,
        TopicEvent.SupervisionOrdered,
        TopicEvent.TopicAcknowledged,
        TopicEvent.Reported,
        MergingEvent,
        FundsEvent,
        IntakeEvent,
        AssignmentEvent,
        SummonsEvent,
        DeadlineEvent,
        ScreeningEvent,
        FollowUpEvent,
        ParticipationEvent,
        MicroSessionEvent,
        CosignEvent {

  /** When it happened. */
  Instant time();

  /**
   * A voice became a case file.
   *
   * @param deadlines what starts to run with it: screening, the first contact with whoever waits
   *     for it, the deadline of the office that passed it on
   */
  record TopicSubmitted(
      Instant time,
      String id,
      String number,
      Submission submission,
      String proposer,
      String policy,
      List<Deadline> deadlines)
      implements TopicEvent {

    public TopicSubmitted {
      deadlines = List.copyOf(deadlines);
    }
  }

  /**
   * Taken into deliberation.
   *
   * @param departments those that it names by this: the lead unit, if it is one
   */
  record TopicAccepted(
      Instant time,
      String category,
      Screening screening,
      Deadline session,
      List<String> departments)
      implements TopicEvent {}

  /** Done at once, without a session, or promised for a day. */
  record TopicHandledDirectly(
      Instant time, Screening screening, DirectHandling handling, @Nullable Deadline promise)
      implements TopicEvent {}

  /**
   * Passed to a unit.
   *
   * @param department whether it is a department of the district
   * @param answer the deadline for its answer
   */
  record TopicTransferred(
      Instant time, Screening screening, String unit, boolean department, Deadline answer)
      implements TopicEvent {

    /** The departments that it names by this. */
    List<String> asked() {
      return department ? List.of(unit) : List.of();
    }
  }

  /** Joined with another topic, which then stood at a stage of its own. */
  record TopicMerged(
      Instant time, Screening screening, String into, String intoNumber, Stage targetStage)
      implements TopicEvent {

    /** The same, with the papers of its screening. */
    TopicMerged signed(Screening.Papers papers) {
      return new TopicMerged(time, screening.signed(papers), into, intoNumber, targetStage);
    }
  }

  /**
   * Not taken into deliberation.
   *
   * @param appealUntil until when it may be appealed against, if it may
   */
  record TopicNotTaken(
      Instant time, Screening screening, String competentBody, @Nullable Instant appealUntil)
      implements TopicEvent {}

  /** Taken back by its proposer. */
  record TopicWithdrawn(Instant time, String reason) implements TopicEvent {}

  /**
   * An ended or completed case is taken up again.
   *
   * @param screening the new screening deadline of a case that starts again as a proposal
   */
  record TopicReopened(
      Instant time,
      Stage from,
      Stage to,
      ReopeningCause cause,
      String reason,
      @Nullable Deadline screening)
      implements TopicEvent {}

  /** The stage moved; accompanies every move. */
  record StageChanged(Instant time, Stage from, Stage to) implements TopicEvent {}

  /** Archived, after it had come to an end at a stage. */
  record TopicClosed(Instant time, Stage endedAs) implements TopicEvent {}

  /**
   * Handed to an area above.
   *
   * @param handling the receiver's level clock
   * @param total the clock of the whole escalation, which later hand-overs don't start anew
   */
  record TopicEscalated(
      Instant time, Escalation escalation, Deadline signature, Deadline handling, Deadline total)
      implements TopicEvent {}

  /** The receiver confirmed a hand-over. */
  record EscalationSigned(Instant time, int n, String from, String to, Instant handleBy)
      implements TopicEvent {}

  /**
   * A hand-over went back to its sender.
   *
   * @param returns how often these two units have returned it by now
   * @param resumed the sender's screening or session deadline, started anew
   */
  record EscalationReturned(
      Instant time,
      int n,
      String from,
      String to,
      String reason,
      String guidance,
      int returns,
      @Nullable Deadline resumed)
      implements TopicEvent {}

  /**
   * The receiver deals with a hand-over at its own level.
   *
   * @param resumed the receiver's session deadline, started anew if it was waiting
   */
  record EscalationHandled(
      Instant time, int n, String by, @Nullable String note, @Nullable Deadline resumed)
      implements TopicEvent {}

  /**
   * An area above took the topic; the escalation is the hand-over that records it.
   *
   * @param screening the taker's screening deadline, if the topic is still a proposal
   */
  record TopicTakenOver(
      Instant time,
      Escalation escalation,
      String reason,
      Deadline handling,
      Deadline total,
      @Nullable Deadline screening)
      implements TopicEvent {}

  /** Three quarters of a deadline have passed. */
  record DeadlineWarned(Instant time, Deadline deadline) implements TopicEvent {}

  /** A deadline has passed. */
  record DeadlineMissed(Instant time, Deadline deadline) implements TopicEvent {}

  /** The area above urged a missed deadline. */
  record TopicUrged(Instant time, Deadline deadline, String by) implements TopicEvent {}

  /** A leader signed the supervision order. */
  record SupervisionOrdered(Instant time, Deadline deadline, String by) implements TopicEvent {}

  /** A unit confirmed having heard everything up to a sequence. */
  record TopicAcknowledged(Instant time, String unit, long upTo) implements TopicEvent {}

  /** Another service reported something. */
  record Reported(Instant time, Report report) implements TopicEvent {}
}
