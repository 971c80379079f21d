package org.yishi.district;

import java.util.List;
import java.util.Map;

/**
 * Where what is tried out 试点: areas by prefix. What isn't named is tried out nowhere in particular,
 * that is, in use everywhere.
 *
 * @param communities the areas whose communities take part; empty means all
 * @param features for each feature that is tried out, the areas in which it is
 */
public record Pilots(List<String> communities, Map<String, List<String>> features) {

  /** Everything everywhere. */
  public static final Pilots NONE = new Pilots(List.of(), Map.of());

  public Pilots {
    communities = List.copyOf(communities);
    features = Map.copyOf(features);
  }

  /** Whether topics can be brought forward in the community. */
  public boolean enabled(String community) {
    return covers(communities, community);
  }

  /** Whether the feature is in use in the community. */
  public boolean enabled(String feature, String community) {
    return enabled(community) && covers(features.getOrDefault(feature, List.of()), community);
  }

  private static boolean covers(List<String> areas, String community) {
    return areas.isEmpty() || areas.stream().anyMatch(community::startsWith);
  }
}
