package org.yishi.session;

import java.util.List;

/** What came of a command. */
public sealed interface CommandResult {

  /** It holds; the events are empty if it had had its effect before. */
  record Done(Sessions.Stored stored, List<SessionEvent> events) implements CommandResult {}

  /** It breaks a rule. */
  record Refused(Rejection rejection) implements CommandResult {}

  /** There is no such session. */
  record Unknown() implements CommandResult {}

  /** The session has moved on since the version that the caller saw. */
  record Stale(long version) implements CommandResult {}

  /** So many others changed the session at once that the command has to be sent again. */
  record Busy() implements CommandResult {}
}
