package org.yishi.topic;

import java.time.Instant;

/** What happens to a topic's co-signs in public. */
public sealed interface CosignEvent extends TopicEvent {

  /** So many residents stand behind it. */
  record CosignsCounted(Instant time, long count) implements CosignEvent {}
}
