package org.yishi.session.motion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something put to the vote.
 *
 * @param n counted from 1 within the session
 * @param conditions on which it holds, such as that the green ratio stays lawful
 * @param matter what owners decide, where they do
 * @param eligible how many may vote, fixed when it was put; 0 where nobody can know
 * @param eligibleArea the area behind them, in hundredths of a square metre
 * @param boxes ballot boxes that it is cast into
 * @param closesAt when voting ends by itself, if not before
 * @param verdict what it came to, once closed
 */
public record Motion(
    int n,
    String text,
    List<String> conditions,
    VotingRule rule,
    Method method,
    Electorate electorate,
    Unit unit,
    @Nullable OwnersMatter matter,
    long eligible,
    long eligibleArea,
    int boxes,
    Instant putAt,
    @Nullable Instant closesAt,
    @Nullable Instant closedAt,
    @Nullable Verdict verdict) {

  /** Motions of one session. */
  public static final int MAX_MOTIONS = 50;

  public Motion {
    conditions = List.copyOf(conditions);
  }

  /** Whether votes are still taken. */
  public boolean open() {
    return closedAt == null;
  }

  /** Whether a vote at that moment is inside the window. */
  public boolean takesVotesAt(Instant now) {
    return open() && (closesAt == null || now.isBefore(closesAt));
  }

  /** Whether it is carried. */
  public boolean carried() {
    return verdict != null && verdict.carried();
  }

  /** The motion once its votes are counted. */
  public Motion closed(Instant time, Verdict result) {
    return new Motion(
        n,
        text,
        conditions,
        rule,
        method,
        electorate,
        unit,
        matter,
        eligible,
        eligibleArea,
        boxes,
        putAt,
        closesAt,
        time,
        result);
  }
}
