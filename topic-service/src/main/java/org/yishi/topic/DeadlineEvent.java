package org.yishi.topic;

import java.time.Instant;
import java.util.List;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.Extension;
import org.yishi.topic.deadline.Pause;

/** What people and the calendar do to deadlines; that they pass is told by other events. */
public sealed interface DeadlineEvent extends TopicEvent {

  /** The holder waits for something, and the deadlines with it; as they are from then on. */
  record DeadlinesPaused(Instant time, Pause pause, List<Deadline> deadlines)
      implements DeadlineEvent {
    public DeadlinesPaused {
      deadlines = List.copyOf(deadlines);
    }
  }

  /** The pause is over; the deadlines as they go on. */
  record DeadlinesResumed(Instant time, Pause pause, List<Deadline> deadlines)
      implements DeadlineEvent {
    public DeadlinesResumed {
      deadlines = List.copyOf(deadlines);
    }
  }

  /** Somebody asked for more time. */
  record ExtensionAsked(Instant time, Extension extension) implements DeadlineEvent {}

  /** The level above gave more time; the deadline as it is from then on. */
  record DeadlineExtended(Instant time, Extension extension, Deadline deadline)
      implements DeadlineEvent {}

  /** The level above gave no more time. */
  record ExtensionRefused(Instant time, Extension extension) implements DeadlineEvent {}

  /**
   * The calendar changed, and with it the end of a running deadline.
   *
   * @param from when it was due before
   */
  record DeadlineMoved(Instant time, Instant from, Deadline deadline) implements DeadlineEvent {}
}
