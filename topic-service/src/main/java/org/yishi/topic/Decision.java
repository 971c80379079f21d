package org.yishi.topic;

import java.util.List;
import java.util.stream.Stream;

/** What a topic answers to a command. */
public sealed interface Decision {

  /**
   * The command holds; nothing to do if there are no events.
   *
   * @param passed what came before it by itself: deadlines that had passed by then
   * @param events what follows from the command
   */
  record Accepted(List<TopicEvent> passed, List<TopicEvent> events) implements Decision {
    public Accepted {
      passed = List.copyOf(passed);
      events = List.copyOf(events);
    }

    Accepted(List<TopicEvent> events) {
      this(List.of(), events);
    }

    /** Everything, in order. */
    public List<TopicEvent> all() {
      return Stream.concat(passed.stream(), events.stream()).toList();
    }
  }

  /** The command breaks a rule; deadlines that passed before it are events all the same. */
  record Refused(Rejection rejection) implements Decision {}
}
