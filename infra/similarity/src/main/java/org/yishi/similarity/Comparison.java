package org.yishi.similarity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares two matters by each method, for whoever wants to know what a method is worth.
 *
 * <p>Keeps what it has worked out of a matter: for some thousands, not for all of a district.
 */
public final class Comparison {

  private final Frequencies frequencies = new Frequencies();
  private final Map<Matter, Features> features = new HashMap<>();

  /** A comparison in which words count less the more of these matters use them. */
  public Comparison(Collection<Matter> corpus) {
    corpus.forEach(matter -> frequencies.add(features(matter).grams()));
  }

  /** How much of their characters and pairs of characters two have in common, 0 to 1. */
  public double grams(Matter one, Matter other) {
    Grams others = features(other).grams();
    return new InCommon(features(one).grams(), frequencies)
        .with(others, frequencies.weight(others));
  }

  /** How alike two directions are, up to 1. */
  public static double meaning(Vector one, Vector other) {
    return one.cosine(other.values(), other.length());
  }

  /** The chance that both are one matter, by everything that is known. */
  public double chance(
      Matter one, @Nullable Vector direction, Matter other, @Nullable Vector otherDirection) {
    boolean compared = direction != null && otherDirection != null;
    Weights weights = compared ? Weights.COMBINED : Weights.WORDS_ONLY;
    double cosine =
        direction != null && otherDirection != null ? meaning(direction, otherDirection) : 0;
    return Weights.chance(weights.sum(cosine, grams(one, other), features(one), features(other)));
  }

  /** The chance from which two are called very likely the same. */
  public static double flag(boolean withModel) {
    return withModel ? Weights.COMBINED.flag() : Weights.WORDS_ONLY.flag();
  }

  private Features features(Matter matter) {
    return features.computeIfAbsent(matter, Features::of);
  }
}
