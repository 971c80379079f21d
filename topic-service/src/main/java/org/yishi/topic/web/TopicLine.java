package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Stage;
import org.yishi.topic.Topic;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Sight;
import org.yishi.topic.deadline.Deadline;

/** A topic as a line of a list. */
@Schema(name = "TopicLine")
record TopicLine(
    String id,
    @Schema(description = "议题编号") String number,
    String area,
    String level,
    String holder,
    String reached,
    Stage stage,
    @Nullable String title,
    String category,
    Set<String> departments,
    boolean overdue,
    @Schema(description = "When the next deadline is due") @Nullable Instant due,
    long sequence,
    long version,
    Instant submittedAt,
    Instant updatedAt) {

  static TopicLine of(Stored stored, Sight sight) {
    Topic topic = stored.topic();
    return new TopicLine(
        topic.id(),
        topic.number(),
        topic.area(),
        topic.level().code(),
        topic.holder(),
        topic.reached().code(),
        topic.stage(),
        TopicView.title(topic, sight),
        topic.category(),
        topic.departments(),
        topic.overdue(),
        topic.deadlines().stream()
            .filter(deadline -> deadline.state() != Deadline.State.SUSPENDED)
            .map(Deadline::due)
            .min(Comparator.naturalOrder())
            .orElse(null),
        topic.sequence(),
        stored.version(),
        topic.submittedAt(),
        topic.updatedAt());
  }
}
