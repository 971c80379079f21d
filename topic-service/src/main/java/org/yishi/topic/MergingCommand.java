package org.yishi.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topics.Origin;
import org.yishi.topic.merging.CarriedStep;
import org.yishi.topic.merging.Merging.Source;
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

  /** Open the joint topic 联合议题 of like ones, in the street or district that takes them up. */
  record OpenJointTopic(
      String id, String number, Submission submission, String hotSpot, List<Source> sources)
      implements MergingCommand {
    public OpenJointTopic {
      sources = List.copyOf(sources);
    }
  }

  /** Tell the log, on the oldest of like topics, that they make a hot spot. */
  record RaiseHotSpot(
      String hotSpot, String area, String category, List<String> topics, int communities, int days)
      implements MergingCommand {
    public RaiseHotSpot {
      topics = List.copyOf(topics);
    }

    @Override
    public Origin origin() {
      return new Origin(hotSpot, 1);
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
