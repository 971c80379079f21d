package org.yishi.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.session.meeting.Plan;
import org.yishi.session.minutes.Content;
import org.yishi.session.minutes.Minutes;
import org.yishi.session.motion.Motion;
import org.yishi.session.motion.Verdict;
import org.yishi.session.party.Attendee;
import org.yishi.session.party.Reply;
import org.yishi.session.party.Seat;

/**
 * Everything that can happen to a session. The records hold what the session must remember; what of
 * it anybody else may read is decided by the publication alone.
 */
public sealed interface SessionEvent {

  /** When it happened. */
  Instant time();

  /** A session was planned. */
  record SessionPlanned(
      Instant time,
      String id,
      String area,
      String kind,
      boolean internal,
      List<TopicRef> topics,
      int round,
      @Nullable String previous,
      Plan plan,
      List<Seat> seats,
      String booking,
      String policy)
      implements SessionEvent {}

  /**
   * It was planned otherwise.
   *
   * @param booking names the new claims, if other people, places or times are bound now
   */
  record PlanEdited(Instant time, Plan plan, List<Seat> seats, @Nullable String booking)
      implements SessionEvent {}

  /** The notice went out. */
  record SessionNoticed(Instant time, Notice notice) implements SessionEvent {}

  /** An invitation was answered. */
  record InvitationReplied(Instant time, String seat, Reply reply) implements SessionEvent {}

  /** It was put off. */
  record SessionPostponed(Instant time, Plan plan, String reason, String booking)
      implements SessionEvent {}

  /** It was called off. */
  record SessionCancelled(Instant time, String reason) implements SessionEvent {}

  /** Somebody is there. */
  record AttendanceRecorded(Instant time, Attendee attendee) implements SessionEvent {}

  /** It began. */
  record SessionOpened(Instant time) implements SessionEvent {}

  /** Somebody spoke. */
  record StatementRecorded(Instant time, Statement statement) implements SessionEvent {}

  /** Something was put to the vote. */
  record MotionPut(Instant time, Motion motion) implements SessionEvent {}

  /** A vote was closed and counted. */
  record MotionClosed(Instant time, int n, Verdict verdict) implements SessionEvent {}

  /**
   * It ended.
   *
   * @param draft the minutes as they follow from what was recorded
   */
  record SessionConcluded(Instant time, Conclusion conclusion, Content draft)
      implements SessionEvent {}

  /** The minutes were written otherwise. */
  record MinutesEdited(Instant time, Content content) implements SessionEvent {}

  /** The minutes went to those who were there. */
  record MinutesCirculated(Instant time) implements SessionEvent {}

  /** Somebody said something against them. */
  record MinutesObjected(Instant time, Minutes.Objection objection) implements SessionEvent {}

  /** Somebody signed them. */
  record MinutesSigned(Instant time, Minutes.Signature signature) implements SessionEvent {}

  /** Everybody needed has signed: they are sealed. */
  record MinutesConfirmed(Instant time, String sha256) implements SessionEvent {}

  /** The sealed record was corrected. */
  record AddendumAdded(Instant time, Minutes.Addendum addendum) implements SessionEvent {}
}
