package org.yishi.topic.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.deadline.DeadlineChange.What;

/**
 * A running deadline: yellow at {@code warnAt}, red at {@code due}, urged at {@code urgeAt}; from
 * {@code supervisionAt} on a supervision order lies drafted until a leader signs it. Each step
 * happens once because the step before it is its only way in.
 *
 * @param escalation number of the hand-over that it concerns, if it concerns one
 * @param responsible the area whose deadline it is; of a department's, the one that waits for it
 * @param policy version of the policy under which it was computed
 * @param n number of what it concerns, of a kind of which several run side by side
 * @param department the department that has to keep it, if it isn't the area itself
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
    @Nullable String department) {

  /** More lines than the steps, pauses and hand-overs of one deadline can reasonably need. */
  static final int MAX_HISTORY = 64;

  /** How far a deadline has run. */
  public enum State {
    RUNNING,
    WARNED,
    MISSED,
    URGED,
    SUPERVISED,
    SUSPENDED
  }

  public Deadline {
    history = List.copyOf(history);
  }

  /** A deadline that starts to run. */
  public static Deadline start(
      DeadlineKind kind,
      @Nullable Integer escalation,
      String responsible,
      String policy,
      Instant now,
      Times times) {
    return start(new Key(kind, null), null, escalation, responsible, policy, now, times);
  }

  /** A deadline that a department has to keep; others of its kind may run beside it. */
  public static Deadline ofDepartment(
      Key key, String department, String responsible, String policy, Instant now, Times times) {
    return start(key, department, null, responsible, policy, now, times);
  }

  private static Deadline start(
      Key key,
      @Nullable String department,
      @Nullable Integer escalation,
      String responsible,
      String policy,
      Instant now,
      Times times) {
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
        List.of(new DeadlineChange(now, What.STARTED, responsible)),
        key.n(),
        department);
  }

  /** What tells a topic's deadlines apart: the kind and, where several may run, the number. */
  public record Key(DeadlineKind kind, @Nullable Integer n) {}

  /** What tells it apart from the topic's other deadlines. */
  public Key key() {
    return new Key(kind, n);
  }

  /** The instants that matter, computed from policy and calendar. */
  public record Times(Instant warnAt, Instant due, Instant urgeAt, Instant supervisionAt) {}

  /** Whether it is red. */
  public boolean overdue() {
    return switch (state) {
      case MISSED, URGED, SUPERVISED -> true;
      case RUNNING, WARNED, SUSPENDED -> false;
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
      case URGED, SUPERVISED, SUSPENDED -> null;
    };
  }

  /** The deadline after it has warned. */
  public Deadline warned(Instant now) {
    return moved(State.WARNED, What.WARNED, now);
  }

  /** The deadline after it has been missed. */
  public Deadline missed(Instant now) {
    return moved(State.MISSED, What.MISSED, now);
  }

  /** The deadline after it has been urged. */
  public Deadline urged(Instant now) {
    return moved(State.URGED, What.URGED, now);
  }

  /** The deadline after a leader has signed the supervision order. */
  public Deadline supervised(Instant now) {
    return moved(State.SUPERVISED, What.SUPERVISED, now);
  }

  /** The deadline while somebody else has to act first. */
  public Deadline suspended(Instant now) {
    return moved(State.SUSPENDED, What.SUSPENDED, now);
  }

  /** The deadline started anew for the area that now holds the topic, with its history kept. */
  public Deadline handedOver(String to, String policyNow, Instant now, Times times) {
    return new Deadline(
        kind,
        State.RUNNING,
        escalation,
        to,
        policyNow,
        now,
        times.warnAt(),
        times.due(),
        times.urgeAt(),
        times.supervisionAt(),
        extended(new DeadlineChange(now, What.HANDED_OVER, to)),
        n,
        department);
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
        extended(new DeadlineChange(now, What.HANDED_OVER, to)),
        n,
        department);
  }

  private Deadline moved(State next, What what, Instant now) {
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
        extended(new DeadlineChange(now, what, responsible)),
        n,
        department);
  }

  private List<DeadlineChange> extended(DeadlineChange change) {
    var longer = new ArrayList<>(history);
    longer.add(change);
    return longer.size() > MAX_HISTORY
        ? longer.subList(longer.size() - MAX_HISTORY, longer.size())
        : longer;
  }
}
