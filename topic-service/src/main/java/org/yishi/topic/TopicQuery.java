package org.yishi.topic;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;

/**
 * Which topics to list; null means any.
 *
 * @param area prefix of the area where the matter is
 * @param text part of the public title or the number
 * @param reach what the reader finds besides public topics; null finds all
 * @param before id to go on after, since pages run from the newest id to the oldest
 */
public record TopicQuery(
    @Nullable String area,
    Set<Stage> stages,
    @Nullable Level level,
    @Nullable String holder,
    @Nullable String category,
    @Nullable String department,
    @Nullable Boolean overdue,
    @Nullable String text,
    @Nullable Reach reach,
    @Nullable String before,
    int limit) {

  /** The largest page, and one more that tells whether there is another. */
  public static final int MAX_LIMIT = 201;

  public TopicQuery {
    stages = Set.copyOf(stages);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be between 1 and " + MAX_LIMIT);
    }
  }
}
