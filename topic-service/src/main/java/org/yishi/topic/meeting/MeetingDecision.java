package org.yishi.topic.meeting;

import org.yishi.topic.Rejection;

/** What a meeting answers to a command. */
public sealed interface MeetingDecision {

  /** The command holds; this is the meeting after it. */
  record Accepted(ThreeLevelMeeting meeting) implements MeetingDecision {}

  /** The command breaks a rule. */
  record Refused(Rejection rejection) implements MeetingDecision {}
}
