package org.yishi.session.topics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The local copy of topics. */
public interface KnownTopics {

  /** The topic, if anything has been heard of it. */
  Optional<KnownTopic> find(String id);

  /**
   * Keeps what was heard; false if something else was heard since {@code before} was read: read
   * again.
   *
   * @param before what was known, nothing at first
   */
  boolean keep(@Nullable KnownTopic before, KnownTopic after);

  /** Up to so many topics that wait for a session in the area, the most urgent first. */
  List<KnownTopic> waiting(String area, int limit);
}
