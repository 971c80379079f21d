package org.yishi.topic.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A matter passed to a unit 转办, tracked until the unit answers.
 *
 * @param unit code of a department, or id of a community's own unit
 * @param department whether it is a department of the district
 * @param due until when the unit has to answer
 * @param answer what it answered
 * @param done whether it says that the matter is settled
 */
public record Transfer(
    String unit,
    boolean department,
    Instant since,
    Instant due,
    @Nullable String answer,
    boolean done,
    @Nullable Instant answeredAt) {

  /** Whether the unit has answered. */
  public boolean answered() {
    return answeredAt != null;
  }

  /** Whether the answer came in time. */
  public boolean onTime(Instant answered) {
    return !answered.isAfter(due);
  }

  /** With the unit's answer. */
  public Transfer answered(String words, boolean settled, Instant at) {
    return new Transfer(unit, department, since, due, words, settled, at);
  }
}
