package org.yishi.topic;

import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.yishi.district.Policy;
import org.yishi.topic.FollowUpCommand.RecordFailedVisit;
import org.yishi.topic.FollowUpCommand.RecordReturnVisit;
import org.yishi.topic.FollowUpEvent.ReturnVisitFailed;
import org.yishi.topic.FollowUpEvent.ReturnVisited;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.TopicEvent.TopicReopened;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.followup.DirectHandling;
import org.yishi.topic.followup.FollowUp;
import org.yishi.topic.followup.Transfer;
import org.yishi.topic.followup.Visit;
import org.yishi.topic.followup.Visit.Solved;
import org.yishi.topic.progress.Milestone;

/**
 * Return visits 回访: whoever brought the matter forward is asked whether it is solved, once for each
 * end of the case, after as many attempts as it takes or as the policy asks for.
 */
final class VisitRules {

  /** Why a case goes on that its proposer finds unsolved. */
  private static final String UNSOLVED = "回访：问题未解决";

  private VisitRules() {}

  static Decision visited(Topic topic, RecordReturnVisit command, Context context) {
    Optional<Decision> refusal = refusal(topic, context);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Policy.FollowUp policy = context.district().policy().followUp();
    boolean unsolved = command.solved() == Solved.NOT_SOLVED;
    var said = new Visit.Said(command.solved(), command.satisfied(), command.concerns());
    var events = new ArrayList<TopicEvent>();
    events.add(
        new ReturnVisited(
            context.now(),
            context.by().account(),
            command.way(),
            said,
            unsolved && !policy.unsolvedReopens()));
    Topic after = TopicDecider.evolve(topic, events);
    if (unsolved && policy.unsolvedReopens()) {
      Stage to = reopenedAt(topic);
      events.add(reopened(after, to, context));
      events.add(new StageChanged(context.now(), topic.stage(), to));
    } else {
      events.addAll(ProgressRules.steps(after, context));
    }
    return new Decision.Accepted(events);
  }

  static Decision failed(Topic topic, RecordFailedVisit command, Context context) {
    Optional<Decision> refusal = refusal(topic, context);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    int attempt = topic.followUp().unreached() + 1;
    var events = new ArrayList<TopicEvent>();
    events.add(
        new ReturnVisitFailed(
            context.now(),
            context.by().account(),
            command.way(),
            attempt,
            attempt >= context.district().policy().followUp().visitAttempts()));
    events.addAll(ProgressRules.steps(TopicDecider.evolve(topic, events), context));
    return new Decision.Accepted(events);
  }

  /** Where a case goes on that its proposer finds unsolved. */
  static Stage reopenedAt(Topic topic) {
    return switch (topic.stage()) {
      case COMPLETED, EVALUATED -> Stage.IMPLEMENTING;
      case CLOSED -> topic.carriedOut() ? Stage.IMPLEMENTING : Stage.PROPOSED;
      case PROPOSED,
          ACCEPTED,
          NOTIFIED,
          DELIBERATING,
          RESOLVED,
          ANNOUNCED,
          IMPLEMENTING,
          DIRECT,
          TRANSFERRED,
          MERGED,
          NOT_TAKEN,
          WITHDRAWN ->
          Stage.PROPOSED;
    };
  }

  private static TopicReopened reopened(Topic topic, Stage to, Context context) {
    Instant now = context.now();
    Deadline screening =
        to == Stage.PROPOSED
            ? DeadlineTerms.start(DeadlineKind.SCREENING, topic.holder(), context)
            : null;
    return new TopicReopened(
        now, topic.stage(), to, ReopeningCause.RETURN_VISIT, UNSOLVED, screening);
  }

  private static Optional<Decision> refusal(Topic topic, Context context) {
    if (!context.by().speaksFor(topic.holder())) {
      return Optional.of(refused(Rule.NOT_HOLDER, "holder", topic.holder()));
    }
    if (!finished(topic)) {
      return Optional.of(refused(Rule.NOT_COMPLETED, "stage", topic.stage()));
    }
    return alreadyVisited(topic)
        ? Optional.of(refused(Rule.ALREADY_RETURN_VISITED))
        : Optional.empty();
  }

  /** Whether there is something to ask the proposer about. */
  static boolean finished(Topic topic) {
    FollowUp followUp = topic.followUp();
    DirectHandling direct = followUp.direct();
    Transfer transfer = followUp.transfer();
    return switch (topic.stage()) {
      case COMPLETED, CLOSED -> true;
      case DIRECT -> direct == null || direct.done();
      case TRANSFERRED -> transfer == null || transfer.answered();
      case PROPOSED,
          ACCEPTED,
          NOTIFIED,
          DELIBERATING,
          RESOLVED,
          ANNOUNCED,
          IMPLEMENTING,
          EVALUATED,
          MERGED,
          NOT_TAKEN,
          WITHDRAWN ->
          false;
    };
  }

  /** A closed case may be looked at again and again. */
  private static boolean alreadyVisited(Topic topic) {
    return switch (topic.stage()) {
      case COMPLETED -> topic.progress().has(Milestone.RETURN_VISITED);
      case DIRECT, TRANSFERRED -> topic.followUp().spoken();
      case PROPOSED,
          ACCEPTED,
          NOTIFIED,
          DELIBERATING,
          RESOLVED,
          ANNOUNCED,
          IMPLEMENTING,
          EVALUATED,
          CLOSED,
          MERGED,
          NOT_TAKEN,
          WITHDRAWN ->
          false;
    };
  }
}
