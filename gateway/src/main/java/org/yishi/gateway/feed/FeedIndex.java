package org.yishi.gateway.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the subscribers that an event matches: by the prefixes of its area, then one test per
 * distinct filter, so that the cost follows the number of those that match. Not for use by several
 * threads at once.
 *
 * @param <S> a subscriber, known by identity
 */
final class FeedIndex<S> {

  /** Under which those stand who ask for no area. */
  private static final String ANYWHERE = "";

  /** Lengths of the codes of district, street and community. */
  private static final List<Integer> CODE_LENGTHS = List.of(0, 6, 9, 12);

  private final Map<String, Map<FeedFilter, Set<S>>> byArea = new HashMap<>();

  void add(FeedFilter filter, S subscriber) {
    for (String area : areas(filter)) {
      byArea
          .computeIfAbsent(area, _ -> new HashMap<>())
          .computeIfAbsent(filter, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
          .add(subscriber);
    }
  }

  void remove(FeedFilter filter, S subscriber) {
    for (String area : areas(filter)) {
      byArea.computeIfPresent(
          area,
          (_, byFilter) -> {
            byFilter.computeIfPresent(filter, (_, subscribers) -> without(subscribers, subscriber));
            return byFilter.isEmpty() ? null : byFilter;
          });
    }
  }

  /** Those that an event with these stamps matches, each once. */
  List<S> matching(FeedEvent.Stamps stamps) {
    List<S> matching = new ArrayList<>();
    String area = stamps.area();
    for (int length : CODE_LENGTHS) {
      if (area.length() >= length) {
        byArea
            .getOrDefault(area.substring(0, length), Map.of())
            .forEach((filter, subscribers) -> {
              if (filter.matchesApartFromArea(stamps)) {
                matching.addAll(subscribers);
              }
            });
      }
    }
    return matching;
  }

  boolean isEmpty() {
    return byArea.isEmpty();
  }

  private static Set<String> areas(FeedFilter filter) {
    return filter.areas().isEmpty() ? Set.of(ANYWHERE) : filter.areas();
  }

  private static <S> @org.jspecify.annotations.Nullable Set<S> without(
      Set<S> subscribers, S subscriber) {
    subscribers.remove(subscriber);
    return subscribers.isEmpty() ? null : subscribers;
  }
}
