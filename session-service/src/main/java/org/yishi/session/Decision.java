package org.yishi.session;

import java.util.List;

/** What a session answers to a command. */
public sealed interface Decision {

  /** The command holds; nothing to do if there are no events. */
  record Accepted(List<SessionEvent> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** The command breaks a rule. */
  record Refused(Rejection rejection) implements Decision {}

  /** These events follow. */
  static Decision accepted(SessionEvent... events) {
    return new Accepted(List.of(events));
  }

  /** The rule forbids it. */
  static Decision refused(Rule rule) {
    return new Refused(Rejection.of(rule));
  }

  /** The rule forbids it, for the reason that the value tells. */
  static Decision refused(Rule rule, String name, Object value) {
    return new Refused(Rejection.of(rule, name, value));
  }
}
