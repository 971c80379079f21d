package org.yishi.topic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked about the tasks that a three-level meeting gives 交办. */
public sealed interface AssignmentCommand extends TopicCommand {

  /**
   * Give a unit something to do.
   *
   * @param unit code of an area, or a department's code or whatever people call it
   * @param function who is in charge there, by function
   */
  record AssignTask(
      String meeting,
      String unit,
      String function,
      String task,
      LocalDate due,
      @Nullable RequestKey request)
      implements AssignmentCommand {}

  /** Tell, as the unit, that it is done. */
  record ReportAssignment(int n, String note) implements AssignmentCommand {}

  /** Give it back to the unit with another day. */
  record SendBackAssignment(int n, String reason, LocalDate due) implements AssignmentCommand {}

  /** Agree that it is done. */
  record CompleteAssignment(int n) implements AssignmentCommand {}

  /** Drop it. */
  record CancelAssignment(int n, String reason) implements AssignmentCommand {}
}
