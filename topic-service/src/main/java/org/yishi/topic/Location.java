package org.yishi.topic;

import org.jspecify.annotations.Nullable;

/**
 * Where below the community the matter is: compound 小区, building 楼栋, entrance 楼门, grid 网格.
 *
 * @param gridCode code of the grid, where the district has given it one
 * @param text the place in free words
 * @param point the spot that somebody sent from a map
 */
public record Location(
    @Nullable String compound,
    @Nullable String building,
    @Nullable String entrance,
    @Nullable String grid,
    @Nullable String gridCode,
    @Nullable String text,
    @Nullable Point point) {

  /** Characters of the free words. */
  public static final int MAX_TEXT = 200;

  /** A place told by its parts alone. */
  public Location(
      @Nullable String compound,
      @Nullable String building,
      @Nullable String entrance,
      @Nullable String grid) {
    this(compound, building, entrance, grid, null, null, null);
  }

  /** A spot on a map, in degrees. */
  public record Point(double latitude, double longitude) {}
}
