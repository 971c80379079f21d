package org.yishi.topic.unit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a community's own, kept by its staff: registered, changed, and one day closed. Persons
 * of it aren't kept.
 *
 * @param area the community
 * @param name its official name
 * @param aliases what else people call it
 * @param compounds the compounds 小区 that it serves; none means the whole community
 * @param closedBecause why there is no such unit any more
 */
public record Unit(
    String id,
    String area,
    UnitKind kind,
    String name,
    List<String> aliases,
    List<String> compounds,
    @Nullable String closedBecause,
    Instant registeredAt,
    Instant updatedAt) {

  /** Characters of a name. */
  public static final int MAX_NAME = 60;

  /** Names or compounds of one unit. */
  public static final int MAX_LIST = 20;

  /** Characters of a reason to close it. */
  public static final int MAX_REASON = 500;

  public Unit {
    aliases = List.copyOf(aliases);
    compounds = List.copyOf(compounds);
  }

  /** Whether there is such a unit. */
  public boolean active() {
    return closedBecause == null;
  }

  /** Whether people mean it by these words. */
  public boolean answersTo(String words) {
    return id.equals(words) || name.equals(words) || aliases.contains(words);
  }

  /** Whether it serves the compound; one without compounds serves all. */
  public boolean serves(@Nullable String compound) {
    return compounds.isEmpty() || compounds.contains(compound);
  }
}
