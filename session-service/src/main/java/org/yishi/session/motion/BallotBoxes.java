package org.yishi.session.motion;

/**
 * How many boxes a motion's ballots are cast into. One for an ordinary meeting: a box with few
 * ballots would tell more than the whole does. Many voters get several, so that no document grows
 * without end and no two hundred people wait for one.
 */
public final class BallotBoxes {

  /** Voters that one box is meant for. */
  static final int VOTERS_PER_BOX = 500;

  /** Boxes where nobody knows how many will vote: every resident of a community. */
  static final int WHEN_UNKNOWN = 4;

  /** Ballots that one box takes at most; chance doesn't fill one so far above its share. */
  public static final int MAX_BALLOTS = 5_000;

  private static final int HEX = 16;
  private static final int DIGITS = 7;

  private BallotBoxes() {}

  /** The number of boxes for so many voters; 0 means that nobody knows. */
  public static int needed(long eligible) {
    return eligible == 0
        ? WHEN_UNKNOWN
        : Math.toIntExact((eligible + VOTERS_PER_BOX - 1) / VOTERS_PER_BOX);
  }

  /** The box that belongs to a voter's token, always the same. */
  public static int boxOf(String token, int boxes) {
    return Integer.parseInt(token.substring(0, DIGITS), HEX) % boxes;
  }
}
