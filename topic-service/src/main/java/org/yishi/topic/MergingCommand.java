package org.yishi.topic;

import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topics.Origin;
import org.yishi.topic.merging.CarriedStep;
import org.yishi.topic.merging.UnmergeCause;

/** What a topic can be asked to do about those that it follows or that follow it. */
public sealed interface MergingCommand extends TopicCommand {

  /** Undo a merge that was a mistake 撤销合并, or stop following a joint topic. */
  record UnmergeTopic(String reason) implements MergingCommand {}

  /**
   * Admit a topic that was merged into this one.
   *
   * @param merged position of the source's event that says so
   */
  record AdmitSource(String source, String number, String area, Origin merged)
      implements MergingCommand {
    @Override
    public Origin origin() {
      return merged;
    }
  }

  /** Forget a source that stands on its own again. */
  record ForgetSource(String source, Origin unmerged) implements MergingCommand {
    @Override
    public Origin origin() {
      return unmerged;
    }
  }

  /** Hear of a step of the followed topic. */
  record FollowTopic(CarriedStep step) implements MergingCommand {
    @Override
    public Origin origin() {
      return new Origin(step.target(), step.sequence());
    }
  }

  /**
   * Follow a joint topic 联合议题 that was opened for this one and others: a proposal becomes part of
   * it, a case under way goes on beside it.
   */
  record FollowJointTopic(String joint, String number, Stage stage, Origin opened)
      implements MergingCommand {
    @Override
    public Origin origin() {
      return opened;
    }
  }

  /** Take back a merge that can't stand; nothing if it isn't that merge any more. */
  record ReleaseSource(String target, long since, UnmergeCause cause) implements MergingCommand {
    @Override
    public @Nullable Origin origin() {
      return null;
    }
  }
}
