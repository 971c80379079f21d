package org.yishi.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.session.meeting.Plan;
import org.yishi.session.meeting.Venue;
import org.yishi.session.party.Person;
import org.yishi.session.party.Reply;

/** What can be asked before the meeting. */
public sealed interface PlanCommand extends SessionCommand {

  /**
   * Plan a session.
   *
   * @param topics ids of those that it is about
   * @param previous the session that it continues
   * @param seats who is to come; sides that the topics require are added by themselves
   */
  record PlanSession(
      String id,
      String area,
      String kind,
      List<String> topics,
      @Nullable String previous,
      Plan plan,
      List<SeatWish> seats)
      implements PlanCommand {
    public PlanSession {
      topics = List.copyOf(topics);
      seats = List.copyOf(seats);
    }
  }

  /** Plan it otherwise. */
  record EditPlan(Plan plan, List<SeatWish> seats) implements PlanCommand {
    public EditPlan {
      seats = List.copyOf(seats);
    }
  }

  /**
   * Send the notice out.
   *
   * @param committeeInformed whether the residents' committee knows of an owners' assembly
   */
  record IssueNotice(boolean committeeInformed) implements PlanCommand {}

  /**
   * Answer an invitation.
   *
   * @param seat key of the seat
   */
  record ReplyToInvitation(
      String seat,
      Reply.Answer answer,
      @Nullable String reason,
      @Nullable Person proxy,
      @Nullable String opinion)
      implements PlanCommand {}

  /** Put it off to another time, perhaps another place. */
  record PostponeSession(Instant startsAt, Instant endsAt, @Nullable Venue venue, String reason)
      implements PlanCommand {}

  /** Call it off. */
  record CancelSession(String reason) implements PlanCommand {}

  /** A seat as a planner asks for it; {@link org.yishi.session.party.Seat} says what each means. */
  record SeatWish(
      String party,
      @Nullable String unit,
      @Nullable String interest,
      @Nullable String standInFor,
      @Nullable Person person) {}
}
