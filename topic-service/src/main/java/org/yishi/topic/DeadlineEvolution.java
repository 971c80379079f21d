package org.yishi.topic;

import java.util.List;
import org.yishi.topic.DeadlineEvent.DeadlineExtended;
import org.yishi.topic.DeadlineEvent.DeadlineMoved;
import org.yishi.topic.DeadlineEvent.DeadlinesPaused;
import org.yishi.topic.DeadlineEvent.DeadlinesResumed;
import org.yishi.topic.DeadlineEvent.ExtensionAsked;
import org.yishi.topic.DeadlineEvent.ExtensionRefused;
import org.yishi.topic.deadline.Deadline;

/** What pauses, extensions and a changed calendar make of a topic. */
final class DeadlineEvolution {

  private DeadlineEvolution() {}

  static TopicDraft change(TopicDraft draft, DeadlineEvent event) {
    return switch (event) {
      case DeadlinesPaused e ->
          replaced(draft, e.deadlines()).clocks(clocks -> clocks.with(e.pause()));
      case DeadlinesResumed e ->
          replaced(draft, e.deadlines()).clocks(clocks -> clocks.with(e.pause()));
      case ExtensionAsked e -> draft.clocks(clocks -> clocks.with(e.extension()));
      case DeadlineExtended e ->
          replaced(draft, List.of(e.deadline())).clocks(clocks -> clocks.with(e.extension()));
      case ExtensionRefused e -> draft.clocks(clocks -> clocks.with(e.extension()));
      case DeadlineMoved e -> replaced(draft, List.of(e.deadline()));
    };
  }

  private static TopicDraft replaced(TopicDraft draft, List<Deadline> deadlines) {
    deadlines.forEach(after -> draft.deadline(after.key(), _ -> after));
    return draft;
  }
}
