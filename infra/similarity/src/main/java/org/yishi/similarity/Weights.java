package org.yishi.similarity;

import org.yishi.similarity.Features.Place;

/**
 * What each sign of likeness counts: a logistic function whose value is the chance that two matters
 * are one. Fitted to one half of the labelled pairs, together with plain repetitions and unrelated
 * matters; what it is worth is measured on the other half.
 *
 * <p>With the model, words in common count against two matters that mean no more alike than those
 * words explain — until there are so many that one is a copy of the other.
 *
 * <p>Buildings or entrances that are told and differ outweigh everything: what is repaired in the
 * one isn't in the other.
 *
 * @param copied counts the grams in common beyond {@link #COPY}
 * @param flag from which chance on two are called very likely the same
 */
record Weights(
    double bias,
    double cosine,
    double grams,
    double copied,
    double things,
    double troubles,
    double sameCategory,
    double otherCategory,
    double sameCompound,
    double otherCompound,
    double otherBuilding,
    double otherEntrance,
    double otherAsk,
    double flag) {

  /** The share of grams in common from which one text is more and more a copy of the other. */
  private static final double COPY = 0.4;

  /** With the model. */
  static final Weights COMBINED =
      new Weights(-14.34, 20.0, -15.0, 43, 1.7, 2.6, 0.6, -0.6, 0.25, -2.2, -25, -25, -3.5, 0.6);

  /** Characters, things and troubles, category and place alone. */
  static final Weights WORDS_ONLY =
      new Weights(-3.6, 0, 3.0, 40, 2.4, 3.4, 0.3, -0.5, 0.4, -2.0, -25, -25, -1.5, 0.65);

  /** The chance that a sum of signs stands for. */
  static double chance(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  /** What meaning and words alone sum up to. */
  double ofTexts(double cosineOfBoth, double common) {
    return bias + cosine * cosineOfBoth + grams * common + copied * Math.max(0, common - COPY);
  }

  /** What all other signs can add to that at most. */
  double rest() {
    return things + troubles + sameCategory + sameCompound;
  }

  /** What the signs sum up to: the larger the likelier. */
  double sum(double cosineOfBoth, double common, Features one, Features other) {
    return ofTexts(cosineOfBoth, common)
        + things * one.concepts().things(other.concepts())
        + troubles * one.concepts().troubles(other.concepts())
        + weigh(one.category(other), sameCategory, otherCategory)
        + weigh(one.compound(other), sameCompound, otherCompound)
        + weigh(one.building(other), 0, otherBuilding)
        + weigh(one.entrance(other), 0, otherEntrance)
        + (one.ask().contradicts(other.ask()) ? otherAsk : 0);
  }

  private static double weigh(Place place, double same, double different) {
    return switch (place) {
      case SAME -> same;
      case UNTOLD -> 0;
      case DIFFERENT -> different;
    };
  }
}
