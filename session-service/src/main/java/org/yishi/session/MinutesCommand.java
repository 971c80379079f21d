package org.yishi.session;

import org.jspecify.annotations.Nullable;
import org.yishi.session.minutes.Content;
import org.yishi.session.minutes.Minutes.Capacity;

/** What can be asked of the minutes. */
public sealed interface MinutesCommand extends SessionCommand {

  /** Write them otherwise. */
  record EditMinutes(Content content) implements MinutesCommand {}

  /** Send them to those who were there. */
  record CirculateMinutes() implements MinutesCommand {}

  /** Say something against the draft. */
  record ObjectToMinutes(String text) implements MinutesCommand {}

  /**
   * Sign them.
   *
   * @param attendee key of the resident whose signature on paper is recorded
   * @param onPaper whether the hand that signed is on the printed copy, which staff vouch for
   */
  record SignMinutes(Capacity capacity, @Nullable String attendee, boolean onPaper)
      implements MinutesCommand {}

  /** Correct the confirmed record. */
  record AddAddendum(String name, String text) implements MinutesCommand {}
}
