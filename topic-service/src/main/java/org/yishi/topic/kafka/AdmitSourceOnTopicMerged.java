package org.yishi.topic.kafka;

import java.util.Optional;
import org.yishi.eventing.EventHandler.Handling;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.topic.CommandResult;
import org.yishi.topic.Initiator;
import org.yishi.topic.MergingCommand.AdmitSource;
import org.yishi.topic.MergingCommand.ReleaseSource;
import org.yishi.topic.Rejection;
import org.yishi.topic.Rule;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.Topics;
import org.yishi.topic.merging.MergeChain;
import org.yishi.topic.merging.MergeChain.Released;
import org.yishi.topic.merging.Merging;
import org.yishi.topic.merging.UnmergeCause;

/**
 * Lets a target know of a topic that was merged into it. A merge that can't stand is taken back: it
 * closes a circle, or the target has been taken back or filled up since.
 */
public final class AdmitSourceOnTopicMerged implements IssueReaction {

  private static final String MERGED = "org.yishi.topic.merged.v1";
  private static final String LINKED = "org.yishi.topic.linked.v1";

  private final Topics topics;
  private final Reacting reacting;

  public AdmitSourceOnTopicMerged(Topics topics, TopicCommandHandler handler) {
    this.topics = topics;
    this.reacting = new Reacting(handler);
  }

  @Override
  public Handling react(ReceivedEvent event) {
    return switch (event.type()) {
      case MERGED -> admit(IssueData.of(event));
      case LINKED -> breakCircle(event.subject()) ? Handling.APPLIED : Handling.IGNORED;
      default -> Handling.IGNORED;
    };
  }

  private Handling admit(IssueData merged) {
    String target = merged.text("into");
    breakCircle(merged.topic());
    if (!merging(merged.topic()).follows(target, merged.origin().sequence())) {
      return Handling.DUPLICATE;
    }
    var command =
        new AdmitSource(
            merged.topic(),
            merged.text("number"),
            merged.event().extensions().getOrDefault("area", ""),
            merged.origin());
    return switch (reacting.send(target, command, merged.initiator())) {
      case CommandResult.Done(_, var events) ->
          events.isEmpty() ? Handling.DUPLICATE : Handling.APPLIED;
      case CommandResult.Refused(var rejection) -> release(merged, target, cause(rejection));
      case CommandResult.Unknown _, CommandResult.Busy _, CommandResult.Stale _ ->
          throw new IllegalStateException("No topic " + target);
    };
  }

  /** Takes back the merge that closes a circle, whichever of them it is. */
  private boolean breakCircle(String id) {
    Optional<Released> broken = MergeChain.broken(id, this::merging);
    broken.ifPresent(it ->
        reacting.tell(
            it.id(),
            new ReleaseSource(it.following().id(), it.following().since(), it.cause()),
            Initiator.SYSTEM));
    return broken.isPresent();
  }

  private Handling release(IssueData merged, String target, UnmergeCause cause) {
    return reacting.tell(
        merged.topic(),
        new ReleaseSource(target, merged.origin().sequence(), cause),
        Initiator.SYSTEM);
  }

  private static UnmergeCause cause(Rejection rejection) {
    return rejection.rule() == Rule.MERGE_TARGET_UNUSABLE
        ? UnmergeCause.TARGET_WITHDRAWN
        : UnmergeCause.TARGET_FULL;
  }

  private Merging merging(String id) {
    return topics.find(id).map(stored -> stored.topic().merging()).orElse(Merging.NONE);
  }
}
