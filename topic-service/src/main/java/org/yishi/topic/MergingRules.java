package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.moved;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.MergingCommand.AdmitSource;
import org.yishi.topic.MergingCommand.FollowJointTopic;
import org.yishi.topic.MergingCommand.FollowTopic;
import org.yishi.topic.MergingCommand.ForgetSource;
import org.yishi.topic.MergingCommand.OpenJointTopic;
import org.yishi.topic.MergingCommand.RaiseHotSpot;
import org.yishi.topic.MergingCommand.ReleaseSource;
import org.yishi.topic.MergingCommand.UnmergeTopic;
import org.yishi.topic.MergingEvent.HotSpotRaised;
import org.yishi.topic.MergingEvent.JointTopicOpened;
import org.yishi.topic.MergingEvent.SourceAdmitted;
import org.yishi.topic.MergingEvent.SourceForgotten;
import org.yishi.topic.MergingEvent.TopicFollowed;
import org.yishi.topic.MergingEvent.TopicLinked;
import org.yishi.topic.MergingEvent.TopicUnmerged;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.TopicEvent.TopicMerged;
import org.yishi.topic.TopicEvent.TopicSubmitted;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.merging.CarriedStep;
import org.yishi.topic.merging.Merging;
import org.yishi.topic.merging.Merging.Following;
import org.yishi.topic.merging.Merging.Source;
import org.yishi.topic.merging.UnmergeCause;
import org.yishi.topic.screening.Screening;
import org.yishi.topic.screening.Screening.Verdict;
import org.yishi.topic.screening.ScreeningDecision.Merge;

/**
 * Merging 合并办理. Each decision concerns one topic alone; what follows for the other one is done when
 * the log tells of it, so that no two documents ever have to be written at once.
 */
final class MergingRules {

  private MergingRules() {}

  static Decision decide(Topic topic, MergingCommand command, Context context) {
    return switch (command) {
      case UnmergeTopic unmerge -> unmerge(topic, unmerge, context);
      case AdmitSource admit -> admit(topic, admit, context);
      case ForgetSource forget -> forget(topic, forget, context);
      case FollowTopic follow -> follow(topic, follow.step(), context);
      case FollowJointTopic follow -> follow(topic, follow, context);
      case OpenJointTopic _ -> throw new IllegalStateException("Already open: " + topic.id());
      case RaiseHotSpot raise ->
          accepted(
              new HotSpotRaised(
                  context.now(),
                  raise.hotSpot(),
                  raise.area(),
                  raise.category(),
                  raise.topics(),
                  raise.communities(),
                  raise.days()));
      case ReleaseSource release ->
          topic.merging().follows(release.target(), release.since())
              ? new Decision.Accepted(unmerged(topic, release.cause(), null, context))
              : accepted();
    };
  }

  /** A street or district takes up like topics in one of its own; it is screened as any other. */
  static Decision open(OpenJointTopic command, Context context) {
    Submission submission = command.submission();
    if (context.district().categories().find(submission.category()).isEmpty()) {
      return refused(Rule.CATEGORY_UNKNOWN, "category", submission.category());
    }
    if (!context.by().speaksFor(submission.area())) {
      return refused(Rule.NOT_HOLDER, "holder", submission.area());
    }
    Instant now = context.now();
    return accepted(
        new TopicSubmitted(
            now,
            command.id(),
            command.number(),
            submission,
            context.by().account(),
            context.district().policy().version(),
            IntakeRules.deadlines(submission, context)),
        new JointTopicOpened(now, command.hotSpot(), command.sources()));
  }

  /** A screener joins a proposal with another topic. */
  static Decision merge(Topic topic, Merge merge, Context context) {
    Topic target = context.mergeTarget();
    if (target == null || !usable(target, topic, merge.into())) {
      return refused(Rule.MERGE_TARGET_UNUSABLE, "into", merge.into());
    }
    if (target.merging().full()) {
      return refused(Rule.MERGE_TARGET_FULL, "into", target.number());
    }
    Instant now = context.now();
    return moved(
        topic,
        merged(now, merge.reason(), target.id(), target.number(), target.stage()),
        now,
        Stage.MERGED);
  }

  /**
   * What goes with the reopening of a case that was merged: it follows nobody any more. The
   * reopening itself brings the screening deadline.
   */
  static List<TopicEvent> standingAlone(Topic topic, Context context) {
    return Optional.ofNullable(topic.merging().following())
        .filter(_ -> topic.stage() == Stage.MERGED)
        .<TopicEvent>map(following ->
            new TopicUnmerged(
                context.now(),
                following.id(),
                following.number(),
                UnmergeCause.REOPENED,
                null,
                null))
        .map(List::of)
        .orElseGet(List::of);
  }

  /** Below the screener's own area, or in an area above it, as a joint topic's is. */
  private static boolean usable(Topic target, Topic topic, String into) {
    return target.id().equals(into)
        && !target.id().equals(topic.id())
        && !target.stage().ended()
        && !target.merging().follows(topic.id())
        && (target.area().startsWith(topic.holder()) || topic.holder().startsWith(target.area()));
  }

  private static TopicMerged merged(
      Instant now, String reason, String into, String number, Stage targetStage) {
    var screening =
        new Screening(Verdict.MERGE, now, reason, null, null, null, null, null, null, into, null);
    return new TopicMerged(now, screening, into, number, targetStage);
  }

  private static Decision unmerge(Topic topic, UnmergeTopic command, Context context) {
    if (!context.by().speaksFor(topic.holder())) {
      return refused(Rule.NOT_HOLDER, "holder", topic.holder());
    }
    return topic.merging().following() == null
        ? refused(Rule.NOT_MERGED, "stage", topic.stage())
        : new Decision.Accepted(
            unmerged(topic, UnmergeCause.STAFF_DECISION, command.reason(), context));
  }

  private static List<TopicEvent> unmerged(
      Topic topic, UnmergeCause cause, @Nullable String reason, Context context) {
    Following following = topic.merging().following();
    if (following == null) {
      return List.of();
    }
    Instant now = context.now();
    boolean wasMerged = topic.stage() == Stage.MERGED;
    var events = new ArrayList<TopicEvent>();
    events.add(
        new TopicUnmerged(
            now,
            following.id(),
            following.number(),
            cause,
            reason,
            wasMerged
                ? DeadlineTerms.start(DeadlineKind.SCREENING, topic.holder(), context)
                : null));
    if (wasMerged) {
      events.add(new StageChanged(now, Stage.MERGED, Stage.PROPOSED));
    }
    return events;
  }

  private static Decision admit(Topic topic, AdmitSource command, Context context) {
    Merging merging = topic.merging();
    if (topic.stage() == Stage.WITHDRAWN) {
      return refused(Rule.MERGE_TARGET_UNUSABLE, "into", topic.id());
    }
    if (merging.full() && merging.source(command.source()).isEmpty()) {
      return refused(Rule.MERGE_TARGET_FULL, "into", topic.number());
    }
    return accepted(
        new SourceAdmitted(context.now(), command.source(), command.number(), command.area()));
  }

  private static Decision forget(Topic topic, ForgetSource command, Context context) {
    Source source = topic.merging().source(command.source()).orElse(null);
    return source == null
        ? accepted()
        : accepted(new SourceForgotten(context.now(), source.id(), source.number()));
  }

  private static Decision follow(Topic topic, CarriedStep step, Context context) {
    Following following = topic.merging().following();
    if (following == null || !following.id().equals(step.target())) {
      return accepted();
    }
    var events = new ArrayList<TopicEvent>();
    events.add(new TopicFollowed(context.now(), step, following.number()));
    if (step.stage() == Stage.WITHDRAWN && step.hops() == 0) {
      events.addAll(unmerged(topic, UnmergeCause.TARGET_WITHDRAWN, null, context));
    }
    return new Decision.Accepted(events);
  }

  /** What has ended, or follows another topic already, is left as it is. */
  private static Decision follow(Topic topic, FollowJointTopic joint, Context context) {
    if (topic.stage().ended() || topic.merging().following() != null) {
      return accepted();
    }
    Instant now = context.now();
    return topic.stage() == Stage.PROPOSED
        ? moved(
            topic,
            merged(now, "已列入联合议题统一办理", joint.joint(), joint.number(), joint.stage()),
            now,
            Stage.MERGED)
        : accepted(new TopicLinked(now, joint.joint(), joint.number(), joint.stage()));
  }
}
