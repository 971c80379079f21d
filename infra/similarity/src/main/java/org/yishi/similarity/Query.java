package org.yishi.similarity;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param vector the direction of its text; null compares characters alone
 * @param within area that is searched, with those below it and the matters of those above it
 * @param except the id that is left out: its own
 * @param scope which of the matters there count
 * @param limit matches at most
 */
public record Query(
    Matter matter,
    @Nullable Vector vector,
    String within,
    @Nullable String except,
    Scope scope,
    int limit) {

  /** Which matters count. */
  public enum Scope {
    ALL,
    /** Those that everybody may know. */
    OPEN,
    /** All, wherever they are: the same trouble in another place counts as the same. */
    ANYWHERE
  }

  /** More nobody reads. */
  public static final int MAX_LIMIT = 200;

  public Query {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be between 1 and " + MAX_LIMIT);
    }
  }
}
