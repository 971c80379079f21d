package org.yishi.session;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.session.Sessions.After;
import org.yishi.session.Sessions.Reach;

/**
 * Which sessions to list; null means any.
 *
 * @param area prefix of the area that holds it
 * @param from it ends after this moment
 * @param to it starts before this moment
 * @param person account of somebody who is invited or leads it
 * @param reach what the reader finds besides noticed sessions; null finds all
 * @param after where the page begins
 */
public record SessionQuery(
    @Nullable String area,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String topic,
    @Nullable String kind,
    Set<State> states,
    @Nullable String person,
    @Nullable String department,
    @Nullable Reach reach,
    @Nullable After after,
    int limit) {

  /** The largest page, and one more that tells whether there is another. */
  public static final int MAX_LIMIT = 201;

  public SessionQuery {
    states = Set.copyOf(states);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be between 1 and " + MAX_LIMIT);
    }
  }
}
