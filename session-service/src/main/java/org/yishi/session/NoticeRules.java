package org.yishi.session;

import static org.yishi.session.Decision.accepted;
import static org.yishi.session.Decision.refused;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Policy;
import org.yishi.district.Term;
import org.yishi.session.PlanCommand.IssueNotice;
import org.yishi.session.PlanCommand.ReplyToInvitation;
import org.yishi.session.SessionEvent.InvitationReplied;
import org.yishi.session.SessionEvent.SessionNoticed;
import org.yishi.session.meeting.MeetingKind;
import org.yishi.session.meeting.Venue;
import org.yishi.session.party.Reply;
import org.yishi.session.party.Seat;
import org.yishi.session.topics.KnownTopic;

/** The notice, its term, and what is answered to it. */
final class NoticeRules {

  private NoticeRules() {}

  static Decision issue(Session session, IssueNotice command, Context context) {
    if (session.state() != State.PLANNED && session.state() != State.POSTPONED) {
      return refused(Rule.NOT_PLANNED, "state", session.state());
    }
    MeetingKind kind = context.kindOf(session);
    Decision refusal = refuseUnready(session, kind, command, context);
    if (refusal != null) {
      return refusal;
    }
    Notice before = session.notice();
    return accepted(
        new SessionNoticed(
            context.now(),
            new Notice(
                before == null ? 1 : before.times() + 1,
                context.now(),
                context.district().policy().version(),
                command.committeeInformed())));
  }

  private static @Nullable Decision refuseUnready(
      Session session, MeetingKind kind, IssueNotice command, Context context) {
    for (TopicRef ref : session.topics()) {
      KnownTopic topic = context.topics().get(ref.id());
      if (topic == null || !topic.open()) {
        return refused(Rule.TOPIC_NOT_OPEN, "topic", ref.number());
      }
    }
    List<String> missing = Seating.missing(session.seats());
    if (!missing.isEmpty()) {
      return refused(Rule.MANDATORY_PARTIES_MISSING, "parties", words(missing, context));
    }
    Venue venue = session.plan().venue();
    Integer capacity = venue == null ? null : venue.capacity();
    if (capacity != null && capacity < session.seats().size()) {
      return refused(Rule.VENUE_TOO_SMALL, "capacity", capacity);
    }
    if (kind.notice() == MeetingKind.NoticeRule.OWNERS && !command.committeeInformed()) {
      return refused(Rule.COMMITTEE_NOT_INFORMED);
    }
    Instant earliest = earliest(kind, context);
    return session.plan().startsAt().isBefore(earliest)
        ? refused(Rule.NOTICE_TOO_LATE, "earliest", LocalTimes.minute(earliest, context))
        : null;
  }

  /** The earliest start of a session that is noticed now. */
  static Instant earliest(MeetingKind kind, Context context) {
    Policy.Terms terms = context.district().policy().terms();
    return switch (kind.notice()) {
      case NONE -> context.now();
      case GENERAL -> after(terms.notice(), context);
      case OWNERS -> after(terms.ownersNotice(), context);
    };
  }

  static Decision reply(Session session, ReplyToInvitation command, Context context) {
    if (session.state() != State.NOTICED) {
      return refused(Rule.NOT_NOTICED, "state", session.state());
    }
    Seat seat = session.seat(command.seat()).orElse(null);
    if (seat == null) {
      return refused(Rule.SEAT_UNKNOWN, "seat", command.seat());
    }
    if (!mayAnswer(seat, session, context.by())) {
      return refused(Rule.NOT_INVITED);
    }
    if (command.answer() == Reply.Answer.PROXY && command.proxy() == null) {
      return refused(Rule.PROXY_REQUIRED);
    }
    if (command.answer() == Reply.Answer.EXCUSED && command.reason() == null) {
      return refused(Rule.REASON_REQUIRED);
    }
    var reply =
        new Reply(
            command.answer(), command.reason(), command.proxy(), command.opinion(), context.now());
    return sameAnswer(seat.reply(), reply)
        ? accepted()
        : accepted(new InvitationReplied(context.now(), seat.key(), reply));
  }

  private static boolean mayAnswer(Seat seat, Session session, Initiator by) {
    boolean ofTheDepartment = by.department() != null && by.department().equals(seat.unit());
    return seat.isOf(by.account()) || ofTheDepartment || by.worksFor(session.area());
  }

  private static boolean sameAnswer(@Nullable Reply before, Reply now) {
    return before != null
        && new Reply(before.answer(), before.reason(), before.proxy(), before.opinion(), now.time())
            .equals(now);
  }

  private static Instant after(Term term, Context context) {
    return context.district().calendar().plus(context.now(), term);
  }

  private static String words(List<String> codes, Context context) {
    return String.join("、", codes.stream().map(code -> name(code, context)).toList());
  }

  private static String name(String code, Context context) {
    return context
        .district()
        .parties()
        .find(code)
        .map(party -> party.name())
        .or(() -> context.district().departments().find(code).map(it -> it.name()))
        .orElse(code);
  }
}
