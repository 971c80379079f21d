package org.yishi.topic.deadline;

import java.time.Instant;

/** One line of a deadline's history: what happened to it when, and whose it was. */
public record DeadlineChange(Instant time, What what, String area) {

  /** What can happen to a deadline. */
  public enum What {
    STARTED,
    WARNED,
    MISSED,
    URGED,
    SUPERVISED,
    SUSPENDED,
    HANDED_OVER,
    DONE
  }
}
