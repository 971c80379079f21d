package org.yishi.topic;

import java.util.List;

/** What a topic answers to a command. */
public sealed interface Decision {

  /** The command holds; nothing to do if there are no events. */
  record Accepted(List<TopicEvent> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** The command breaks a rule; deadlines that passed before it are events all the same. */
  record Refused(Rejection rejection) implements Decision {}
}
