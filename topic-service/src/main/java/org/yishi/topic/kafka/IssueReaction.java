package org.yishi.topic.kafka;

import org.yishi.eventing.EventHandler.Handling;
import org.yishi.eventing.ReceivedEvent;

/**
 * Something that follows from an event of this service's own public log.
 *
 * <p>Several may follow from one, and an event comes at least once: each must find its effect done
 * when it comes again, as an {@link org.yishi.eventing.EventHandler} must.
 */
public interface IssueReaction {

  /** Lets it follow; {@link Handling#IGNORED} for events that mean nothing here. */
  Handling react(ReceivedEvent event);
}
