package org.yishi.session.kafka;

import org.yishi.eventing.EventHandler;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.eventing.TransientFailureException;
import org.yishi.session.topics.KnownTopic;
import org.yishi.session.topics.KnownTopics;

/**
 * Keeps what sessions need to know of a topic. Every event of the public log tells where the topic
 * stands, so each of them brings the copy up to date; what was heard already changes nothing.
 */
public final class KnowTopicOnEvent implements EventHandler {

  private static final int MAX_ATTEMPTS = 5;

  private final String log;
  private final KnownTopics topics;
  private final TopicReader reader = new TopicReader();

  /** For the public log of that name. */
  public KnowTopicOnEvent(String log, KnownTopics topics) {
    this.log = log;
    this.topics = topics;
  }

  @Override
  public String topic() {
    return log;
  }

  @Override
  public Handling handle(ReceivedEvent event) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      KnownTopic before = topics.find(event.subject()).orElse(null);
      if (before != null && before.sequence() >= event.position().sequence()) {
        return Handling.DUPLICATE;
      }
      if (topics.keep(before, reader.read(event, before))) {
        return Handling.APPLIED;
      }
    }
    throw new TransientFailureException("Others keep " + event.subject() + " at this moment");
  }
}
