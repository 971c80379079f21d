package org.yishi.session;

import static org.yishi.session.Decision.accepted;
import static org.yishi.session.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishi.session.MeetingCommand.CloseMotion;
import org.yishi.session.MeetingCommand.PutMotion;
import org.yishi.session.SessionEvent.MotionClosed;
import org.yishi.session.SessionEvent.MotionPut;
import org.yishi.session.motion.BallotBoxes;
import org.yishi.session.motion.Counting;
import org.yishi.session.motion.Electorate;
import org.yishi.session.motion.Method;
import org.yishi.session.motion.Motion;
import org.yishi.session.motion.Tally;
import org.yishi.session.motion.Unit;
import org.yishi.session.motion.VotingRule;
import org.yishi.session.party.Attendee;

/** Putting something to the vote and closing the vote. */
final class MotionRules {

  /** How much longer than planned a vote may stay open. */
  private static final Duration OVERTIME = Duration.ofDays(1);

  private MotionRules() {}

  static Decision put(Session session, PutMotion command, Context context) {
    if (session.state() != State.OPEN) {
      return refused(Rule.NOT_OPEN, "state", session.state());
    }
    if (session.motions().size() >= Motion.MAX_MOTIONS) {
      return refused(Rule.RECORD_FULL, "limit", Motion.MAX_MOTIONS);
    }
    Decision refusal = refuse(session, command, context);
    if (refusal != null) {
      return refusal;
    }
    long eligible = eligible(session, command, context);
    return accepted(
        new MotionPut(
            context.now(),
            new Motion(
                session.motions().size() + 1,
                command.text(),
                command.conditions(),
                command.rule(),
                command.method(),
                command.electorate(),
                command.unit(),
                command.matter(),
                eligible,
                command.electorate() == Electorate.ROLL ? context.roll().area() : 0,
                BallotBoxes.needed(eligible),
                context.now(),
                command.closesAt(),
                null,
                null)));
  }

  private static @Nullable Decision refuse(Session session, PutMotion command, Context context) {
    VotingRule rule = command.rule();
    if (!context.kindOf(session).rules().contains(rule)) {
      return refused(Rule.VOTING_RULE_NOT_OF_THIS_KIND, "kind", context.kindOf(session).name());
    }
    if (rule == VotingRule.OWNERS_DECISION) {
      if (command.matter() == null) {
        return refused(Rule.OWNERS_MATTER_REQUIRED);
      }
      if (command.electorate() != Electorate.ROLL || command.method() != Method.NAMED) {
        return refused(Rule.OWNERS_VOTE_BY_NAME);
      }
    }
    if (command.electorate() == Electorate.ROLL && context.roll().entries().isEmpty()) {
      return refused(Rule.ROLL_REQUIRED);
    }
    if (command.electorate() != Electorate.PRESENT && !command.method().cast()) {
      return refused(Rule.BALLOTS_NEED_THE_ROLL);
    }
    if (command.unit() == Unit.HOUSEHOLD && householdsUnknown(session, command.electorate())) {
      return refused(Rule.HOUSEHOLDS_UNKNOWN);
    }
    if (command.electorate() == Electorate.PRESENT && eligible(session, command, context) == 0) {
      return refused(Rule.NOT_THERE);
    }
    Instant closes = command.closesAt();
    boolean sensible =
        closes == null
            || (command.method().cast()
                && closes.isAfter(context.now())
                && !closes.isAfter(latest(session, context.now())));
    return sensible ? null : refused(Rule.WINDOW_NOT_SENSIBLE);
  }

  /** A vote ends with its session; one that takes longer than planned may take a day more. */
  private static Instant latest(Session session, Instant now) {
    Instant planned = session.plan().endsAt();
    return (planned.isAfter(now) ? planned : now).plus(OVERTIME);
  }

  private static boolean householdsUnknown(Session session, Electorate electorate) {
    return switch (electorate) {
      case PRESENT ->
          session.attendees().stream()
              .anyMatch(attendee -> attendee.voting() && attendee.household() == null);
      case ROLL -> false;
      case RESIDENTS -> true;
    };
  }

  private static long eligible(Session session, PutMotion command, Context context) {
    return switch (command.electorate()) {
      case PRESENT ->
          session.attendees().stream()
              .filter(Attendee::voting)
              .flatMap(attendee -> votesOf(attendee, command.unit()))
              .distinct()
              .count();
      case ROLL -> context.roll().votes();
      case RESIDENTS -> 0;
    };
  }

  /** The votes that somebody who is there can cast: his own and those he was given. */
  static Stream<String> votesOf(Attendee attendee, Unit unit) {
    String own =
        unit == Unit.HOUSEHOLD
            ? Objects.requireNonNull(attendee.household(), "household")
            : attendee.key();
    return Stream.concat(Stream.of(own), attendee.proxies().stream().map(it -> it.key()));
  }

  static Decision close(Session session, CloseMotion command, Context context) {
    if (session.state() != State.OPEN) {
      return refused(Rule.NOT_OPEN, "state", session.state());
    }
    Motion motion = session.motion(command.n()).orElse(null);
    if (motion == null) {
      return refused(Rule.MOTION_UNKNOWN, "motion", command.n());
    }
    if (!motion.open()) {
      return accepted();
    }
    Tally counted = command.counted();
    if (counted == null) {
      return refused(Rule.COUNT_REQUIRED);
    }
    if (motion.eligible() > 0 && counted.votes() > motion.eligible()) {
      return refused(Rule.COUNT_TOO_HIGH, "eligible", motion.eligible());
    }
    return accepted(new MotionClosed(context.now(), motion.n(), Counting.verdict(motion, counted)));
  }
}
