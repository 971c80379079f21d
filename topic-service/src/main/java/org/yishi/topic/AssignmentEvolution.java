package org.yishi.topic;

import org.yishi.topic.AssignmentEvent.AssignmentCancelled;
import org.yishi.topic.AssignmentEvent.AssignmentCompleted;
import org.yishi.topic.AssignmentEvent.AssignmentReported;
import org.yishi.topic.AssignmentEvent.AssignmentSentBack;
import org.yishi.topic.AssignmentEvent.TaskAssigned;
import org.yishi.topic.assignment.Assignment;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;

/** What a topic is after something has happened to a task of a three-level meeting. */
final class AssignmentEvolution {

  private AssignmentEvolution() {}

  static TopicDraft apply(TopicDraft draft, AssignmentEvent event) {
    Assignment assignment = event.assignment();
    return switch (event) {
      case TaskAssigned e -> draft.assigned(assignment).asking(e.line()).start(e.deadline());
      case AssignmentReported e ->
          stopped(draft, assignment).assigned(assignment.reported(e.time(), e.note()));
      case AssignmentSentBack e ->
          stopped(draft, assignment)
              .assigned(assignment.sentBack(e.time(), e.reason(), e.due()))
              .start(e.deadline());
      case AssignmentCompleted e ->
          stopped(draft, assignment).assigned(assignment.completed(e.time()));
      case AssignmentCancelled e ->
          stopped(draft, assignment).assigned(assignment.cancelled(e.time(), e.reason()));
    };
  }

  private static TopicDraft stopped(TopicDraft draft, Assignment assignment) {
    return draft.drop(new Deadline.Key(DeadlineKind.ASSIGNMENT, assignment.n()));
  }
}
