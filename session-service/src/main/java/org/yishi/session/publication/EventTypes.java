package org.yishi.session.publication;

import java.util.Optional;
import org.yishi.session.SessionEvent;

/** The CloudEvents types of what others hear of a session. */
public final class EventTypes {

  private EventTypes() {}

  /** The type under which the event is published; empty if nobody else hears of it. */
  public static Optional<String> of(SessionEvent event) {
    return switch (event) {
      case SessionEvent.SessionNoticed _ -> Optional.of("org.yishi.session.noticed.v1");
      case SessionEvent.SessionPostponed _ -> Optional.of("org.yishi.session.postponed.v1");
      case SessionEvent.SessionCancelled _ -> Optional.of("org.yishi.session.cancelled.v1");
      case SessionEvent.SessionOpened _ -> Optional.of("org.yishi.session.opened.v1");
      case SessionEvent.SessionConcluded _ -> Optional.of("org.yishi.session.concluded.v1");
      case SessionEvent.MinutesConfirmed _ -> Optional.of("org.yishi.session.minutes-confirmed.v1");
      case SessionEvent.SessionPlanned _,
          SessionEvent.PlanEdited _,
          SessionEvent.InvitationReplied _,
          SessionEvent.AttendanceRecorded _,
          SessionEvent.StatementRecorded _,
          SessionEvent.MotionPut _,
          SessionEvent.MotionClosed _,
          SessionEvent.MinutesEdited _,
          SessionEvent.MinutesCirculated _,
          SessionEvent.MinutesObjected _,
          SessionEvent.MinutesSigned _,
          SessionEvent.AddendumAdded _ ->
          Optional.empty();
    };
  }
}
