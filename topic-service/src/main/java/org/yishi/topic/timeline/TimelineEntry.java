package org.yishi.topic.timeline;

import java.time.Instant;
import org.yishi.district.Level;

/**
 * One line of a topic's timeline.
 *
 * @param sequence number of the event, as in the public log
 * @param actor role of whoever caused it
 */
public record TimelineEntry(
    long sequence,
    String type,
    Instant time,
    String actor,
    String area,
    Level level,
    String holder,
    Summary summary) {

  /** What happened, in Chinese and in English. */
  public record Summary(String zh, String en) {}
}
