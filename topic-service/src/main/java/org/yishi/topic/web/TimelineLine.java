package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.yishi.topic.timeline.TimelineEntry;

/** One event of a topic's timeline; everybody who may read the topic may read it. */
@Schema(name = "TimelineEntry")
record TimelineLine(
    @Schema(description = "Number of the event, as in the public log") long sequence,
    @Schema(description = "CloudEvents type", example = "org.yishi.topic.submitted.v1") String type,
    Instant time,
    @Schema(description = "Role of whoever caused it", example = "resident") String actor,
    String area,
    @Schema(description = "Level that holds the topic after it") String level,
    @Schema(description = "Area that holds the topic after it") String holder,
    TimelineEntry.Summary summary) {

  static TimelineLine of(TimelineEntry entry) {
    return new TimelineLine(
        entry.sequence(),
        entry.type(),
        entry.time(),
        entry.actor(),
        entry.area(),
        entry.level().code(),
        entry.holder(),
        entry.summary());
  }
}
