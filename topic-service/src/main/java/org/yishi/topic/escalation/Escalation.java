package org.yishi.topic.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over of a topic from an area to an area above it: raised, then signed, and in the end
 * handled, returned, raised further or taken over. A take-over is recorded as a hand-over that the
 * taker has signed, so that it ends the same ways.
 *
 * @param n its position in the topic, from 1
 * @param takenOver whether the receiver took the topic instead of being handed it
 * @param arbitration whether it went one level higher because the two units returned it too often
 * @param requestKey idempotency key of the request that raised it
 * @param fingerprint fingerprint of that request's body
 */
public record Escalation(
    int n,
    String from,
    String to,
    State state,
    boolean takenOver,
    boolean arbitration,
    @Nullable Reason reason,
    Urgency urgency,
    @Nullable String note,
    List<String> departments,
    Evidence evidence,
    Instant raisedAt,
    @Nullable Instant signedAt,
    @Nullable Instant finishedAt,
    @Nullable String returnReason,
    @Nullable String guidance,
    @Nullable String handlingNote,
    @Nullable String requestKey,
    @Nullable String fingerprint) {

  /** Where a hand-over stands. */
  public enum State {
    RAISED,
    SIGNED,
    HANDLED,
    RETURNED,
    RAISED_FURTHER,
    TAKEN_OVER
  }

  public Escalation {
    departments = List.copyOf(departments);
  }

  /** Whether the receiver still has to sign it or to deal with it. */
  public boolean open() {
    return state == State.RAISED || state == State.SIGNED;
  }

  /** The hand-over as it was when it came about. */
  public Escalation atFirst() {
    return new Escalation(
        n,
        from,
        to,
        takenOver ? State.SIGNED : State.RAISED,
        takenOver,
        arbitration,
        reason,
        urgency,
        note,
        departments,
        evidence,
        raisedAt,
        takenOver ? raisedAt : null,
        null,
        null,
        null,
        null,
        requestKey,
        fingerprint);
  }

  /** The same hand-over, signed by the receiver. */
  public Escalation signed(Instant time) {
    return new Escalation(
        n,
        from,
        to,
        State.SIGNED,
        takenOver,
        arbitration,
        reason,
        urgency,
        note,
        departments,
        evidence,
        raisedAt,
        time,
        null,
        null,
        null,
        null,
        requestKey,
        fingerprint);
  }

  /** The same hand-over, given back to the sender. */
  public Escalation returned(Instant time, String why, @Nullable String what) {
    return finished(State.RETURNED, time, why, what, null);
  }

  /** The same hand-over, dealt with at the receiver's level. */
  public Escalation handled(Instant time, @Nullable String how) {
    return finished(State.HANDLED, time, null, null, how);
  }

  /** The same hand-over, overtaken by the receiver's own hand-over to the next level. */
  public Escalation raisedFurther(Instant time) {
    return finished(State.RAISED_FURTHER, time, null, null, null);
  }

  /** The same hand-over, ended because a level above took the topic. */
  public Escalation overtaken(Instant time) {
    return finished(State.TAKEN_OVER, time, null, null, null);
  }

  private Escalation finished(
      State end, Instant time, @Nullable String why, @Nullable String what, @Nullable String how) {
    return new Escalation(
        n,
        from,
        to,
        end,
        takenOver,
        arbitration,
        reason,
        urgency,
        note,
        departments,
        evidence,
        raisedAt,
        signedAt,
        time,
        why,
        what,
        how,
        requestKey,
        fingerprint);
  }
}
