package org.yishi.topic.timeline;

import java.util.List;
import org.yishi.topic.Topics.Change;
import org.yishi.topic.Topics.Step;
import org.yishi.topic.publiclog.EventTypes;

/** Writes the timeline entries of a change. */
public final class Timeline {

  private final Summaries summaries;

  public Timeline(Summaries summaries) {
    this.summaries = summaries;
  }

  /** One entry for each event of the change, in order. */
  public List<TimelineEntry> entries(Change change) {
    return change.steps().stream().map(this::entry).toList();
  }

  private TimelineEntry entry(Step step) {
    return new TimelineEntry(
        step.after().sequence(),
        EventTypes.of(step.event()),
        step.event().time(),
        step.by().role(),
        step.after().area(),
        step.after().level(),
        step.after().holder(),
        summaries.of(step.event()));
  }
}
