package org.yishi.topic.ledger;

import java.util.function.Consumer;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicQuery;

/** Reads topics for ledgers, one after the other, however many there are. */
public interface LedgerTopics {

  /**
   * Hands on every topic of the area that the query finds, oldest first; its page limit doesn't
   * count.
   */
  void each(LedgerKind kind, String area, TopicQuery query, Consumer<Topic> topics);
}
