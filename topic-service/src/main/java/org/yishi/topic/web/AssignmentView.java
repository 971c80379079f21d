package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Sight;
import org.yishi.topic.assignment.Assignment;
import org.yishi.topic.screening.Masking;

/** A task that a three-level meeting has given, as somebody reads it. */
@Schema(name = "Assignment")
record AssignmentView(
    @Schema(description = "The topic that it is about") String topic,
    @Schema(description = "议题编号") String number,
    @Schema(description = "Its number within the topic, from 1") int n,
    String meeting,
    @Schema(description = "交办单位") String by,
    @Schema(description = "承办单位 Code of a department or an area") String unit,
    @Schema(description = "责任人职务 For offices") @Nullable String function,
    @Schema(description = "交办事项 For offices") @Nullable String task,
    LocalDate due,
    Assignment.State state,
    @Schema(description = "Whether its deadline is red") boolean overdue,
    Instant assignedAt,
    Instant changedAt,
    @Schema(description = "What was said of it last; for offices") @Nullable String note) {

  static AssignmentView of(Assignment assignment, Topic topic, Sight sight) {
    return new AssignmentView(
        topic.id(),
        topic.number(),
        assignment.n(),
        assignment.meeting(),
        assignment.by(),
        assignment.unit(),
        internal(assignment.function(), sight),
        internal(assignment.task(), sight),
        assignment.due(),
        assignment.state(),
        overdue(assignment, topic),
        assignment.assignedAt(),
        assignment.changedAt(),
        internal(assignment.note(), sight));
  }

  static boolean overdue(Assignment assignment, Topic topic) {
    return topic
        .assignmentDeadline(assignment.n())
        .filter(deadline -> deadline.overdue())
        .isPresent();
  }

  private static @Nullable String internal(@Nullable String words, Sight sight) {
    return switch (sight) {
      case FULL -> words;
      case MASKED -> words == null ? null : Masking.mask(words);
      case OWN, PUBLIC -> null;
    };
  }
}
