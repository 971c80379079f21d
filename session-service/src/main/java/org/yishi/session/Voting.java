package org.yishi.session;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.yishi.session.MeetingCommand.CloseMotion;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.VoteRules.Entitlement;
import org.yishi.session.VoteRules.Wish;
import org.yishi.session.motion.BallotBoxes;
import org.yishi.session.motion.BallotTokens;
import org.yishi.session.motion.Ballots;
import org.yishi.session.motion.Ballots.Casting;
import org.yishi.session.motion.Ballots.Paper;
import org.yishi.session.motion.Ballots.Poll;
import org.yishi.session.motion.Electorate;
import org.yishi.session.motion.Motion;
import org.yishi.session.motion.Roll;
import org.yishi.session.motion.Tally;

/**
 * Casting and closing. A ballot never writes the session itself, so three hundred people can vote
 * at once; closing shuts the boxes first and then lets the session remember what was in them, so a
 * crash in between leaves shut boxes that the next attempt counts again.
 */
public final class Voting {

  private final Sessions sessions;
  private final Ballots ballots;
  private final SessionCommandHandler handler;
  private final BallotTokens tokens;
  private final Clock clock;

  public Voting(
      Sessions sessions,
      Ballots ballots,
      SessionCommandHandler handler,
      BallotTokens tokens,
      Clock clock) {
    this.sessions = sessions;
    this.ballots = ballots;
    this.handler = handler;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** What came of a ballot. */
  public sealed interface Outcome {

    /** It is in the box. */
    record Counted(Motion motion) implements Outcome {}

    /** It isn't. */
    record Refused(Rejection rejection) implements Outcome {}

    /** There is no such session. */
    record Unknown() implements Outcome {}
  }

  /** Casts a ballot. */
  public Outcome cast(String id, Wish wish, Initiator by) {
    Stored stored = sessions.find(id).orElse(null);
    if (stored == null) {
      return new Outcome.Unknown();
    }
    Session session = stored.session();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Roll roll =
        session
            .motion(wish.motion())
            .filter(motion -> motion.electorate() == Electorate.ROLL)
            .map(_ -> sessions.roll(id))
            .orElse(Roll.EMPTY);
    return switch (VoteRules.entitle(session, wish, roll, by, now)) {
      case Entitlement.Denied(var rejection) -> new Outcome.Refused(rejection);
      case Entitlement.Granted(var motion, var vote, var area) ->
          outcome(
              motion,
              ballots.cast(
                  Poll.of(id, motion),
                  new Paper(
                      tokens.of(id, motion.n(), vote), wish.choice(), vote, area, wish.onPaper()),
                  now));
    };
  }

  /**
   * Closes a vote.
   *
   * @param counted hands or paper ballots; none where ballots were cast one by one
   */
  public CommandResult close(
      String id, int n, @Nullable Tally counted, Initiator by, @Nullable Long version) {
    Stored stored = sessions.find(id).orElse(null);
    if (stored == null) {
      return new CommandResult.Unknown();
    }
    Motion motion = stored.session().motion(n).orElse(null);
    if (motion == null || !motion.method().cast() || !motion.open()) {
      return handler.handle(id, new CloseMotion(n, counted), by, version);
    }
    if (counted != null) {
      return new CommandResult.Refused(Rejection.of(Rule.COUNT_NOT_ASKED));
    }
    if (version != null && version != stored.version()) {
      return new CommandResult.Stale(stored.version());
    }
    Tally cast = ballots.close(Poll.of(id, motion));
    return handler.handle(id, new CloseMotion(n, cast), by, null);
  }

  private static Outcome outcome(Motion motion, Casting casting) {
    return switch (casting) {
      case COUNTED -> new Outcome.Counted(motion);
      case ALREADY_VOTED -> new Outcome.Refused(Rejection.of(Rule.ALREADY_VOTED));
      case CLOSED -> new Outcome.Refused(Rejection.of(Rule.MOTION_CLOSED));
      case FULL ->
          new Outcome.Refused(Rejection.of(Rule.RECORD_FULL, "limit", BallotBoxes.MAX_BALLOTS));
    };
  }
}
