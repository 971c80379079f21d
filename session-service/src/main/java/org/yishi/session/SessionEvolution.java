package org.yishi.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.session.SessionEvent.AddendumAdded;
import org.yishi.session.SessionEvent.AttendanceRecorded;
import org.yishi.session.SessionEvent.InvitationReplied;
import org.yishi.session.SessionEvent.MinutesCirculated;
import org.yishi.session.SessionEvent.MinutesConfirmed;
import org.yishi.session.SessionEvent.MinutesEdited;
import org.yishi.session.SessionEvent.MinutesObjected;
import org.yishi.session.SessionEvent.MinutesSigned;
import org.yishi.session.SessionEvent.MotionClosed;
import org.yishi.session.SessionEvent.MotionPut;
import org.yishi.session.SessionEvent.PlanEdited;
import org.yishi.session.SessionEvent.SessionCancelled;
import org.yishi.session.SessionEvent.SessionConcluded;
import org.yishi.session.SessionEvent.SessionNoticed;
import org.yishi.session.SessionEvent.SessionOpened;
import org.yishi.session.SessionEvent.SessionPlanned;
import org.yishi.session.SessionEvent.SessionPostponed;
import org.yishi.session.SessionEvent.StatementRecorded;
import org.yishi.session.minutes.Minutes;

/** What each event makes of a session. */
final class SessionEvolution {

  private SessionEvolution() {}

  static Session evolve(@Nullable Session state, SessionEvent event) {
    if (event instanceof SessionPlanned planned) {
      return planned(planned);
    }
    if (state == null) {
      throw new IllegalStateException("A session begins with its plan, not with " + event);
    }
    return change(new SessionDraft(state), event).done(event.time());
  }

  private static SessionDraft change(SessionDraft draft, SessionEvent event) {
    return switch (event) {
      case SessionPlanned e -> throw new IllegalStateException("Planned twice: " + e.id());
      case PlanEdited e -> {
        draft.plan(e.plan()).seats(e.seats());
        String booking = e.booking();
        yield booking == null ? draft : draft.booking(booking);
      }
      case SessionNoticed e -> draft.notice(e.notice()).state(State.NOTICED);
      case InvitationReplied e -> draft.seat(e.seat(), seat -> seat.with(e.reply()));
      case SessionPostponed e ->
          draft.plan(e.plan()).unanswered().booking(e.booking()).state(State.POSTPONED);
      case SessionCancelled _ -> draft.state(State.CANCELLED);
      case AttendanceRecorded e -> draft.attending(e.attendee());
      case SessionOpened e -> draft.openedAt(e.time()).state(State.OPEN);
      case StatementRecorded e -> draft.saying(e.statement());
      case MotionPut e -> draft.moving(e.motion());
      case MotionClosed e -> draft.motion(e.n(), it -> it.closed(e.time(), e.verdict()));
      case SessionConcluded e ->
          draft
              .conclusion(e.conclusion())
              .minutes(Minutes.drafted(e.draft(), e.time()))
              .state(State.CONCLUDED);
      case MinutesEdited e -> draft.minutes(minutes -> minutes.edited(e.content(), e.time()));
      case MinutesCirculated _ -> draft.minutes(Minutes::circulated);
      case MinutesObjected e -> draft.minutes(minutes -> minutes.with(e.objection()));
      case MinutesSigned e -> draft.minutes(minutes -> minutes.with(e.signature()));
      case MinutesConfirmed e -> draft.minutes(minutes -> minutes.confirmed(e.sha256(), e.time()));
      case AddendumAdded e -> draft.minutes(minutes -> minutes.with(e.addendum()));
    };
  }

  private static Session planned(SessionPlanned event) {
    return new Session(
        event.id(),
        event.area(),
        event.kind(),
        event.internal(),
        event.topics(),
        event.round(),
        event.previous(),
        State.PLANNED,
        event.plan(),
        event.seats(),
        event.booking(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        event.policy(),
        event.time(),
        event.time());
  }
}
