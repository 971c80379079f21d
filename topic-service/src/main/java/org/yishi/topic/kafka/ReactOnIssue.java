package org.yishi.topic.kafka;

import java.util.List;
import org.yishi.eventing.EventHandler;
import org.yishi.eventing.ReceivedEvent;

/** Lets everything that follows from an event of the public log follow, one after the other. */
final class ReactOnIssue implements EventHandler {

  private final String topic;
  private final List<IssueReaction> reactions;

  ReactOnIssue(String topic, List<IssueReaction> reactions) {
    this.topic = topic;
    this.reactions = List.copyOf(reactions);
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public Handling handle(ReceivedEvent event) {
    Handling handling = Handling.IGNORED;
    for (IssueReaction reaction : reactions) {
      Handling one = reaction.react(event);
      // In the order of the words: what had an effect counts before what had one earlier.
      handling = one.compareTo(handling) < 0 ? one : handling;
    }
    return handling;
  }
}
