package org.yishi.topic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yishi.topic.assignment.Assignment;
import org.yishi.topic.deadline.Deadline;

/** What can happen to the tasks that a three-level meeting gives. */
public sealed interface AssignmentEvent extends TopicEvent {

  /** The assignment that it is about. */
  Assignment assignment();

  /**
   * A unit has been given something to do.
   *
   * @param line the department in charge, and those that it belongs to; none if it is an area
   */
  record TaskAssigned(Instant time, Assignment assignment, List<String> line, Deadline deadline)
      implements AssignmentEvent {
    public TaskAssigned {
      line = List.copyOf(line);
    }
  }

  /** The unit says that it is done. */
  record AssignmentReported(Instant time, Assignment assignment, String note)
      implements AssignmentEvent {}

  /** The meeting's area says that it isn't. */
  record AssignmentSentBack(
      Instant time, Assignment assignment, String reason, LocalDate due, Deadline deadline)
      implements AssignmentEvent {}

  /** The meeting's area agrees. */
  record AssignmentCompleted(Instant time, Assignment assignment) implements AssignmentEvent {}

  /** The meeting's area has dropped it. */
  record AssignmentCancelled(Instant time, Assignment assignment, String reason)
      implements AssignmentEvent {}
}
