package org.yishi.topic.kafka;

import org.yishi.eventing.EventHandler.Handling;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.topic.cosign.Cosigns;

/**
 * Lets a target be counted again once a topic has been merged into it or parted from it: residents
 * behind the source stand behind it too. Counting once too often changes nothing.
 */
public final class CountCosignsOnTopicMerged implements IssueReaction {

  private static final String ADMITTED = "org.yishi.topic.source-admitted.v1";
  private static final String FORGOTTEN = "org.yishi.topic.source-forgotten.v1";

  private final Cosigns cosigns;

  public CountCosignsOnTopicMerged(Cosigns cosigns) {
    this.cosigns = cosigns;
  }

  @Override
  public Handling react(ReceivedEvent event) {
    if (!event.type().equals(ADMITTED) && !event.type().equals(FORGOTTEN)) {
      return Handling.IGNORED;
    }
    cosigns.mark(event.subject());
    return Handling.APPLIED;
  }
}
