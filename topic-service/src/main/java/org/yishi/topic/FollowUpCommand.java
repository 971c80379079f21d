package org.yishi.topic;

import java.util.List;
import java.util.Set;
import org.yishi.topic.followup.Appeal;
import org.yishi.topic.followup.Concern;
import org.yishi.topic.followup.Visit.Solved;
import org.yishi.topic.screening.ContactWay;

/** What a topic can be asked to do after its screening: answers, appeals, return visits. */
public sealed interface FollowUpCommand extends TopicCommand {

  /** Report that what was promised is done. */
  record CompleteDirect(String answer, List<String> photos) implements FollowUpCommand {
    public CompleteDirect {
      photos = List.copyOf(photos);
    }
  }

  /** Record the answer of the unit to which the topic was passed. */
  record AnswerTransfer(String answer, boolean done) implements FollowUpCommand {}

  /** Record that the unit isn't competent, and who is. */
  record RefuseTransfer(String reason, String competentBody) implements FollowUpCommand {}

  /** Appeal against not being taken 申诉. */
  record AppealTopic(String reason) implements FollowUpCommand {}

  /**
   * Decide an appeal.
   *
   * @param takeOver whether whoever overturns holds the topic from now on
   */
  record DecideAppeal(Appeal.Outcome outcome, String reason, boolean takeOver)
      implements FollowUpCommand {}

  /** Record what the proposer said when visited 回访. */
  record RecordReturnVisit(Solved solved, boolean satisfied, ContactWay way, Set<Concern> concerns)
      implements FollowUpCommand {
    public RecordReturnVisit {
      concerns = Set.copyOf(concerns);
    }

    /** A visit by telephone without particular concerns. */
    public RecordReturnVisit(Solved solved, boolean satisfied) {
      this(solved, satisfied, ContactWay.PHONE, Set.of());
    }
  }

  /** Record that the proposer could not be reached for a return visit. */
  record RecordFailedVisit(ContactWay way) implements FollowUpCommand {}

  /** Take the proposal back for its proposer, who has asked staff to. */
  record WithdrawOnBehalf(String reason) implements FollowUpCommand {}
}
