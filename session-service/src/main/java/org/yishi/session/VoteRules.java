package org.yishi.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.session.motion.Choice;
import org.yishi.session.motion.Method;
import org.yishi.session.motion.Motion;
import org.yishi.session.motion.Roll;
import org.yishi.session.party.Attendee;

/** Whose vote somebody casts, if he may. */
public final class VoteRules {

  private VoteRules() {}

  /**
   * A ballot as somebody wants to cast it.
   *
   * @param vote key of the vote, if it isn't simply his own
   * @param onPaper whether the recorder enters a ballot that was handed in
   */
  public record Wish(int motion, Choice choice, @Nullable String vote, boolean onPaper) {}

  /** What comes of a wish. */
  public sealed interface Entitlement {

    /** It may go into the box. */
    record Granted(Motion motion, String vote, long area) implements Entitlement {}

    /** It may not. */
    record Denied(Rejection rejection) implements Entitlement {}
  }

  /** Whether, and for whom, the vote may be cast now. */
  public static Entitlement entitle(
      Session session, Wish wish, Roll roll, Initiator by, Instant now) {
    if (session.state() != State.OPEN) {
      return denied(Rejection.of(Rule.NOT_OPEN, "state", session.state()));
    }
    Motion motion = session.motion(wish.motion()).orElse(null);
    if (motion == null) {
      return denied(Rejection.of(Rule.MOTION_UNKNOWN, "motion", wish.motion()));
    }
    if (!motion.method().cast()) {
      return denied(Rejection.of(Rule.COUNT_REQUIRED));
    }
    if (!motion.takesVotesAt(now)) {
      return denied(Rejection.of(Rule.MOTION_CLOSED));
    }
    if (wish.onPaper()) {
      return onPaper(session, motion, wish, roll, by);
    }
    return switch (motion.electorate()) {
      case PRESENT -> present(session, motion, wish, by);
      case ROLL -> enrolled(session, motion, wish, roll, by);
      case RESIDENTS -> resident(session, motion, wish, by);
    };
  }

  private static Entitlement onPaper(
      Session session, Motion motion, Wish wish, Roll roll, Initiator by) {
    if (!session.ledBy(by.account()) && !by.worksFor(session.area())) {
      return denied(Rejection.of(Rule.NOT_YOUR_VOTE));
    }
    if (motion.method() == Method.SECRET) {
      return denied(Rejection.of(Rule.SECRET_VOTE_IS_PERSONAL));
    }
    String vote = wish.vote();
    if (vote == null) {
      return denied(Rejection.of(Rule.NO_VOTE));
    }
    return switch (motion.electorate()) {
      case PRESENT ->
          session.attendees().stream()
                  .filter(attendee -> hasVote(attendee, motion))
                  .flatMap(attendee -> MotionRules.votesOf(attendee, motion.unit()))
                  .anyMatch(vote::equals)
              ? granted(motion, vote, 0)
              : denied(Rejection.of(Rule.NO_VOTE));
      case ROLL ->
          roll.find(vote)
              .<Entitlement>map(entry -> granted(motion, entry.key(), entry.area()))
              .orElseGet(() -> denied(Rejection.of(Rule.NO_VOTE)));
      case RESIDENTS -> denied(Rejection.of(Rule.NO_VOTE));
    };
  }

  private static Entitlement present(Session session, Motion motion, Wish wish, Initiator by) {
    Attendee attendee = session.attendeeOf(by.account()).orElse(null);
    if (attendee == null) {
      return denied(Rejection.of(Rule.NOT_THERE));
    }
    if (!hasVote(attendee, motion)) {
      return denied(Rejection.of(Rule.NO_VOTE));
    }
    String vote = wish.vote();
    if (vote == null) {
      return granted(
          motion, MotionRules.votesOf(attendee, motion.unit()).findFirst().orElseThrow(), 0);
    }
    return MotionRules.votesOf(attendee, motion.unit()).anyMatch(vote::equals)
        ? granted(motion, vote, 0)
        : denied(Rejection.of(Rule.NOT_YOUR_VOTE));
  }

  /** Who came after a motion was put has none on it: the number of votes was fixed by then. */
  private static boolean hasVote(Attendee attendee, Motion motion) {
    return attendee.voting() && !attendee.arrivedAt().isAfter(motion.putAt());
  }

  private static Entitlement enrolled(
      Session session, Motion motion, Wish wish, Roll roll, Initiator by) {
    String account = by.account();
    String vote = wish.vote();
    Optional<Roll.Entry> entry =
        vote == null
            ? roll.castBy(account)
            : roll.find(vote).filter(it -> castBy(session, it, account));
    if (entry.isPresent()) {
      return granted(motion, entry.get().key(), entry.get().area());
    }
    if (roll.hasTenant(account)) {
      return denied(Rejection.of(Rule.TENANT_HAS_NO_OWNERS_VOTE));
    }
    return denied(Rejection.of(vote == null ? Rule.NO_VOTE : Rule.NOT_YOUR_VOTE));
  }

  private static boolean castBy(Session session, Roll.Entry entry, String account) {
    return account.equals(entry.account())
        || account.equals(entry.proxy())
        || session.attendeeOf(account).stream()
            .flatMap(attendee -> attendee.proxies().stream())
            .anyMatch(proxy -> proxy.key().equals(entry.key()));
  }

  private static Entitlement resident(Session session, Motion motion, Wish wish, Initiator by) {
    String home = by.home();
    if (home == null || !home.startsWith(session.area())) {
      return denied(Rejection.of(Rule.NO_VOTE));
    }
    return wish.vote() == null
        ? granted(motion, by.account(), 0)
        : denied(Rejection.of(Rule.NOT_YOUR_VOTE));
  }

  private static Entitlement granted(Motion motion, String vote, long area) {
    return new Entitlement.Granted(motion, vote, area);
  }

  private static Entitlement denied(Rejection rejection) {
    return new Entitlement.Denied(rejection);
  }
}
