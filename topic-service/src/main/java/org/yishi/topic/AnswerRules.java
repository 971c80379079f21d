package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Department;
import org.yishi.topic.SummonsCommand.FulfilSummons;
import org.yishi.topic.SummonsCommand.RefuseSummons;
import org.yishi.topic.SummonsCommand.ReportIn;
import org.yishi.topic.SummonsCommand.RespondToSummons;
import org.yishi.topic.SummonsEvent.DepartmentFulfilled;
import org.yishi.topic.SummonsEvent.DepartmentRefused;
import org.yishi.topic.SummonsEvent.DepartmentReportedIn;
import org.yishi.topic.SummonsEvent.DepartmentResponded;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.summons.Answer;
import org.yishi.topic.summons.Summons;
import org.yishi.topic.summons.Summons.State;

/** The department's side of a summons 报到: it comes, responds and does it, or says who else must. */
final class AnswerRules {

  private AnswerRules() {}

  static Decision reportIn(Topic topic, ReportIn command, Context context) {
    Summons summons = signed(topic, command.n());
    Optional<Decision> refusal = unless(summons, command.n(), context, EnumSet.of(State.SUMMONED));
    if (summons == null || refusal.isPresent()) {
      return refusal.orElseGet(() -> SummonsRules.unknown(command.n()));
    }
    return accepted(
        new DepartmentReportedIn(
            context.now(),
            summons.n(),
            summons.department(),
            DeadlineTerms.ofDepartment(
                new Deadline.Key(DeadlineKind.SUMMONS_RESPONSE, summons.n()),
                summons.department(),
                summons.by(),
                context.district().policy().terms().response(),
                context)));
  }

  static Decision respond(Topic topic, RespondToSummons command, Context context) {
    Summons summons = signed(topic, command.n());
    Optional<Decision> refusal =
        unless(summons, command.n(), context, EnumSet.of(State.REPORTED_IN));
    if (summons == null || refusal.isPresent()) {
      return refusal.orElseGet(() -> SummonsRules.unknown(command.n()));
    }
    if (!SummonsRules.isPromise(command.by(), context)) {
      return refused(Rule.DAY_OUT_OF_RANGE, "by", command.by());
    }
    return accepted(
        new DepartmentResponded(
            context.now(),
            summons.n(),
            summons.department(),
            new Answer.Response(context.now(), command.plan(), command.by()),
            DeadlineTerms.ofDepartment(
                new Deadline.Key(DeadlineKind.SUMMONS_FULFILMENT, summons.n()),
                summons.department(),
                summons.by(),
                command.by(),
                context)));
  }

  static Decision fulfil(Topic topic, FulfilSummons command, Context context) {
    Summons summons = signed(topic, command.n());
    Optional<Decision> refusal = unless(summons, command.n(), context, EnumSet.of(State.RESPONDED));
    if (summons == null || refusal.isPresent()) {
      return refusal.orElseGet(() -> SummonsRules.unknown(command.n()));
    }
    return accepted(
        new DepartmentFulfilled(
            context.now(),
            summons.n(),
            summons.department(),
            new Answer.Fulfilment(context.now(), command.note(), command.files())));
  }

  static Decision refuse(Topic topic, RefuseSummons command, Context context) {
    Summons summons = signed(topic, command.n());
    Optional<Decision> refusal =
        unless(summons, command.n(), context, EnumSet.of(State.SUMMONED, State.REPORTED_IN));
    if (summons == null || refusal.isPresent()) {
      return refusal.orElseGet(() -> SummonsRules.unknown(command.n()));
    }
    String competent =
        context
            .district()
            .departmentNames()
            .find(command.competentBody())
            .map(Department::code)
            .orElse(null);
    if (summons.department().equals(competent)) {
      return refused(Rule.REFUSAL_NAMES_ITSELF, "competentBody", command.competentBody());
    }
    Instant now = context.now();
    List<TopicEvent> events = new ArrayList<>();
    events.add(
        new DepartmentRefused(
            now,
            summons.n(),
            summons.department(),
            new Answer.Refusal(now, command.competentBody(), competent, command.basis()),
            topic.summonses().refusals(summons.matter()) + 1));
    if (EscalationRules.disputed(TopicDecider.evolve(topic, events), summons, context)
        .isPresent()) {
      events.addAll(PauseRules.resuming(TopicDecider.evolve(topic, events), context));
      EscalationRules.disputed(TopicDecider.evolve(topic, events), summons, context)
          .ifPresent(events::add);
    }
    return new Decision.Accepted(events);
  }

  /** What no leader has signed, no department knows of. */
  private static @Nullable Summons signed(Topic topic, int n) {
    return topic.summonses().find(n).filter(Summons::signed).orElse(null);
  }

  private static Optional<Decision> unless(
      @Nullable Summons summons, int n, Context context, Set<State> states) {
    if (summons == null) {
      return Optional.of(SummonsRules.unknown(n));
    }
    String department = context.by().department();
    if (department == null
        || !context.district().departmentNames().belongsTo(summons.department(), department)) {
      return Optional.of(refused(Rule.NOT_SUMMONED, "department", summons.department()));
    }
    return states.contains(summons.state())
        ? Optional.empty()
        : Optional.of(SummonsRules.wrongState(summons));
  }
}
