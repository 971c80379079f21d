package org.yishi.session;

import static org.yishi.session.Decision.accepted;
import static org.yishi.session.Decision.refused;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;
import org.yishi.session.PlanCommand.CancelSession;
import org.yishi.session.PlanCommand.EditPlan;
import org.yishi.session.PlanCommand.IssueNotice;
import org.yishi.session.PlanCommand.PlanSession;
import org.yishi.session.PlanCommand.PostponeSession;
import org.yishi.session.PlanCommand.ReplyToInvitation;
import org.yishi.session.SessionEvent.PlanEdited;
import org.yishi.session.SessionEvent.SessionCancelled;
import org.yishi.session.SessionEvent.SessionPlanned;
import org.yishi.session.SessionEvent.SessionPostponed;
import org.yishi.session.meeting.MeetingKind;
import org.yishi.session.meeting.Mode;
import org.yishi.session.meeting.Plan;
import org.yishi.session.party.Seat;
import org.yishi.session.topics.KnownTopic;

/** Planning, changing the plan, putting it off and calling it off. */
final class PlanRules {

  private PlanRules() {}

  static Decision plan(PlanSession command, Context context) {
    if (!context.district().areas().contains(command.area())) {
      return refused(Rule.AREA_UNKNOWN, "area", command.area());
    }
    MeetingKind kind = context.kinds().find(command.kind()).orElse(null);
    if (kind == null) {
      return refused(Rule.KIND_UNKNOWN, "kind", command.kind());
    }
    if (!kind.levels().contains(Level.of(command.area()))) {
      return refused(Rule.KIND_NOT_OF_THIS_LEVEL, "kind", kind.name());
    }
    Session previous = context.previous();
    if (command.previous() != null && (previous == null || !continues(command, previous))) {
      return refused(Rule.PREVIOUS_UNUSABLE, "previous", command.previous());
    }
    List<String> topics =
        previous != null && command.topics().isEmpty()
            ? previous.topics().stream().map(TopicRef::id).toList()
            : command.topics();
    Decision refusal = refuseTopics(topics, command.area(), kind, context);
    if (refusal == null) {
      refusal = refusePlan(command.plan(), kind, context);
    }
    if (refusal == null) {
      refusal = Seating.refuseUnknown(command.seats(), context);
    }
    if (refusal != null) {
      return refusal;
    }
    List<Seat> seats = Seating.arrange(command.seats(), kind, context, List.of());
    if (seats.size() > Seat.MAX_SEATS) {
      return refused(Rule.RECORD_FULL, "limit", Seat.MAX_SEATS);
    }
    return accepted(
        new SessionPlanned(
            context.now(),
            command.id(),
            command.area(),
            kind.code(),
            kind.internal(),
            topics.stream().map(id -> ref(context, id)).toList(),
            previous == null ? 1 : previous.round() + 1,
            command.previous(),
            command.plan(),
            seats,
            context.booking(),
            context.district().policy().version()));
  }

  static Decision decide(Session session, PlanCommand command, Context context) {
    return switch (command) {
      case PlanSession _ -> throw new IllegalStateException("Planned already: " + session.id());
      case EditPlan edit -> edit(session, edit, context);
      case IssueNotice notice -> NoticeRules.issue(session, notice, context);
      case ReplyToInvitation reply -> NoticeRules.reply(session, reply, context);
      case PostponeSession postpone -> postpone(session, postpone, context);
      case CancelSession cancel ->
          session.state().before()
              ? accepted(new SessionCancelled(context.now(), cancel.reason()))
              : refused(Rule.NOT_BEFORE_IT, "state", session.state());
    };
  }

  private static Decision edit(Session session, EditPlan command, Context context) {
    if (!session.state().before()) {
      return refused(Rule.NOT_BEFORE_IT, "state", session.state());
    }
    MeetingKind kind = context.kindOf(session);
    Plan plan = command.plan();
    if (session.notice() != null && !sameDate(session.plan(), plan)) {
      return refused(Rule.POSTPONE_INSTEAD);
    }
    Decision refusal = refusePlan(plan, kind, context);
    if (refusal == null) {
      refusal = Seating.refuseUnknown(command.seats(), context);
    }
    if (refusal != null) {
      return refusal;
    }
    List<Seat> seats = Seating.arrange(command.seats(), kind, context, session.seats());
    if (seats.size() > Seat.MAX_SEATS) {
      return refused(Rule.RECORD_FULL, "limit", Seat.MAX_SEATS);
    }
    boolean rebooked = !Bookings.of(session).equals(Bookings.of(session.area(), plan, seats));
    return plan.equals(session.plan()) && seats.equals(session.seats())
        ? accepted()
        : accepted(new PlanEdited(context.now(), plan, seats, rebooked ? context.booking() : null));
  }

  private static Decision postpone(Session session, PostponeSession command, Context context) {
    if (session.state() != State.NOTICED && session.state() != State.POSTPONED) {
      return refused(Rule.NOT_NOTICED, "state", session.state());
    }
    Plan moved =
        session
            .plan()
            .movedTo(
                command.startsAt(),
                command.endsAt(),
                command.venue() == null ? session.plan().venue() : command.venue());
    Decision refusal = refusePlan(moved, context.kindOf(session), context);
    return refusal != null
        ? refusal
        : accepted(new SessionPostponed(context.now(), moved, command.reason(), context.booking()));
  }

  private static boolean continues(PlanSession command, Session previous) {
    return previous.state() == State.CONCLUDED
        && previous.area().equals(command.area())
        && previous.round() < Session.MAX_ROUNDS
        && (command.topics().isEmpty()
            || new HashSet<>(command.topics())
                .equals(new HashSet<>(previous.topics().stream().map(TopicRef::id).toList())));
  }

  private static @Nullable Decision refuseTopics(
      List<String> topics, String area, MeetingKind kind, Context context) {
    if (kind.topics() == MeetingKind.Topics.REQUIRED && topics.isEmpty()) {
      return refused(Rule.TOPICS_REQUIRED, "kind", kind.name());
    }
    if (kind.topics() == MeetingKind.Topics.NEVER && !topics.isEmpty()) {
      return refused(Rule.TOPICS_NOT_ALLOWED, "kind", kind.name());
    }
    for (String id : topics) {
      KnownTopic topic = context.topics().get(id);
      if (topic == null) {
        return refused(Rule.TOPIC_UNKNOWN, "topic", id);
      }
      if (!topic.holder().equals(area)) {
        return new Decision.Refused(
            new Rejection(
                Rule.TOPIC_NOT_HELD_HERE, Map.of("topic", topic.number(), "unit", topic.holder())));
      }
      if (!topic.open()) {
        return refused(Rule.TOPIC_NOT_OPEN, "topic", topic.number());
      }
    }
    return null;
  }

  private static @Nullable Decision refusePlan(Plan plan, MeetingKind kind, Context context) {
    if (!kind.modes().contains(plan.mode())) {
      return refused(Rule.MODE_NOT_OF_THIS_KIND, "kind", kind.name());
    }
    if (plan.venue() == null && plan.mode() != Mode.ONLINE) {
      return refused(Rule.VENUE_REQUIRED);
    }
    if (plan.onlineAt() == null && plan.mode().remote()) {
      return refused(Rule.ONLINE_ADDRESS_REQUIRED);
    }
    if (!plan.startsAt().isAfter(context.now())) {
      return refused(Rule.TIME_IN_THE_PAST);
    }
    Duration length = Duration.between(plan.startsAt(), plan.endsAt());
    Duration longest = plan.mode() == Mode.ONLINE ? Plan.LONGEST_ONLINE : Plan.LONGEST_IN_A_ROOM;
    if (length.compareTo(Plan.SHORTEST) < 0 || length.compareTo(longest) > 0) {
      return refused(Rule.TIME_NOT_SENSIBLE);
    }
    if (!kind.internal() && plan.chair().sameAs(plan.recorder())) {
      return refused(Rule.CHAIR_IS_RECORDER);
    }
    Plan.Comparison comparison = plan.comparison();
    boolean uneven =
        comparison != null
            && comparison.options().stream()
                .anyMatch(option -> option.values().size() != comparison.criteria().size());
    return uneven ? refused(Rule.COMPARISON_UNEVEN) : null;
  }

  private static boolean sameDate(Plan before, Plan after) {
    return before.startsAt().equals(after.startsAt())
        && before.endsAt().equals(after.endsAt())
        && before.mode() == after.mode()
        && Objects.equals(before.venue(), after.venue());
  }

  private static TopicRef ref(Context context, String id) {
    KnownTopic topic = Objects.requireNonNull(context.topics().get(id), id);
    return new TopicRef(id, topic.number(), topic.title());
  }
}
