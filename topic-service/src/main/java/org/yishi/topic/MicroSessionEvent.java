package org.yishi.topic;

import java.time.Instant;
import org.yishi.topic.microsession.MicroSession;

/** What can happen in micro-sessions. */
public sealed interface MicroSessionEvent extends TopicEvent {

  /**
   * A micro-session was recorded.
   *
   * @param ends whether the matter is settled by it
   */
  record MicroSessionHeld(Instant time, MicroSession session, boolean ends)
      implements MicroSessionEvent {}
}
