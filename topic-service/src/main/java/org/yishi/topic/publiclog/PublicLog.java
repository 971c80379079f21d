package org.yishi.topic.publiclog;

import java.util.List;
import org.yishi.eventing.NewEvent;
import org.yishi.topic.Topics.Change;
import org.yishi.topic.Topics.Step;

/** Writes what a change says on the public log, stamped with the topic as each event leaves it. */
public final class PublicLog {

  private PublicLog() {}

  /** One event for each step of the change, in order. */
  public static List<NewEvent> events(Change change) {
    return change.steps().stream().map(PublicLog::event).toList();
  }

  private static NewEvent event(Step step) {
    return new NewEvent(
        EventTypes.of(step.event()),
        step.event().time(),
        step.after().id(),
        Stamps.of(step.after(), step.by().role()),
        PublicData.of(step.event(), step.after()));
  }
}
