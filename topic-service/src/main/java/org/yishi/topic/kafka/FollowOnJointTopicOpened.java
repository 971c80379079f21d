package org.yishi.topic.kafka;

import org.yishi.eventing.EventHandler.Handling;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.topic.MergingCommand.FollowJointTopic;
import org.yishi.topic.TopicCommandHandler;

/** Lets the topics for which a joint topic 联合议题 was opened follow it. */
public final class FollowOnJointTopicOpened implements IssueReaction {

  private static final String OPENED = "org.yishi.topic.joint-opened.v1";

  private final Reacting reacting;

  public FollowOnJointTopicOpened(TopicCommandHandler handler) {
    this.reacting = new Reacting(handler);
  }

  @Override
  public Handling react(ReceivedEvent event) {
    if (!event.type().equals(OPENED)) {
      return Handling.IGNORED;
    }
    IssueData opened = IssueData.of(event);
    var command =
        new FollowJointTopic(
            opened.topic(), opened.text("number"), opened.stage(), opened.origin());
    Handling handling = Handling.DUPLICATE;
    for (var source : opened.data().path("topics")) {
      Handling one = reacting.tell(source.asString(), command, opened.initiator());
      handling = one.compareTo(handling) < 0 ? one : handling;
    }
    return handling;
  }
}
