package org.yishi.session.motion;

/**
 * What was counted: numbers of votes and, where owners decide, the areas behind them in hundredths
 * of a square metre.
 *
 * @param invalid paper ballots that couldn't be read; they took part and agree to nothing
 */
public record Tally(
    long inFavour,
    long against,
    long abstained,
    long invalid,
    long areaInFavour,
    long areaAgainst,
    long areaAbstained) {

  /** Nothing counted yet. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

  public Tally {
    if (Math.min(Math.min(inFavour, against), Math.min(abstained, invalid)) < 0
        || Math.min(Math.min(areaInFavour, areaAgainst), areaAbstained) < 0) {
      throw new IllegalArgumentException("nothing is counted below zero");
    }
  }

  /** A count without areas. */
  public static Tally of(long inFavour, long against, long abstained) {
    return new Tally(inFavour, against, abstained, 0, 0, 0, 0);
  }

  /** One more ballot. */
  public Tally plus(Choice choice, long votes, long area) {
    return switch (choice) {
      case FOR -> plus(new Tally(votes, 0, 0, 0, area, 0, 0));
      case AGAINST -> plus(new Tally(0, votes, 0, 0, 0, area, 0));
      case ABSTAIN -> plus(new Tally(0, 0, votes, 0, 0, 0, area));
    };
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        inFavour + other.inFavour,
        against + other.against,
        abstained + other.abstained,
        invalid + other.invalid,
        areaInFavour + other.areaInFavour,
        areaAgainst + other.areaAgainst,
        areaAbstained + other.areaAbstained);
  }

  /** How many took part. */
  public long votes() {
    return inFavour + against + abstained + invalid;
  }

  /** The area behind those who took part. */
  public long area() {
    return areaInFavour + areaAgainst + areaAbstained;
  }
}
