package org.yishi.topic.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One task that a three-level meeting has given to a unit 交办: the unit reports when it is done, and
 * the meeting's area completes it or sends it back with another day.
 *
 * @param n its position in the topic, from 1
 * @param meeting id of the meeting that gave it
 * @param by the area whose meeting that was
 * @param unit code of a department or of an area
 * @param function who is in charge there, by function and never by name
 * @param note what the unit has reported last, or why it was sent back or cancelled
 * @param requestKey idempotency key of the request that it answers
 * @param fingerprint fingerprint of that request's body
 */
public record Assignment(
    int n,
    String meeting,
    String by,
    String unit,
    String function,
    String task,
    LocalDate due,
    State state,
    Instant assignedAt,
    Instant changedAt,
    @Nullable String note,
    @Nullable String requestKey,
    @Nullable String fingerprint) {

  /** Where an assignment stands. */
  public enum State {
    ASSIGNED,
    REPORTED,
    COMPLETED,
    CANCELLED,
    /** The case ended before it was done. */
    LAPSED;

    /** Whether somebody still has to act. */
    public boolean open() {
      return this == ASSIGNED || this == REPORTED;
    }
  }

  /** Whether the unit is a department; otherwise it is an area. */
  public boolean ofDepartment() {
    return !Character.isDigit(unit.charAt(0));
  }

  /** The same assignment, done in the unit's eyes. */
  public Assignment reported(Instant at, String words) {
    return moved(State.REPORTED, due, at, words);
  }

  /** The same assignment, not done in the meeting's eyes. */
  public Assignment sentBack(Instant at, String why, LocalDate until) {
    return moved(State.ASSIGNED, until, at, why);
  }

  /** The same assignment, done. */
  public Assignment completed(Instant at) {
    return moved(State.COMPLETED, due, at, note);
  }

  /** The same assignment, no longer wanted. */
  public Assignment cancelled(Instant at, String why) {
    return moved(State.CANCELLED, due, at, why);
  }

  /** The same assignment after the end of the case. */
  public Assignment lapsed(Instant at) {
    return moved(State.LAPSED, due, at, note);
  }

  /** The assignment as it was when it came about. */
  public Assignment atFirst() {
    return moved(State.ASSIGNED, due, assignedAt, null);
  }

  private Assignment moved(State next, LocalDate until, Instant at, @Nullable String words) {
    return new Assignment(
        n,
        meeting,
        by,
        unit,
        function,
        task,
        until,
        next,
        assignedAt,
        at,
        words,
        requestKey,
        fingerprint);
  }
}
