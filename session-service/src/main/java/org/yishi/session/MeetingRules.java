package org.yishi.session;

import static org.yishi.session.Decision.accepted;
import static org.yishi.session.Decision.refused;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Party;
import org.yishi.session.MeetingCommand.CloseMotion;
import org.yishi.session.MeetingCommand.ConcludeSession;
import org.yishi.session.MeetingCommand.JoinOnline;
import org.yishi.session.MeetingCommand.OpenSession;
import org.yishi.session.MeetingCommand.PutMotion;
import org.yishi.session.MeetingCommand.RecordAttendance;
import org.yishi.session.MeetingCommand.RecordStatement;
import org.yishi.session.SessionEvent.AttendanceRecorded;
import org.yishi.session.SessionEvent.SessionConcluded;
import org.yishi.session.SessionEvent.SessionOpened;
import org.yishi.session.SessionEvent.StatementRecorded;
import org.yishi.session.meeting.MeetingKind;
import org.yishi.session.meeting.Mode;
import org.yishi.session.motion.Fraction;
import org.yishi.session.motion.Motion;
import org.yishi.session.party.Attendee;
import org.yishi.session.party.Attendee.Proxy;
import org.yishi.session.party.Person;
import org.yishi.session.party.Seat;

/** The meeting itself: who is there, its beginning, what is said, its end. */
final class MeetingRules {

  /** How long before the planned time people may sign in and the chair may begin. */
  static final Duration EARLIEST = Duration.ofMinutes(60);

  /** Residents who have to be there to sign the minutes. */
  static final int RESIDENTS_TO_SIGN = 2;

  private MeetingRules() {}

  static Decision decide(Session session, MeetingCommand command, Context context) {
    return switch (command) {
      case OpenSession _ -> open(session, context);
      case RecordAttendance record -> attend(session, record, context);
      case JoinOnline join -> join(session, join, context);
      case RecordStatement say -> say(session, say, context);
      case PutMotion put -> MotionRules.put(session, put, context);
      case CloseMotion close -> MotionRules.close(session, close, context);
      case ConcludeSession conclude -> conclude(session, conclude, context);
    };
  }

  private static Decision open(Session session, Context context) {
    Decision refusal = refuseBeforeItsTime(session, context);
    if (refusal != null) {
      return refusal;
    }
    MeetingKind kind = context.kindOf(session);
    Fraction quorum = kind.quorum();
    if (quorum != null && !quorum.reachedBy(taken(session), session.seats().size())) {
      return refused(Rule.QUORUM_MISSED, "quorum", quorum.text());
    }
    if (kind.core()) {
      List<String> absent =
          context.district().parties().all().stream()
              .filter(Party::core)
              .filter(party -> isAbsent(session, party.code()))
              .map(Party::name)
              .toList();
      if (!absent.isEmpty()) {
        return refused(Rule.CORE_MISSING, "parties", String.join("、", absent));
      }
    }
    if (kind.confirmation() == MeetingKind.Confirmation.DELIBERATION
        && session.plan().mode() != Mode.ONLINE
        && residents(session) < RESIDENTS_TO_SIGN) {
      return refused(Rule.RESIDENTS_MISSING, "number", RESIDENTS_TO_SIGN);
    }
    return accepted(new SessionOpened(context.now()));
  }

  /** Seats whose holder is there, or has given his vote to somebody who is. */
  static long taken(Session session) {
    Set<String> keys = new HashSet<>();
    for (Attendee attendee : session.attendees()) {
      keys.add(attendee.key());
      attendee.proxies().forEach(proxy -> keys.add(proxy.key()));
    }
    return session.seats().stream().filter(seat -> keys.contains(seat.key())).count();
  }

  private static boolean isAbsent(Session session, String party) {
    return session.attendees().stream().noneMatch(it -> it.parties().contains(party));
  }

  private static long residents(Session session) {
    return session.attendees().stream().filter(attendee -> mayWitness(session, attendee)).count();
  }

  /** Whether he can sign the minutes as a resident: the chair and the recorder sign as such. */
  static boolean mayWitness(Session session, Attendee attendee) {
    return attendee.parties().contains(Seat.RESIDENT)
        && !attendee.person().sameAs(session.plan().chair())
        && !attendee.person().sameAs(session.plan().recorder());
  }

  private static Decision attend(Session session, RecordAttendance command, Context context) {
    Decision refusal = refuseAttendance(session, context);
    if (refusal != null) {
      return refusal;
    }
    for (String party : command.parties()) {
      if (!context.district().parties().contains(party)) {
        return refused(Rule.PARTY_UNKNOWN, "party", party);
      }
    }
    String key = command.seat();
    if (key != null && session.seat(key).isEmpty()) {
      return refused(Rule.SEAT_UNKNOWN, "seat", key);
    }
    boolean seated = key != null && session.attendee(key).isPresent();
    if (seated || isThere(session, command.person())) {
      return refused(Rule.ALREADY_THERE);
    }
    if (command.proxies().size() > Attendee.MAX_PROXIES) {
      return refused(Rule.TOO_MANY_PROXIES, "limit", Attendee.MAX_PROXIES);
    }
    for (Proxy proxy : command.proxies()) {
      if (!usable(session, proxy) || proxy.key().equals(key)) {
        return refused(Rule.PROXY_UNUSABLE, "proxy", proxy.key());
      }
    }
    if (distinct(command.proxies()) < command.proxies().size()) {
      return refused(Rule.PROXY_UNUSABLE, "proxy", command.proxies().getFirst().key());
    }
    return accepted(
        new AttendanceRecorded(
            context.now(),
            new Attendee(
                key != null ? key : freeKey(session),
                command.person(),
                command.parties(),
                command.household(),
                command.remote(),
                command.voting(),
                command.proxies(),
                context.now())));
  }

  /** Whoever is invited takes his seat; a resident of the area listens and speaks as a guest. */
  private static Decision join(Session session, JoinOnline command, Context context) {
    if (!session.plan().mode().remote()) {
      return refused(Rule.NOT_INVITED);
    }
    Decision refusal = refuseAttendance(session, context);
    if (refusal != null) {
      return refusal;
    }
    String account = context.by().account();
    if (session.attendeeOf(account).isPresent()) {
      return accepted();
    }
    Seat seat = session.seats().stream().filter(it -> it.isOf(account)).findFirst().orElse(null);
    String home = context.by().home();
    if (seat == null && (home == null || !home.startsWith(session.area()))) {
      return refused(Rule.NOT_INVITED);
    }
    if (seat != null && session.attendee(seat.key()).isPresent()) {
      return refused(Rule.ALREADY_THERE);
    }
    return accepted(
        new AttendanceRecorded(
            context.now(),
            new Attendee(
                seat != null ? seat.key() : freeKey(session),
                new Person(command.name(), account),
                List.of(seat != null ? seat.party() : Seat.RESIDENT),
                null,
                true,
                seat != null,
                List.of(),
                context.now())));
  }

  private static @Nullable Decision refuseAttendance(Session session, Context context) {
    if (session.state() != State.OPEN) {
      Decision refusal = refuseBeforeItsTime(session, context);
      if (refusal != null) {
        return refusal;
      }
    }
    return session.attendees().size() >= Attendee.MAX_ATTENDEES
        ? refused(Rule.RECORD_FULL, "limit", Attendee.MAX_ATTENDEES)
        : null;
  }

  private static @Nullable Decision refuseBeforeItsTime(Session session, Context context) {
    boolean called =
        session.state() == State.NOTICED
            || (session.state() == State.PLANNED
                && context.kindOf(session).notice() == MeetingKind.NoticeRule.NONE);
    if (!called) {
      return refused(Rule.NOT_NOTICED, "state", session.state());
    }
    var earliest = session.plan().startsAt().minus(EARLIEST);
    return context.now().isBefore(earliest)
        ? refused(Rule.TOO_EARLY, "earliest", LocalTimes.minute(earliest, context))
        : null;
  }

  private static boolean isThere(Session session, Person person) {
    return session.attendees().stream().anyMatch(it -> it.person().sameAs(person));
  }

  /** A vote can be brought for somebody who isn't there, once. */
  private static boolean usable(Session session, Proxy proxy) {
    return session.attendee(proxy.key()).isEmpty()
        && session.attendees().stream()
            .flatMap(attendee -> attendee.proxies().stream())
            .noneMatch(other -> other.key().equals(proxy.key()));
  }

  private static long distinct(List<Proxy> proxies) {
    return proxies.stream().map(Proxy::key).distinct().count();
  }

  private static String freeKey(Session session) {
    return "P-" + (session.attendees().size() + 1);
  }

  private static Decision say(Session session, RecordStatement command, Context context) {
    if (session.state() != State.OPEN) {
      return refused(Rule.NOT_OPEN, "state", session.state());
    }
    if (session.statements().size() >= Statement.MAX_STATEMENTS) {
      return refused(Rule.RECORD_FULL, "limit", Statement.MAX_STATEMENTS);
    }
    Initiator by = context.by();
    String speaker = command.speaker();
    if (speaker == null) {
      speaker = session.attendeeOf(by.account()).map(Attendee::key).orElse(null);
    } else if (!session.ledBy(by.account())
        && !by.worksFor(session.area())
        && session.attendeeOf(by.account()).map(Attendee::key).filter(speaker::equals).isEmpty()) {
      return refused(Rule.NOT_THERE);
    }
    if (speaker == null) {
      return refused(Rule.NOT_THERE);
    }
    if (session.attendee(speaker).isEmpty()) {
      return refused(Rule.SPEAKER_UNKNOWN, "speaker", speaker);
    }
    return accepted(
        new StatementRecorded(
            context.now(),
            new Statement(
                session.statements().size() + 1,
                speaker,
                command.points(),
                command.measures(),
                command.reservation(),
                context.now())));
  }

  private static Decision conclude(Session session, ConcludeSession command, Context context) {
    if (session.state() != State.OPEN) {
      return refused(Rule.NOT_OPEN, "state", session.state());
    }
    int open = session.motions().stream().filter(Motion::open).findFirst().map(Motion::n).orElse(0);
    if (open > 0) {
      return refused(Rule.MOTION_STILL_OPEN, "motion", open);
    }
    if (command.result() == Conclusion.Result.OPINION_REACHED && command.opinion() == null) {
      return refused(Rule.OPINION_REQUIRED);
    }
    var conclusion =
        new Conclusion(
            command.result(),
            command.opinion(),
            command.agreed(),
            command.summary(),
            context.now());
    return accepted(
        new SessionConcluded(
            context.now(), conclusion, MinutesDrafter.draft(session, conclusion, context)));
  }
}
