package org.yishi.topic.publiclog;

import java.util.List;
import org.yishi.topic.DeadlineEvent;
import org.yishi.topic.DeadlineEvent.DeadlineExtended;
import org.yishi.topic.DeadlineEvent.DeadlineMoved;
import org.yishi.topic.DeadlineEvent.DeadlinesPaused;
import org.yishi.topic.DeadlineEvent.DeadlinesResumed;
import org.yishi.topic.DeadlineEvent.ExtensionAsked;
import org.yishi.topic.DeadlineEvent.ExtensionRefused;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.Extension;
import org.yishi.topic.deadline.Pause;
import tools.jackson.databind.node.ObjectNode;

/** What the world may read of pauses, extensions and moved deadlines: reasons as codes, times. */
final class DeadlineData {

  private DeadlineData() {}

  static String type(DeadlineEvent event) {
    return switch (event) {
      case DeadlinesPaused _ -> "org.yishi.topic.deadline-paused.v1";
      case DeadlinesResumed _ -> "org.yishi.topic.deadline-resumed.v1";
      case ExtensionAsked _ -> "org.yishi.topic.extension-asked.v1";
      case DeadlineExtended _ -> "org.yishi.topic.deadline-extended.v1";
      case ExtensionRefused _ -> "org.yishi.topic.extension-refused.v1";
      case DeadlineMoved _ -> "org.yishi.topic.deadline-moved.v1";
    };
  }

  static void add(ObjectNode data, DeadlineEvent event) {
    switch (event) {
      case DeadlinesPaused e -> deadlines(pause(data, e.pause()), e.deadlines());
      case DeadlinesResumed e ->
          deadlines(
              pause(data, e.pause()).put("endedAt", String.valueOf(e.pause().endedAt())),
              e.deadlines());
      case ExtensionAsked e -> extension(data, e.extension());
      case DeadlineExtended e ->
          extension(data, e.extension())
              .put("due", e.deadline().due().toString())
              .put("by", e.extension().decidedBy());
      case ExtensionRefused e ->
          extension(data, e.extension()).put("by", e.extension().decidedBy());
      case DeadlineMoved e ->
          PublicData.deadline(data, e.deadline()).put("from", e.from().toString());
    }
  }

  private static ObjectNode pause(ObjectNode data, Pause pause) {
    return data.put("pause", pause.n())
        .put("reason", pause.reason().name())
        .put("by", pause.by())
        .put("from", pause.from().toString())
        .put("until", pause.until().toString());
  }

  private static void deadlines(ObjectNode data, List<Deadline> deadlines) {
    var array = data.putArray("deadlines");
    deadlines.forEach(deadline -> PublicData.deadline(array.addObject(), deadline));
  }

  private static ObjectNode extension(ObjectNode data, Extension extension) {
    data.put("extension", extension.n())
        .put("kind", extension.deadline().kind().name())
        .put("term", extension.term())
        .put("askedBy", extension.askedBy());
    Integer n = extension.deadline().n();
    return n == null ? data : data.put("n", n);
  }
}
