package org.yishi.topic;

import java.time.Instant;

/** What can happen between a topic's staff and its proposer. */
public sealed interface IntakeEvent extends TopicEvent {

  /** Somebody spoke with the proposer for the first time. */
  record FirstContacted(Instant time, Instant at, String by) implements IntakeEvent {}
}
