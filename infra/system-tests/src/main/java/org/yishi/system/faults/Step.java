package org.yishi.system.faults;

import java.util.List;
import java.util.stream.Stream;

/** What may be done to a topic, and what the public log says of it when it is done. */
enum Step {
  SUBMIT,
  ACCEPT,
  HANDLE_DIRECTLY,
  NOT_TAKE,
  WITHDRAW,
  ESCALATE,
  SIGN,
  RETURN,
  HANDLE;

  /** The types of its events, in order. */
  List<String> events() {
    return switch (this) {
      case SUBMIT -> types("submitted");
      case ACCEPT -> types("accepted", "stage-changed", "parties-determined");
      case HANDLE_DIRECTLY -> types("handled-directly", "stage-changed");
      case NOT_TAKE -> types("not-taken", "stage-changed");
      case WITHDRAW -> types("withdrawn", "stage-changed");
      case ESCALATE -> types("escalated");
      case SIGN -> types("escalation-signed");
      case RETURN -> types("escalation-returned");
      case HANDLE -> types("escalation-handled");
    };
  }

  private static List<String> types(String... names) {
    return Stream.of(names).map(name -> "org.yishi.topic." + name + ".v1").toList();
  }
}
