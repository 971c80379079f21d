package org.yishi.gateway.feed;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which events a subscriber wants. Each term holds the values of which any will do; an empty term
 * asks for nothing. An event must satisfy every term.
 *
 * @param areas codes; an event matches when its area is one of them or lies within one
 * @param reached the topic has reached at least this level so far
 */
record FeedFilter(
    Set<String> areas,
    Set<Level> levels,
    Set<String> departments,
    Set<String> categories,
    Set<String> types,
    Set<String> topics,
    Set<String> holders,
    @Nullable Level reached) {

  /** A filter that every event passes. */
  static final FeedFilter EVERYTHING =
      new FeedFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

  FeedFilter {
    areas = withoutNested(areas);
    levels = Set.copyOf(levels);
    departments = Set.copyOf(departments);
    categories = Set.copyOf(categories);
    types = Set.copyOf(types);
    topics = Set.copyOf(topics);
    holders = Set.copyOf(holders);
  }

  boolean matches(FeedEvent.Stamps stamps) {
    return matchesArea(stamps.area()) && matchesApartFromArea(stamps);
  }

  /** The terms that are left to test when the area is known to match. */
  boolean matchesApartFromArea(FeedEvent.Stamps stamps) {
    return any(levels, stamps.level())
        && any(categories, stamps.category())
        && any(types, stamps.type())
        && any(topics, stamps.topic())
        && any(holders, stamps.holder())
        && (departments.isEmpty() || !Collections.disjoint(departments, stamps.departments()))
        && (reached == null
            || (stamps.reached() != null && stamps.reached().compareTo(reached) >= 0));
  }

  private boolean matchesArea(String area) {
    return areas.isEmpty() || areas.stream().anyMatch(area::startsWith);
  }

  private static <T> boolean any(Set<T> wanted, @Nullable T value) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }

  /**
   * An area within another asked for is left out, so that at most one of a filter's areas contains
   * any event's.
   */
  private static Set<String> withoutNested(Set<String> areas) {
    Set<String> all = new TreeSet<>(areas);
    return all.stream()
        .filter(
            area -> all.stream().noneMatch(other -> !area.equals(other) && area.startsWith(other)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
