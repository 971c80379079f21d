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
    String actor = change.by().role();
    return change.steps().stream().map(step -> event(step, actor)).toList();
  }

  private static NewEvent event(Step step, String actor) {
    return new NewEvent(
        EventTypes.of(step.event()),
        step.event().time(),
        step.after().id(),
        Stamps.of(step.after(), actor),
        PublicData.of(step.event(), step.after()));
  }
}
