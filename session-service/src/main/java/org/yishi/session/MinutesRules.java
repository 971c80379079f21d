package org.yishi.session;

import static org.yishi.session.Decision.accepted;
import static org.yishi.session.Decision.refused;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.session.MinutesCommand.AddAddendum;
import org.yishi.session.MinutesCommand.CirculateMinutes;
import org.yishi.session.MinutesCommand.EditMinutes;
import org.yishi.session.MinutesCommand.ObjectToMinutes;
import org.yishi.session.MinutesCommand.SignMinutes;
import org.yishi.session.SessionEvent.AddendumAdded;
import org.yishi.session.SessionEvent.MinutesCirculated;
import org.yishi.session.SessionEvent.MinutesConfirmed;
import org.yishi.session.SessionEvent.MinutesEdited;
import org.yishi.session.SessionEvent.MinutesObjected;
import org.yishi.session.SessionEvent.MinutesSigned;
import org.yishi.session.meeting.MeetingKind;
import org.yishi.session.minutes.Fingerprint;
import org.yishi.session.minutes.Minutes;
import org.yishi.session.minutes.Minutes.Addendum;
import org.yishi.session.minutes.Minutes.Capacity;
import org.yishi.session.minutes.Minutes.Objection;
import org.yishi.session.minutes.Minutes.Signature;
import org.yishi.session.party.Attendee;
import org.yishi.session.party.Person;

/** The minutes, from the draft to the seal and what may be added after it. */
final class MinutesRules {

  private MinutesRules() {}

  static Decision decide(Session session, MinutesCommand command, Context context) {
    Minutes minutes = session.minutes();
    if (minutes == null) {
      return refused(Rule.NOT_CONCLUDED, "state", session.state());
    }
    if (command instanceof AddAddendum add) {
      return add(minutes, add, context);
    }
    if (minutes.state() == Minutes.State.CONFIRMED) {
      return refused(Rule.MINUTES_CONFIRMED);
    }
    return switch (command) {
      case EditMinutes edit ->
          edit.content().equals(minutes.content())
              ? accepted()
              : accepted(new MinutesEdited(context.now(), edit.content()));
      case CirculateMinutes _ ->
          minutes.state() == Minutes.State.CIRCULATED
              ? accepted()
              : accepted(new MinutesCirculated(context.now()));
      case ObjectToMinutes object -> object(session, minutes, object, context);
      case SignMinutes sign -> sign(session, minutes, sign, context);
      case AddAddendum _ -> throw new IllegalStateException("handled above");
    };
  }

  /** How many signatures the kind of meeting asks for, by capacity. */
  static Map<Capacity, Integer> needed(MeetingKind kind) {
    Map<Capacity, Integer> needed = new EnumMap<>(Capacity.class);
    needed.put(Capacity.CHAIR, 1);
    needed.put(Capacity.RECORDER, 1);
    if (kind.confirmation() == MeetingKind.Confirmation.DELIBERATION) {
      needed.put(Capacity.RESIDENT, MeetingRules.RESIDENTS_TO_SIGN);
    }
    return needed;
  }

  private static Decision object(
      Session session, Minutes minutes, ObjectToMinutes command, Context context) {
    if (minutes.state() != Minutes.State.CIRCULATED) {
      return refused(Rule.MINUTES_NOT_CIRCULATED);
    }
    Person person = participant(session, context.by().account());
    if (person == null) {
      return refused(Rule.NOT_THERE);
    }
    if (minutes.objections().size() >= Minutes.MAX_OBJECTIONS) {
      return refused(Rule.RECORD_FULL, "limit", Minutes.MAX_OBJECTIONS);
    }
    return accepted(
        new MinutesObjected(
            context.now(),
            new Objection(person, command.text(), minutes.revision(), context.now())));
  }

  private static @Nullable Person participant(Session session, String account) {
    if (session.plan().chair().is(account)) {
      return session.plan().chair();
    }
    if (session.plan().recorder().is(account)) {
      return session.plan().recorder();
    }
    return session.attendeeOf(account).map(Attendee::person).orElse(null);
  }

  private static Decision sign(
      Session session, Minutes minutes, SignMinutes command, Context context) {
    if (minutes.state() != Minutes.State.CIRCULATED) {
      return refused(Rule.MINUTES_NOT_CIRCULATED);
    }
    MeetingKind kind = context.kindOf(session);
    Map<Capacity, Integer> needed = needed(kind);
    Integer asked = needed.get(command.capacity());
    if (asked == null) {
      return refused(Rule.SIGNATURE_NOT_NEEDED, "capacity", command.capacity());
    }
    Person signer = signer(session, command, context.by());
    if (signer == null) {
      return refused(Rule.NOT_YOURS_TO_SIGN, "capacity", command.capacity());
    }
    if (minutes.signatures().stream()
        .anyMatch(it -> it.capacity() == command.capacity() && it.person().sameAs(signer))) {
      return accepted();
    }
    if (minutes.signed(command.capacity()) >= asked) {
      return refused(Rule.ALREADY_SIGNED, "capacity", command.capacity());
    }
    var signed =
        new MinutesSigned(
            context.now(),
            new Signature(command.capacity(), signer, command.onPaper(), context.now()));
    Session after = SessionDecider.evolve(session, signed);
    return complete(after, needed)
        ? accepted(signed, new MinutesConfirmed(context.now(), fingerprint(after)))
        : accepted(signed);
  }

  private static boolean complete(Session session, Map<Capacity, Integer> needed) {
    Minutes minutes = session.minutes();
    return minutes != null
        && needed.entrySet().stream().allMatch(it -> minutes.signed(it.getKey()) >= it.getValue());
  }

  private static String fingerprint(Session session) {
    Minutes minutes = session.minutes();
    if (minutes == null) {
      throw new IllegalStateException("no minutes to seal");
    }
    return Fingerprint.of(session.id(), minutes);
  }

  /** Whose signature it is: the signed-in one's own, or on paper one that staff vouch for. */
  private static @Nullable Person signer(Session session, SignMinutes command, Initiator by) {
    if (command.onPaper() && !by.worksFor(session.area())) {
      return null;
    }
    return switch (command.capacity()) {
      case CHAIR -> own(session.plan().chair(), command, by);
      case RECORDER -> own(session.plan().recorder(), command, by);
      case RESIDENT -> {
        String key = command.attendee();
        Attendee attendee =
            (command.onPaper()
                    ? key == null ? Optional.<Attendee>empty() : session.attendee(key)
                    : session.attendeeOf(by.account()))
                .orElse(null);
        yield attendee != null && MeetingRules.mayWitness(session, attendee)
            ? attendee.person()
            : null;
      }
    };
  }

  private static @Nullable Person own(Person person, SignMinutes command, Initiator by) {
    return command.onPaper() || person.is(by.account()) ? person : null;
  }

  private static Decision add(Minutes minutes, AddAddendum command, Context context) {
    String sealed = minutes.sha256();
    if (sealed == null) {
      return refused(Rule.MINUTES_NOT_CONFIRMED);
    }
    if (minutes.addenda().size() >= Minutes.MAX_ADDENDA) {
      return refused(Rule.RECORD_FULL, "limit", Minutes.MAX_ADDENDA);
    }
    String before = minutes.addenda().isEmpty() ? sealed : minutes.addenda().getLast().sha256();
    int n = minutes.addenda().size() + 1;
    String sha256 =
        Fingerprint.of(before, n, command.name(), command.text(), context.now().toString());
    return accepted(
        new AddendumAdded(
            context.now(),
            new Addendum(
                n,
                new Person(command.name(), context.by().account()),
                command.text(),
                sha256,
                context.now())));
  }
}
