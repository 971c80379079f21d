package org.yishi.topic;

import java.time.Instant;
import org.yishi.topic.participation.Participation;

/** What can happen to the parties of a topic. */
public sealed interface ParticipationEvent extends TopicEvent {

  /** Who takes part was determined, or changed; always the whole of it. */
  record PartiesDetermined(Instant time, Change change, Participation participation)
      implements ParticipationEvent {}

  /** How the list came to be as it is. */
  enum Change {
    DETERMINED,
    ADDED,
    REMOVED
  }
}
