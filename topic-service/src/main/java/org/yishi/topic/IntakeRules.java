package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.IntakeCommand.RecordContact;
import org.yishi.topic.IntakeEvent.FirstContacted;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;

/** What each channel asks for, and the first word back to the proposer. */
final class IntakeRules {

  private static final String RESIDENT = "resident";

  private IntakeRules() {}

  static Decision decide(Topic topic, IntakeCommand command, Context context) {
    return switch (command) {
      case RecordContact record -> contact(topic, record, context);
    };
  }

  /** The rule of its channel that the submission breaks, if it breaks one. */
  static @Nullable Rejection broken(Submission submission, Context context) {
    Channel channel = submission.channel();
    Instant outerDue = submission.reception().outerDue();
    if (context.by().role().equals(RESIDENT) && !channel.ofResidents()) {
      return Rejection.of(Rule.CHANNEL_NOT_YOURS, "channel", channel);
    }
    if (channel.needsWorkOrder() && submission.workOrder() == null) {
      return unfit(Rule.WORK_ORDER_REQUIRED, channel, "workOrder");
    }
    if (!channel.passedOn() && submission.workOrder() != null) {
      return unfit(Rule.WORK_ORDER_UNEXPECTED, channel, "workOrder");
    }
    if (!channel.passedOn() && outerDue != null) {
      return unfit(Rule.OUTER_DUE_UNEXPECTED, channel, "outerDue");
    }
    return null;
  }

  /** The submission as it is kept: with the role of whoever filled it in for somebody else. */
  static Submission entered(Submission submission, Context context) {
    return submission.onBehalf()
        ? submission.with(submission.reception().enteredBy(context.by().role()))
        : submission;
  }

  /** What starts to run with a submission; all of it is the holder's to keep. */
  static List<Deadline> deadlines(Submission submission, Context context) {
    String area = submission.area();
    var deadlines = new ArrayList<Deadline>();
    deadlines.add(DeadlineTerms.start(DeadlineKind.SCREENING, area, context));
    if (expectsCall(submission)) {
      deadlines.add(DeadlineTerms.start(DeadlineKind.FIRST_CONTACT, area, context));
    }
    Instant outer = submission.reception().outerDue();
    if (outer != null) {
      deadlines.add(DeadlineTerms.outer(outer, area, context));
    }
    return deadlines;
  }

  /** Whether there is somebody with whom nobody has spoken yet. */
  private static boolean expectsCall(Submission submission) {
    Channel channel = submission.channel();
    return channel.ofResidents() || (submission.onBehalf() && !channel.inConversation());
  }

  private static Rejection unfit(Rule rule, Channel channel, String field) {
    return new Rejection(rule, Map.of("channel", channel.name(), field, ""));
  }

  private static Decision contact(Topic topic, RecordContact command, Context context) {
    if (command.at().isAfter(context.now())) {
      return refused(Rule.CONTACT_IN_THE_FUTURE, "at", command.at());
    }
    if (command.at().isBefore(topic.submittedAt())) {
      return refused(Rule.CONTACT_BEFORE_SUBMISSION, "at", topic.submittedAt());
    }
    return topic.firstContact().made()
        ? accepted()
        : accepted(new FirstContacted(context.now(), command.at(), context.by().role()));
  }
}
