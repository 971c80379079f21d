package org.yishi.topic.kafka;

import org.yishi.eventing.EventHandler.Handling;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.topic.MergingCommand.ForgetSource;
import org.yishi.topic.TopicCommandHandler;

/** Lets a target forget a topic that stands on its own again. */
public final class ForgetSourceOnTopicUnmerged implements IssueReaction {

  private static final String UNMERGED = "org.yishi.topic.unmerged.v1";

  private final Reacting reacting;

  public ForgetSourceOnTopicUnmerged(TopicCommandHandler handler) {
    this.reacting = new Reacting(handler);
  }

  @Override
  public Handling react(ReceivedEvent event) {
    if (!event.type().equals(UNMERGED)) {
      return Handling.IGNORED;
    }
    IssueData unmerged = IssueData.of(event);
    return reacting.tell(
        unmerged.text("from"),
        new ForgetSource(unmerged.topic(), unmerged.origin()),
        unmerged.initiator());
  }
}
