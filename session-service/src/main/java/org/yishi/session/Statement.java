package org.yishi.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said 发言, in the order of the meeting.
 *
 * @param speaker key of the attendee
 * @param points what was said, point by point
 * @param measures what he will do 今后措施
 * @param reservation whether it is an opinion to be kept though others decide otherwise 保留意见
 */
public record Statement(
    int n,
    String speaker,
    List<String> points,
    @Nullable String measures,
    boolean reservation,
    Instant time) {

  /** Statements of one session. */
  public static final int MAX_STATEMENTS = 500;

  public Statement {
    points = List.copyOf(points);
  }
}
