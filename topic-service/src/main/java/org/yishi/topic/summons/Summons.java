package org.yishi.topic.summons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One department called by a street or the district 吹哨.
 *
 * <p>An officer drafts it and a leader signs it out; then it is the department's: it reports in,
 * responds with measures and a day, fulfils that, and is rated by the whistler. Or it refuses,
 * naming the body that is competent; then the whistler may summon that body in the same matter.
 *
 * @param n its position in the topic, from 1
 * @param department code of the department called
 * @param by the area that whistles
 * @param matter number of the first summons in the same matter: what a refused one goes on with
 * @param requestKey idempotency key of the request that it answers
 * @param fingerprint fingerprint of that request's body
 */
public record Summons(
    int n,
    String department,
    Call call,
    String by,
    State state,
    int matter,
    Instant draftedAt,
    Answer answer,
    @Nullable String requestKey,
    @Nullable String fingerprint) {

  /** Where a summons stands. */
  public enum State {
    DRAFTED,
    SUMMONED,
    REPORTED_IN,
    RESPONDED,
    FULFILLED,
    RATED,
    REFUSED,
    WITHDRAWN,
    /** The case ended before it was answered. */
    LAPSED;

    /** Whether the department, or before it the leader, still has to act. */
    public boolean open() {
      return switch (this) {
        case DRAFTED, SUMMONED, REPORTED_IN, RESPONDED -> true;
        case FULFILLED, RATED, REFUSED, WITHDRAWN, LAPSED -> false;
      };
    }
  }

  /** Whether the department, or before it the leader, still has to act. */
  public boolean open() {
    return state.open();
  }

  /** Whether a leader has signed it, so that the department knows of it. */
  public boolean signed() {
    return answer.summonedAt() != null;
  }

  /** The same summons, signed out by a leader. */
  public Summons summoned(Instant at) {
    return moved(State.SUMMONED, answer.summoned(at));
  }

  /** The same summons, after the department has come. */
  public Summons reportedIn(Instant at) {
    return moved(State.REPORTED_IN, answer.reportedIn(at));
  }

  /** The same summons, after the department has said what it will do. */
  public Summons responded(Answer.Response response) {
    return moved(State.RESPONDED, answer.with(response));
  }

  /** The same summons, done. */
  public Summons fulfilled(Answer.Fulfilment fulfilment) {
    return moved(State.FULFILLED, answer.with(fulfilment));
  }

  /** The same summons, back at the whistler. */
  public Summons refused(Answer.Refusal refusal) {
    return moved(State.REFUSED, answer.with(refusal));
  }

  /** The same summons, judged. */
  public Summons rated(Answer.Rating rating) {
    return moved(State.RATED, answer.with(rating));
  }

  /** The same summons, taken back. */
  public Summons withdrawn(Answer.Withdrawal withdrawal) {
    return moved(State.WITHDRAWN, answer.with(withdrawal));
  }

  /** The same summons after the case has ended. */
  public Summons lapsed() {
    return moved(State.LAPSED, answer);
  }

  /** The summons as it was when it came about. */
  public Summons atFirst() {
    boolean atOnce = draftedAt.equals(answer.summonedAt());
    Summons drafted = moved(State.DRAFTED, Answer.NONE);
    return atOnce ? drafted.summoned(draftedAt) : drafted;
  }

  private Summons moved(State next, Answer given) {
    return new Summons(
        n, department, call, by, next, matter, draftedAt, given, requestKey, fingerprint);
  }
}
