package org.yishi.topic.timeline;

import java.util.function.UnaryOperator;
import org.yishi.topic.AssignmentEvent;
import org.yishi.topic.timeline.TimelineEntry.Summary;

/** Says in one line what happened to a task of a three-level meeting. */
final class AssignmentSummaries {

  private final UnaryOperator<String> name;

  AssignmentSummaries(UnaryOperator<String> name) {
    this.name = name;
  }

  Summary of(AssignmentEvent event) {
    String unit = name.apply(event.assignment().unit());
    return switch (event) {
      case AssignmentEvent.TaskAssigned e ->
          new Summary(
              "三级协商会议交办%s：%s前完成".formatted(unit, e.assignment().due()),
              "assigned to %s by a three-level meeting, due %s"
                  .formatted(unit, e.assignment().due()));
      case AssignmentEvent.AssignmentReported _ ->
          new Summary("%s报告交办事项已完成".formatted(unit), "%s reported it done".formatted(unit));
      case AssignmentEvent.AssignmentSentBack e ->
          new Summary(
              "交办事项退回%s：%s前完成".formatted(unit, e.due()),
              "sent back to %s, due %s".formatted(unit, e.due()));
      case AssignmentEvent.AssignmentCompleted _ ->
          new Summary("%s交办事项销号".formatted(unit), "assignment of %s completed".formatted(unit));
      case AssignmentEvent.AssignmentCancelled _ ->
          new Summary("取消对%s的交办".formatted(unit), "assignment of %s cancelled".formatted(unit));
    };
  }
}
