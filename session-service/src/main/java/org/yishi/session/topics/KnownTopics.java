package org.yishi.session.topics;

import java.util.List;
import java.util.Optional;

/** The local copy of topics. */
public interface KnownTopics {

  /** The topic, if anything has been heard of it. */
  Optional<KnownTopic> find(String id);

  /** Keeps what was heard; false if that, or something later, is known already. */
  boolean keep(KnownTopic topic);

  /** Up to so many topics that wait for a session in the area, the most urgent first. */
  List<KnownTopic> waiting(String area, int limit);
}
