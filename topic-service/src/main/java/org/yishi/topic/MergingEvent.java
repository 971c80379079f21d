package org.yishi.topic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.merging.CarriedStep;
import org.yishi.topic.merging.Merging.Source;
import org.yishi.topic.merging.UnmergeCause;

/** What happens between topics of which one goes on as part of another. */
public sealed interface MergingEvent extends TopicEvent {

  /** Another topic goes on as part of this one. */
  record SourceAdmitted(Instant time, String source, String number, String area)
      implements MergingEvent {}

  /** A topic that went on as part of this one stands on its own again. */
  record SourceForgotten(Instant time, String source, String number) implements MergingEvent {}

  /**
   * It stands on its own again.
   *
   * @param reason in the words of whoever decided it; none where the system did
   * @param screening the new screening deadline of a case that was merged
   */
  record TopicUnmerged(
      Instant time,
      String from,
      String fromNumber,
      UnmergeCause cause,
      @Nullable String reason,
      @Nullable Deadline screening)
      implements MergingEvent {}

  /** The followed topic took a step. */
  record TopicFollowed(Instant time, CarriedStep step, String targetNumber)
      implements MergingEvent {}

  /** A case under way is followed up in a joint topic 联合议题 too. */
  record TopicLinked(Instant time, String joint, String jointNumber, Stage jointStage)
      implements MergingEvent {}

  /**
   * Opened as the joint topic 联合议题 of similar ones in several communities.
   *
   * @param sources those for which it was opened
   */
  record JointTopicOpened(Instant time, String hotSpot, List<Source> sources)
      implements MergingEvent {
    public JointTopicOpened {
      sources = List.copyOf(sources);
    }
  }

  /** The oldest of like topics in several communities, which suggest a joint one. */
  record HotSpotRaised(
      Instant time,
      String hotSpot,
      String area,
      String category,
      List<String> topics,
      int communities,
      int days)
      implements MergingEvent {
    public HotSpotRaised {
      topics = List.copyOf(topics);
    }
  }
}
