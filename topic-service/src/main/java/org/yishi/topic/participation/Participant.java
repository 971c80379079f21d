package org.yishi.topic.participation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A side that takes part.
 *
 * @param party code of the party; of the one that stands in, where another doesn't exist
 * @param interest of residents: which of them
 * @param department of departments: which one
 * @param unit id of the community's own unit that it is
 * @param count how many persons
 * @param mandatory whether a rule demands it; otherwise somebody added it
 * @param standInFor the party in whose place it takes part
 * @param reasons rule and seat of each reason, such as {@code parking.gardens}
 * @param note why somebody added it
 */
public record Participant(
    String party,
    @Nullable String interest,
    @Nullable String department,
    @Nullable String unit,
    int count,
    boolean mandatory,
    @Nullable String standInFor,
    List<String> reasons,
    @Nullable String note) {

  /** Persons of one side. */
  public static final int MAX_COUNT = 100;

  public Participant {
    reasons = List.copyOf(reasons);
  }

  /** What tells it apart from the other sides: the party and, where there are several, which. */
  public String key() {
    return Stream.of(interest, department, unit, standInFor)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .map(which -> party + ":" + which)
        .orElse(party);
  }
}
