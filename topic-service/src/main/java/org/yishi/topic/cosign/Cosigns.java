package org.yishi.topic.cosign;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Who stands behind which topic, one entry for each, under a keyed hash of the account: whoever
 * reads the store can't tell who it was.
 */
public interface Cosigns {

  /**
   * A topic whose count may have changed.
   *
   * @param changes how often; counting is done with once nothing has changed meanwhile
   */
  record Mark(String topicId, long changes) {}

  /** How many stand behind some topics together, each resident once. */
  record Count(long all, long recent) {}

  /** Lets a resident stand behind a topic; false if he does already. */
  boolean add(String topicId, String account, Instant now);

  /** Takes that back; false if he doesn't. */
  boolean remove(String topicId, String account);

  /** Whether a resident stands behind a topic. */
  boolean contains(String topicId, String account);

  /** Counts residents behind any of the topics, and those since an instant. */
  Count count(Collection<String> topicIds, Instant since);

  /** Notes that a topic's count may have changed. */
  void mark(String topicId);

  /** Up to {@code limit} topics whose count may have changed. */
  List<Mark> marked(int limit);

  /** Notes that a topic has been counted; what has changed since stays marked. */
  void counted(Mark mark);
}
