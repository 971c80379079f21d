package org.yishi.topic.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.district.WorkingCalendar;
import org.yishi.topic.deadline.DeadlineChange.What;

/**
 * A running deadline: yellow at {@code warnAt}, red at {@code due}, urged at {@code urgeAt}; from
 * {@code supervisionAt} on a supervision order lies drafted until a leader signs it. Each step
 * happens once because the step before it is its only way in.
 *
 * <p>Before it is red it can be paused, which moves its end by the working time for which it was
 * paused; it can be extended; and when the calendar changes, the days to come are counted anew
 * while those behind stay as they were counted.
 *
 * @param escalation number of the hand-over that it concerns, if it concerns one
 * @param responsible the area whose deadline it is; of a department's, the one that waits for it
 * @param policy version of the policy under which it was computed
 * @param n number of what it concerns, of a kind of which several run side by side
 * @param department the department that has to keep it, if it isn't the area itself
 * @param basis what it is computed from; none in documents of earlier versions, which then stay
 *     where they are
 * @param pausedAt since when it has been paused, if it is
 * @param paused for how long it has been paused before, in its own kind of time
 * @param extensions the terms by which it has been extended, in order
 */
public record Deadline(
    DeadlineKind kind,
    State state,
    @Nullable Integer escalation,
    String responsible,
    String policy,
    Instant startedAt,
    Instant warnAt,
    Instant due,
    Instant urgeAt,
    Instant supervisionAt,
    List<DeadlineChange> history,
    @Nullable Integer n,
    @Nullable String department,
    @Nullable Basis basis,
    @Nullable Instant pausedAt,
    Duration paused,
    List<String> extensions) {

  /** More lines than the steps, pauses and hand-overs of one deadline can reasonably need. */
  static final int MAX_HISTORY = 64;

  /** How far a deadline has run. */
  public enum State {
    RUNNING,
    WARNED,
    MISSED,
    URGED,
    SUPERVISED,
    /** Somebody else has to act first; starts anew then. */
    SUSPENDED,
    /** Waits for something outside; goes on from here then. */
    PAUSED
  }

  public Deadline {
    history = List.copyOf(history);
    paused = paused == null ? Duration.ZERO : paused;
    extensions = extensions == null ? List.of() : List.copyOf(extensions);
  }

  /** The instants that matter, computed from policy and calendar. */
  public record Times(Instant warnAt, Instant due, Instant urgeAt, Instant supervisionAt) {

    private Times later(Duration amount) {
      return new Times(
          warnAt.plus(amount), due.plus(amount), urgeAt.plus(amount), supervisionAt.plus(amount));
    }
  }

  /** What tells a topic's deadlines apart: the kind and, where several may run, the number. */
  public record Key(DeadlineKind kind, @Nullable Integer n) {}

  /** A deadline of an area that starts to run. */
  public static Deadline start(
      DeadlineKind kind,
      @Nullable Integer escalation,
      String responsible,
      String policy,
      Instant now,
      Basis basis,
      WorkingCalendar calendar) {
    return begun(
        new Key(kind, null),
        null,
        escalation,
        responsible,
        policy,
        now,
        basis,
        calendar,
        What.STARTED,
        List.of());
  }

  /** A deadline that a department has to keep; others of its kind may run beside it. */
  public static Deadline ofDepartment(
      Key key,
      String department,
      String responsible,
      String policy,
      Instant now,
      Basis basis,
      WorkingCalendar calendar) {
    return begun(
        key, department, null, responsible, policy, now, basis, calendar, What.STARTED, List.of());
  }

  /** A deadline of an area that isn't the holder; others of its kind may run beside it. */
  public static Deadline ofArea(
      Key key,
      String responsible,
      String policy,
      Instant now,
      Basis basis,
      WorkingCalendar calendar) {
    return begun(
        key, null, null, responsible, policy, now, basis, calendar, What.STARTED, List.of());
  }

  /** What tells it apart from the topic's other deadlines. */
  public Key key() {
    return new Key(kind, n);
  }

  /** Whoever has to keep it: a department, or the responsible area. */
  public String keeper() {
    return department == null ? responsible : department;
  }

  /** Whether it is red. */
  public boolean overdue() {
    return switch (state) {
      case MISSED, URGED, SUPERVISED -> true;
      case RUNNING, WARNED, SUSPENDED, PAUSED -> false;
    };
  }

  /** Whether it runs and isn't red yet. */
  public boolean underWay() {
    return switch (state) {
      case RUNNING, WARNED -> true;
      case MISSED, URGED, SUPERVISED, SUSPENDED, PAUSED -> false;
    };
  }

  /** Whether a supervision order 督办 lies drafted for a leader to sign. */
  public boolean supervisionDrafted(Instant now) {
    return state == State.URGED && !now.isBefore(supervisionAt);
  }

  /** When the next step is due by itself, or null when none is. */
  public @Nullable Instant nextAt() {
    return switch (state) {
      case RUNNING -> warnAt;
      case WARNED -> due;
      case MISSED -> urgeAt;
      case URGED, SUPERVISED, SUSPENDED, PAUSED -> null;
    };
  }

  /** The deadline after it has warned. */
  public Deadline warned(Instant now) {
    return in(State.WARNED, null, line(now, What.WARNED, null));
  }

  /** The deadline after it has been missed. */
  public Deadline missed(Instant now) {
    return in(State.MISSED, null, line(now, What.MISSED, null));
  }

  /** The deadline after it has been urged. */
  public Deadline urged(Instant now) {
    return in(State.URGED, null, line(now, What.URGED, null));
  }

  /** The deadline after a leader has signed the supervision order. */
  public Deadline supervised(Instant now) {
    return in(State.SUPERVISED, null, line(now, What.SUPERVISED, null));
  }

  /** The deadline while somebody else has to act first. */
  public Deadline suspended(Instant now) {
    return in(State.SUSPENDED, null, line(now, What.SUSPENDED, null));
  }

  /** The deadline while its holder waits for something. */
  public Deadline paused(Instant now, String reason) {
    return in(State.PAUSED, now, line(now, What.PAUSED, reason));
  }

  /** The deadline going on, later by as much as it has been paused. */
  public Deadline resumed(Instant now, WorkingCalendar calendar) {
    Instant since = pausedAt == null ? now : pausedAt;
    Duration waited =
        basis == null ? Duration.between(since, now) : basis.between(since, now, calendar);
    return recomputed(now, calendar, paused.plus(waited), extensions, null)
        .told(line(now, What.RESUMED, null));
  }

  /** The deadline with more time. */
  public Deadline extended(String term, Instant now, WorkingCalendar calendar) {
    var longer = new ArrayList<>(extensions);
    longer.add(term);
    return recomputed(now, calendar, paused, longer, pausedAt).told(line(now, What.EXTENDED, term));
  }

  /**
   * The deadline by a later calendar: what lies behind stays as it was counted. The same deadline
   * if it ends where it did, or isn't a running one.
   */
  public Deadline moved(Instant now, WorkingCalendar calendar) {
    if (basis == null || !underWay() || basis.calendar() >= calendar.version()) {
      return this;
    }
    Deadline moved = recomputed(now, calendar, paused, extensions, null);
    String versions = basis.calendar() + ">" + calendar.version();
    return moved.due.equals(due) ? this : moved.told(line(now, What.MOVED, versions));
  }

  /** The deadline started anew for the area that now holds the topic, with its history kept. */
  public Deadline handedOver(
      String to, String policyNow, Instant now, Basis anew, WorkingCalendar calendar) {
    return begun(
        key(),
        department,
        escalation,
        to,
        policyNow,
        now,
        anew,
        calendar,
        What.HANDED_OVER,
        history);
  }

  /** The same deadline, running on against the area that now holds the topic. */
  public Deadline passedOn(String to, Instant now) {
    return new Deadline(
        kind,
        state,
        escalation,
        to,
        policy,
        startedAt,
        warnAt,
        due,
        urgeAt,
        supervisionAt,
        grown(history, new DeadlineChange(now, What.HANDED_OVER, to, null, due)),
        n,
        department,
        basis,
        pausedAt,
        paused,
        extensions);
  }

  private static Deadline begun(
      Key key,
      @Nullable String department,
      @Nullable Integer escalation,
      String responsible,
      String policy,
      Instant now,
      Basis basis,
      WorkingCalendar calendar,
      What what,
      List<DeadlineChange> before) {
    Times times = basis.times(now, List.of(), Duration.ZERO, calendar);
    return new Deadline(
        key.kind(),
        State.RUNNING,
        escalation,
        responsible,
        policy,
        now,
        times.warnAt(),
        times.due(),
        times.urgeAt(),
        times.supervisionAt(),
        grown(before, new DeadlineChange(now, what, responsible, null, times.due())),
        key.n(),
        department,
        basis.knownBy(calendar, now, times.due()),
        null,
        Duration.ZERO,
        List.of());
  }

  /** Up to today by the days that it was counted with, from then on by the calendar. */
  private Deadline recomputed(
      Instant now,
      WorkingCalendar calendar,
      Duration pausedSoFar,
      List<String> extendedBy,
      @Nullable Instant pausedSince) {
    Times times;
    Basis by;
    if (basis == null) {
      times = times().later(pausedSoFar.minus(paused));
      by = null;
    } else {
      WorkingCalendar known = known(now, basis, calendar);
      times = basis.times(startedAt, extendedBy, pausedSoFar, known);
      by = basis.knownBy(known, startedAt, times.due());
    }
    return new Deadline(
        kind,
        pausedSince == null ? stateAt(now, times) : State.PAUSED,
        escalation,
        responsible,
        policy,
        startedAt,
        times.warnAt(),
        times.due(),
        times.urgeAt(),
        times.supervisionAt(),
        history,
        n,
        department,
        by,
        pausedSince,
        pausedSoFar,
        extendedBy);
  }

  private WorkingCalendar known(Instant now, Basis by, WorkingCalendar calendar) {
    if (by.calendar() == calendar.version()) {
      return calendar;
    }
    LocalDate today = calendar.day(now);
    LocalDate end = calendar.day(due);
    LocalDate last = today.isBefore(end) ? today : end;
    return calendar.asKnown(
        calendar.day(startedAt),
        last,
        by.specialDays().stream().filter(special -> !special.day().isAfter(last)).toList());
  }

  /** What has passed by now is left to the next step, so that nothing is missed unheard. */
  private static State stateAt(Instant now, Times times) {
    return times.warnAt().isAfter(now) ? State.RUNNING : State.WARNED;
  }

  private Times times() {
    return new Times(warnAt, due, urgeAt, supervisionAt);
  }

  private DeadlineChange line(Instant now, What what, @Nullable String note) {
    return new DeadlineChange(now, what, responsible, note, null);
  }

  private Deadline told(DeadlineChange change) {
    return in(state, pausedAt, change);
  }

  private Deadline in(State next, @Nullable Instant pausedSince, DeadlineChange change) {
    return new Deadline(
        kind,
        next,
        escalation,
        responsible,
        policy,
        startedAt,
        warnAt,
        due,
        urgeAt,
        supervisionAt,
        grown(
            history,
            new DeadlineChange(change.time(), change.what(), change.area(), change.note(), due)),
        n,
        department,
        basis,
        pausedSince,
        paused,
        extensions);
  }

  private static List<DeadlineChange> grown(List<DeadlineChange> lines, DeadlineChange change) {
    var longer = new ArrayList<>(lines);
    longer.add(change);
    return longer.size() > MAX_HISTORY
        ? longer.subList(longer.size() - MAX_HISTORY, longer.size())
        : longer;
  }
}
