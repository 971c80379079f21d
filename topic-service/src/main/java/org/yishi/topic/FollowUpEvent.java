package org.yishi.topic;

import java.time.Instant;
import java.util.List;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.followup.Appeal;
import org.yishi.topic.followup.Visit;
import org.yishi.topic.screening.ContactWay;

/** What can happen to a topic after its screening. */
public sealed interface FollowUpEvent extends TopicEvent {

  /** What was promised is done. */
  record DirectCompleted(Instant time, String answer, List<String> photos, boolean onTime)
      implements FollowUpEvent {
    public DirectCompleted {
      photos = List.copyOf(photos);
    }
  }

  /** The unit answered. */
  record TransferAnswered(Instant time, String unit, String answer, boolean done, boolean onTime)
      implements FollowUpEvent {}

  /**
   * The unit isn't competent; the topic is a proposal again.
   *
   * @param screening the new screening deadline
   */
  record TransferRefused(
      Instant time, String unit, String reason, String competentBody, Deadline screening)
      implements FollowUpEvent {}

  /** The proposer appealed against not being taken. */
  record TopicAppealed(Instant time, Appeal appeal, Deadline decision) implements FollowUpEvent {}

  /** The level above decided the appeal. */
  record AppealDecided(Instant time, Appeal.Outcome outcome, String reason, String by)
      implements FollowUpEvent {}

  /**
   * The proposer was visited.
   *
   * @param reopeningOffered whether it may be reopened, because the proposer finds it unsolved
   */
  record ReturnVisited(
      Instant time, String by, ContactWay way, Visit.Said said, boolean reopeningOffered)
      implements FollowUpEvent {}

  /**
   * The proposer could not be reached.
   *
   * @param attempt how often by now
   * @param enough whether the visit counts as made by that
   */
  record ReturnVisitFailed(Instant time, String by, ContactWay way, int attempt, boolean enough)
      implements FollowUpEvent {}
}
