package org.yishi.topic.cosign;

import java.time.Duration;

/**
 * How warm a topic is 热度, for staff to see what moves people now: a co-sign of the last seven days
 * counts three times, every topic merged into it five. It is shown, never scored.
 */
public final class Heat {

  /** How long a co-sign counts as recent. */
  public static final Duration RECENT = Duration.ofDays(7);

  /** The formula as staff read it. */
  public static final String FORMULA = "附议数 + 近7日附议数×2 + 并入议题数×5";

  private static final int RECENT_AGAIN = 2;
  private static final int PER_SOURCE = 5;

  private Heat() {}

  /** The heat of a topic with these co-signs and so many topics merged into it. */
  public static long of(Cosigns.Count count, int sources) {
    return count.all() + RECENT_AGAIN * count.recent() + (long) PER_SOURCE * sources;
  }
}
