package org.yishi.session;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yishi.district.District;
import org.yishi.session.meeting.MeetingKind;
import org.yishi.session.meeting.MeetingKinds;
import org.yishi.session.motion.Roll;
import org.yishi.session.topics.KnownTopic;

/**
 * Everything a decision depends on besides the session and the command.
 *
 * @param topics those that the session is about, as far as they are known
 * @param previous the session that a new one continues, if it names one
 * @param roll the session's roll of voters; empty if it has none
 * @param booking a fresh name for claims on people and places
 */
public record Context(
    Instant now,
    Initiator by,
    District district,
    MeetingKinds kinds,
    Map<String, KnownTopic> topics,
    @Nullable Session previous,
    Roll roll,
    String booking) {

  public Context {
    topics = Map.copyOf(topics);
  }

  /** The rules of the session's kind. */
  MeetingKind kindOf(Session session) {
    return kinds.of(session.kind());
  }
}
