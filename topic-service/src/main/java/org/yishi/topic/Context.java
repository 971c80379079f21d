package org.yishi.topic;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.district.District;
import org.yishi.topic.unit.Unit;

/**
 * Everything a decision depends on besides the topic and the command.
 *
 * @param mergeTarget the topic into which a screener wants to merge, if the command names one
 * @param units the community's own units, where the command asks for them
 */
public record Context(
    Instant now, Initiator by, District district, @Nullable Topic mergeTarget, List<Unit> units) {

  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  public Context {
    units = List.copyOf(units);
  }

  /** A context without units. */
  public Context(Instant now, Initiator by, District district, @Nullable Topic mergeTarget) {
    this(now, by, district, mergeTarget, List.of());
  }

  /** A context without another topic. */
  public Context(Instant now, Initiator by, District district) {
    this(now, by, district, null);
  }

  /** An instant as clocks on the wall of the district show it, to be read by people. */
  String onTheWall(Instant instant) {
    return WALL.format(instant.atZone(district.calendar().zone()));
  }
}
