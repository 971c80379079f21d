package org.yishi.topic.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which one area held a topic that was under way: its level clock.
 *
 * @param to when it passed the topic on or the topic ended; none while it holds it
 */
public record LevelTime(String area, Instant from, @Nullable Instant to) {

  /** The same stretch, over. */
  LevelTime until(Instant time) {
    return new LevelTime(area, from, time);
  }
}
