package org.yishi.topic.publiclog;

import org.yishi.topic.AssignmentEvent;
import org.yishi.topic.assignment.Assignment;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the world may read of assignments: who has to do something, by when, and that it is done.
 */
final class AssignmentData {

  private AssignmentData() {}

  static void add(ObjectNode data, AssignmentEvent event) {
    Assignment assignment = event.assignment();
    data.put("n", assignment.n())
        .put("meeting", assignment.meeting())
        .put("by", assignment.by())
        .put(assignment.ofDepartment() ? "department" : "unitArea", assignment.unit());
    switch (event) {
      case AssignmentEvent.TaskAssigned _ -> data.put("due", assignment.due().toString());
      case AssignmentEvent.AssignmentSentBack e -> data.put("due", e.due().toString());
      case AssignmentEvent.AssignmentReported _,
          AssignmentEvent.AssignmentCompleted _,
          AssignmentEvent.AssignmentCancelled _ -> {}
    }
  }

  static String type(AssignmentEvent event) {
    return switch (event) {
      case AssignmentEvent.TaskAssigned _ -> "org.yishi.topic.assigned.v1";
      case AssignmentEvent.AssignmentReported _ -> "org.yishi.topic.assignment-reported.v1";
      case AssignmentEvent.AssignmentSentBack _ -> "org.yishi.topic.assignment-sent-back.v1";
      case AssignmentEvent.AssignmentCompleted _ -> "org.yishi.topic.assignment-completed.v1";
      case AssignmentEvent.AssignmentCancelled _ -> "org.yishi.topic.assignment-cancelled.v1";
    };
  }
}
