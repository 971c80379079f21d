package org.yishi.session.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yishi.session.motion.Verdict.Shortfall;

/**
 * Tells from a count whether a motion is carried.
 *
 * <p>Among those present the whole is everybody with a vote, so who doesn't raise a hand doesn't
 * agree. Of a roll more than half have to take part, and the whole is those who did. Where every
 * resident may vote nobody knows the whole, so it is those who voted. Owners decide by the Civil
 * Code: two thirds of them and of their area take part, and more than half — of some matters three
 * quarters — of those taking part agree, by number and by area.
 */
public final class Counting {

  private Counting() {}

  /** What the count makes of the motion. */
  public static Verdict verdict(Motion motion, Tally tally) {
    List<Shortfall> missing = new ArrayList<>();
    if (motion.rule() == VotingRule.OWNERS_DECISION) {
      owners(motion, tally, missing);
    } else {
      others(motion, tally, missing);
    }
    return new Verdict(tally, missing);
  }

  private static void owners(Motion motion, Tally tally, List<Shortfall> missing) {
    Fraction agreement = Objects.requireNonNull(motion.matter(), "matter").agreement();
    unless(
        Fraction.TWO_THIRDS.reachedBy(tally.votes(), motion.eligible()),
        Shortfall.PARTICIPATION_BY_NUMBER,
        missing);
    unless(
        Fraction.TWO_THIRDS.reachedBy(tally.area(), motion.eligibleArea()),
        Shortfall.PARTICIPATION_BY_AREA,
        missing);
    unless(
        agreement.reachedBy(tally.inFavour(), tally.votes()),
        Shortfall.AGREEMENT_BY_NUMBER,
        missing);
    unless(
        agreement.reachedBy(tally.areaInFavour(), tally.area()),
        Shortfall.AGREEMENT_BY_AREA,
        missing);
  }

  private static void others(Motion motion, Tally tally, List<Shortfall> missing) {
    if (motion.electorate() == Electorate.ROLL) {
      unless(
          Fraction.MORE_THAN_HALF.reachedBy(tally.votes(), motion.eligible()),
          Shortfall.PARTICIPATION_BY_NUMBER,
          missing);
    }
    long whole = motion.electorate() == Electorate.PRESENT ? motion.eligible() : tally.votes();
    unless(agreed(motion.rule(), tally, whole), Shortfall.AGREEMENT_BY_NUMBER, missing);
  }

  private static boolean agreed(VotingRule rule, Tally tally, long whole) {
    return switch (rule) {
      case SIMPLE_MAJORITY -> Fraction.MORE_THAN_HALF.reachedBy(tally.inFavour(), whole);
      case TWO_THIRDS -> Fraction.TWO_THIRDS.reachedBy(tally.inFavour(), whole);
      case CONSENSUS -> tally.inFavour() > 0 && tally.against() == 0;
      case OWNERS_DECISION -> throw new IllegalStateException("owners are counted by area too");
    };
  }

  private static void unless(boolean enough, Shortfall shortfall, List<Shortfall> missing) {
    if (!enough) {
      missing.add(shortfall);
    }
  }
}
