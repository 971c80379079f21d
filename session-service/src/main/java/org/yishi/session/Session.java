package org.yishi.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.session.meeting.Plan;
import org.yishi.session.minutes.Minutes;
import org.yishi.session.motion.Motion;
import org.yishi.session.party.Attendee;
import org.yishi.session.party.Seat;

/**
 * One meeting, from the plan to the confirmed minutes.
 *
 * <p>Its life: staff of an area plan it (PLANNED), on one or several topics that the area holds or
 * on none, and change the plan as they like. The notice goes out in time (NOTICED); whoever is
 * invited replies. It may be called off (CANCELLED) or put off (POSTPONED), which needs another
 * notice. It opens with its quorum (OPEN): people speak in order, motions are put and voted on. It
 * ends (CONCLUDED) with an opinion, without consensus or adjourned to another round, which is a
 * session of its own. Then the minutes are drafted, circulated, signed and sealed.
 *
 * @param area the area that holds it
 * @param kind code of the kind of meeting, from which the rules follow
 * @param internal whether it is nobody else's business
 * @param round counted from 1 over the sessions that continue each other
 * @param previous the session that it continues
 * @param booking names the claims on people and places that its plan stands on; others are void
 * @param policy version of the policy under which it was planned
 */
public record Session(
    String id,
    String area,
    String kind,
    boolean internal,
    List<TopicRef> topics,
    int round,
    @Nullable String previous,
    State state,
    Plan plan,
    List<Seat> seats,
    String booking,
    @Nullable Notice notice,
    @Nullable Instant openedAt,
    List<Attendee> attendees,
    List<Statement> statements,
    List<Motion> motions,
    @Nullable Conclusion conclusion,
    @Nullable Minutes minutes,
    String policy,
    Instant plannedAt,
    Instant updatedAt) {

  /** Topics that one session deals with. */
  public static final int MAX_TOPICS = 20;

  /** Rounds that one matter can take. */
  public static final int MAX_ROUNDS = 100;

  public Session {
    topics = List.copyOf(topics);
    seats = List.copyOf(seats);
    attendees = List.copyOf(attendees);
    statements = List.copyOf(statements);
    motions = List.copyOf(motions);
  }

  /** The seat with the key. */
  public Optional<Seat> seat(String key) {
    return seats.stream().filter(seat -> seat.key().equals(key)).findFirst();
  }

  /** The attendee with the key. */
  public Optional<Attendee> attendee(String key) {
    return attendees.stream().filter(attendee -> attendee.key().equals(key)).findFirst();
  }

  /** The attendee who signs in with the account. */
  public Optional<Attendee> attendeeOf(String account) {
    return attendees.stream().filter(attendee -> attendee.person().is(account)).findFirst();
  }

  /** The motion with the number. */
  public Optional<Motion> motion(int n) {
    return n >= 1 && n <= motions.size() ? Optional.of(motions.get(n - 1)) : Optional.empty();
  }

  /** Whether the account leads it or keeps its record. */
  public boolean ledBy(String account) {
    return plan.chair().is(account) || plan.recorder().is(account);
  }

  /** Whether the account is invited or was there. */
  public boolean concerns(String account) {
    return ledBy(account)
        || seats.stream().anyMatch(seat -> seat.isOf(account))
        || attendeeOf(account).isPresent();
  }

  /** Whether everybody may know of it. */
  public boolean open() {
    return !internal && notice != null;
  }
}
