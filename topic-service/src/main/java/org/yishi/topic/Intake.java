package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.moved;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.util.ArrayList;
import org.yishi.district.Area;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.topic.TopicCommand.ReopenTopic;
import org.yishi.topic.TopicCommand.SubmitTopic;
import org.yishi.topic.TopicCommand.WithdrawTopic;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.TopicEvent.TopicReopened;
import org.yishi.topic.TopicEvent.TopicSubmitted;
import org.yishi.topic.TopicEvent.TopicWithdrawn;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;

/** How a topic comes in, is taken back, and is taken up again. */
final class Intake {

  private Intake() {}

  static Decision submit(SubmitTopic command, Context context) {
    Submission submission = command.submission();
    Area area = context.district().areas().find(submission.area()).orElse(null);
    if (area == null) {
      return refused(Rule.AREA_UNKNOWN, "area", submission.area());
    }
    if (area.level() != Level.COMMUNITY) {
      return refused(Rule.AREA_NOT_A_COMMUNITY, "area", submission.area());
    }
    if (!context.district().pilots().enabled(area.code())) {
      return refused(Rule.COMMUNITY_NOT_PILOTED, "area", area.code());
    }
    if (context.district().categories().find(submission.category()).isEmpty()) {
      return refused(Rule.CATEGORY_UNKNOWN, "category", submission.category());
    }
    Rejection broken = IntakeRules.broken(submission, context);
    if (broken != null) {
      return new Decision.Refused(broken);
    }
    return accepted(
        new TopicSubmitted(
            context.now(),
            command.id(),
            command.number(),
            IntakeRules.entered(submission, context),
            context.by().account(),
            context.district().policy().version(),
            IntakeRules.deadlines(submission, context)));
  }

  static Decision withdraw(Topic topic, WithdrawTopic command, Context context) {
    if (!context.by().account().equals(topic.proposer())) {
      return refused(Rule.NOT_PROPOSER);
    }
    return withdrawn(topic, command.reason(), context);
  }

  /** The proposer's wish, told by himself or by staff for him. */
  static Decision withdrawn(Topic topic, String reason, Context context) {
    return switch (topic.stage()) {
      case PROPOSED, ACCEPTED, NOTIFIED ->
          moved(topic, new TopicWithdrawn(context.now(), reason), context.now(), Stage.WITHDRAWN);
      case DELIBERATING, RESOLVED, ANNOUNCED, IMPLEMENTING, COMPLETED, EVALUATED ->
          refused(Rule.WITHDRAWAL_TOO_LATE, "stage", topic.stage());
      case CLOSED, DIRECT, TRANSFERRED, MERGED, NOT_TAKEN, WITHDRAWN ->
          refused(Rule.TOPIC_ENDED, "stage", topic.stage());
    };
  }

  static Decision reopen(Topic topic, ReopenTopic command, Context context) {
    boolean unsolved = command.cause() == ReopeningCause.RETURN_VISIT;
    if (unsolved && !topic.followUp().reopeningOffered()) {
      return refused(Rule.REOPENING_NOT_OFFERED);
    }
    if (!unsolved && !topic.stage().ended()) {
      return refused(Rule.NOT_ENDED, "stage", topic.stage());
    }
    if (appealInstead(topic, command.cause())) {
      return refused(Rule.APPEAL_INSTEAD);
    }
    if (asked(command.cause()) && tooLate(topic, context)) {
      return refused(Rule.REOPENING_TOO_LATE);
    }
    Stage to = VisitRules.reopenedAt(topic);
    Deadline screening =
        to == Stage.PROPOSED
            ? DeadlineTerms.start(DeadlineKind.SCREENING, topic.holder(), context)
            : null;
    var events = new ArrayList<TopicEvent>();
    events.add(
        new TopicReopened(
            context.now(), topic.stage(), to, command.cause(), command.reason(), screening));
    events.addAll(MergingRules.standingAlone(topic, context));
    events.add(new StageChanged(context.now(), topic.stage(), to));
    return new Decision.Accepted(events);
  }

  /** Not being taken is for the level above to judge, and appeals are decided there. */
  private static boolean appealInstead(Topic topic, ReopeningCause cause) {
    return switch (cause) {
      case APPEAL -> true;
      case PROPOSER_REQUEST -> topic.stage() == Stage.NOT_TAKEN;
      case FLOOR_MISSED, UPKEEP_LAPSED, LOOK_BACK, STAFF_DECISION, RETURN_VISIT -> false;
    };
  }

  /** Whether the proposer asks for it; what the look-back or staff find has no term. */
  private static boolean asked(ReopeningCause cause) {
    return switch (cause) {
      case PROPOSER_REQUEST, APPEAL -> true;
      case FLOOR_MISSED, UPKEEP_LAPSED, LOOK_BACK, STAFF_DECISION, RETURN_VISIT -> false;
    };
  }

  private static boolean tooLate(Topic topic, Context context) {
    District district = context.district();
    Instant ended = topic.endedAt();
    return ended != null
        && context
            .now()
            .isAfter(district.calendar().plus(ended, district.policy().terms().reopening()));
  }
}
