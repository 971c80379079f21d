package org.yishi.topic;

import org.yishi.topic.FollowUpEvent.AppealDecided;
import org.yishi.topic.FollowUpEvent.DirectCompleted;
import org.yishi.topic.FollowUpEvent.ReturnVisitFailed;
import org.yishi.topic.FollowUpEvent.ReturnVisited;
import org.yishi.topic.FollowUpEvent.TopicAppealed;
import org.yishi.topic.FollowUpEvent.TransferAnswered;
import org.yishi.topic.FollowUpEvent.TransferRefused;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.followup.Appeal;
import org.yishi.topic.followup.DirectHandling;
import org.yishi.topic.followup.Visit;
import org.yishi.topic.progress.Milestone;

/** What the events after a screening make of a topic. */
final class FollowUpEvolution {

  private FollowUpEvolution() {}

  static TopicDraft change(TopicDraft draft, FollowUpEvent event) {
    return switch (event) {
      case DirectCompleted e ->
          draft
              .drop(DeadlineKind.DIRECT_PROMISE)
              .followUp(followUp -> {
                DirectHandling direct = followUp.direct();
                return direct == null
                    ? followUp
                    : followUp.direct(direct.done(e.answer(), e.photos(), e.time()));
              });
      case TransferAnswered e ->
          draft
              .drop(DeadlineKind.TRANSFER_ANSWER)
              .drop(DeadlineKind.OUTER)
              .followUp(followUp ->
                  followUp.transfer(transfer -> transfer.answered(e.answer(), e.done(), e.time())));
      case TransferRefused e -> draft.proposedAgain(e.time()).start(e.screening());
      case TopicAppealed e ->
          draft.followUp(followUp -> followUp.appeal(e.appeal())).start(e.decision());
      case AppealDecided e ->
          draft
              .drop(DeadlineKind.APPEAL_DECISION)
              .followUp(followUp -> {
                Appeal appeal = followUp.appeal();
                return appeal == null
                    ? followUp
                    : followUp.appeal(appeal.decided(e.outcome(), e.reason(), e.time()));
              });
      case ReturnVisited e ->
          draft
              .followUp(followUp ->
                  followUp.visited(
                      new Visit(e.time(), e.by(), e.way(), e.said()), e.reopeningOffered()))
              .progress(progress -> progress.reaching(Milestone.RETURN_VISITED));
      case ReturnVisitFailed e ->
          draft
              .followUp(followUp ->
                  followUp.visited(
                      new Visit(e.time(), e.by(), e.way(), null), followUp.reopeningOffered()))
              .progress(
                  progress -> e.enough() ? progress.reaching(Milestone.RETURN_VISITED) : progress);
    };
  }
}
