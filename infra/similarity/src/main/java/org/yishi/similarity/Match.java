package org.yishi.similarity;

import java.util.Set;

/**
 * A matter that a query found.
 *
 * @param score how likely it is the same matter, 0 to 1
 * @param same whether it is very likely the same
 * @param reasons what matched
 */
public record Match(String id, double score, boolean same, Set<Reason> reasons) {

  public Match {
    reasons = Set.copyOf(reasons);
  }

  /** What of two matters can match. */
  public enum Reason {
    /** They mean the like, whatever the words. */
    MEANING,
    /** They say it in the same words. */
    WORDS,
    CATEGORY,
    COMPOUND,
    BUILDING,
    /** They ask for the same: a repair, a new thing. */
    ASK
  }
}
