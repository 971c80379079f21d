package org.yishi.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yishi.session.meeting.Plan;
import org.yishi.session.minutes.Minutes;
import org.yishi.session.motion.Motion;
import org.yishi.session.party.Attendee;
import org.yishi.session.party.Seat;

/** The next version of a session while one event is being applied to it. */
final class SessionDraft {

  private final Session before;
  private State state;
  private Plan plan;
  private List<Seat> seats;
  private String booking;
  private @Nullable Notice notice;
  private @Nullable Instant openedAt;
  private final List<Attendee> attendees;
  private final List<Statement> statements;
  private final List<Motion> motions;
  private @Nullable Conclusion conclusion;
  private @Nullable Minutes minutes;

  SessionDraft(Session before) {
    this.before = before;
    this.state = before.state();
    this.plan = before.plan();
    this.seats = before.seats();
    this.booking = before.booking();
    this.notice = before.notice();
    this.openedAt = before.openedAt();
    this.attendees = new ArrayList<>(before.attendees());
    this.statements = new ArrayList<>(before.statements());
    this.motions = new ArrayList<>(before.motions());
    this.conclusion = before.conclusion();
    this.minutes = before.minutes();
  }

  Session done(Instant time) {
    return new Session(
        before.id(),
        before.area(),
        before.kind(),
        before.internal(),
        before.topics(),
        before.round(),
        before.previous(),
        state,
        plan,
        seats,
        booking,
        notice,
        openedAt,
        attendees,
        statements,
        motions,
        conclusion,
        minutes,
        before.policy(),
        before.plannedAt(),
        time);
  }

  SessionDraft state(State next) {
    state = next;
    return this;
  }

  SessionDraft plan(Plan next) {
    plan = next;
    return this;
  }

  SessionDraft seats(List<Seat> next) {
    seats = next;
    return this;
  }

  SessionDraft seat(String key, UnaryOperator<Seat> change) {
    seats = seats.stream().map(seat -> seat.key().equals(key) ? change.apply(seat) : seat).toList();
    return this;
  }

  SessionDraft unanswered() {
    seats = seats.stream().map(Seat::unanswered).toList();
    return this;
  }

  SessionDraft booking(String next) {
    booking = next;
    return this;
  }

  SessionDraft notice(Notice next) {
    notice = next;
    return this;
  }

  SessionDraft openedAt(Instant time) {
    openedAt = time;
    return this;
  }

  SessionDraft attending(Attendee attendee) {
    attendees.add(attendee);
    return this;
  }

  SessionDraft saying(Statement statement) {
    statements.add(statement);
    return this;
  }

  SessionDraft moving(Motion motion) {
    motions.add(motion);
    return this;
  }

  SessionDraft motion(int n, UnaryOperator<Motion> change) {
    motions.set(n - 1, change.apply(motions.get(n - 1)));
    return this;
  }

  SessionDraft conclusion(Conclusion next) {
    conclusion = next;
    return this;
  }

  SessionDraft minutes(Minutes next) {
    minutes = next;
    return this;
  }

  SessionDraft minutes(UnaryOperator<Minutes> change) {
    Minutes present = minutes;
    if (present == null) {
      throw new IllegalStateException("There are no minutes of " + before.id());
    }
    minutes = change.apply(present);
    return this;
  }
}
