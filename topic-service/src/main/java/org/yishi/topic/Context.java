package org.yishi.topic;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.yishi.district.District;

/**
 * Everything a decision depends on besides the topic and the command.
 *
 * @param mergeTarget the topic into which a screener wants to merge, if the command names one
 */
public record Context(Instant now, Initiator by, District district, @Nullable Topic mergeTarget) {

  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** A context without another topic. */
  public Context(Instant now, Initiator by, District district) {
    this(now, by, district, null);
  }

  /** An instant as clocks on the wall of the district show it, to be read by people. */
  String onTheWall(Instant instant) {
    return WALL.format(instant.atZone(district.calendar().zone()));
  }
}
