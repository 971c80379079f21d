package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Department;
import org.yishi.district.DepartmentNames;
import org.yishi.district.Level;
import org.yishi.district.Policy;
import org.yishi.district.Term;
import org.yishi.topic.SummonsCommand.RateSummons;
import org.yishi.topic.SummonsCommand.SignSummons;
import org.yishi.topic.SummonsCommand.SummonDepartment;
import org.yishi.topic.SummonsCommand.WithdrawSummons;
import org.yishi.topic.SummonsEvent.DepartmentRated;
import org.yishi.topic.SummonsEvent.DepartmentSummoned;
import org.yishi.topic.SummonsEvent.SummonsDrafted;
import org.yishi.topic.SummonsEvent.SummonsWithdrawn;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.summons.Answer;
import org.yishi.topic.summons.Call;
import org.yishi.topic.summons.Summons;
import org.yishi.topic.summons.Summons.State;
import org.yishi.topic.summons.SummonsKind;
import org.yishi.topic.summons.Summonses;

/** The whistler's side of a summons 吹哨: who calls whom, signs, judges and takes back. */
final class SummonsRules {

  private SummonsRules() {}

  static Decision decide(Topic topic, SummonsCommand command, Context context) {
    return switch (command) {
      case SummonDepartment summon -> summon(topic, summon, context);
      case SignSummons sign -> sign(topic, sign, context);
      case RateSummons rate -> rate(topic, rate, context);
      case WithdrawSummons withdraw -> withdraw(topic, withdraw, context);
      case SummonsCommand.ReportIn report -> AnswerRules.reportIn(topic, report, context);
      case SummonsCommand.RespondToSummons respond -> AnswerRules.respond(topic, respond, context);
      case SummonsCommand.FulfilSummons fulfil -> AnswerRules.fulfil(topic, fulfil, context);
      case SummonsCommand.RefuseSummons refuse -> AnswerRules.refuse(topic, refuse, context);
    };
  }

  private static Decision summon(Topic topic, SummonDepartment command, Context context) {
    Optional<Decision> repeated = repeated(topic, command.request());
    if (repeated.isPresent()) {
      return repeated.get();
    }
    String area = context.by().area();
    if (area == null || Level.of(area) == Level.COMMUNITY) {
      return refused(Rule.COMMUNITY_ESCALATES);
    }
    if (!context.by().speaksFor(topic.holder()) && !context.by().isAbove(topic.holder())) {
      return refused(Rule.NOT_HOLDER, "holder", topic.holder());
    }
    Optional<Decision> untimely = untimely(topic, area);
    if (untimely.isPresent()) {
      return untimely.get();
    }
    Call call = command.call();
    LocalDate wished = call.wishedBy();
    if (wished != null && !isPromise(wished, context)) {
      return refused(Rule.DAY_OUT_OF_RANGE, "wishedBy", wished);
    }
    DepartmentNames names = context.district().departmentNames();
    Optional<Department> department = names.find(command.department());
    if (department.isEmpty()) {
      return unknown(command.department(), names);
    }
    return called(topic, department.get(), area, command, context);
  }

  private static Decision called(
      Topic topic, Department department, String area, SummonDepartment command, Context context) {
    String code = department.code();
    Summonses known = topic.summonses();
    Optional<Summons> same =
        known.where(summons -> summons.open() && summons.department().equals(code)).stream()
            .filter(summons -> summons.call().kind() == command.call().kind())
            .findFirst();
    if (same.isPresent()) {
      return refused(Rule.ALREADY_SUMMONED, "n", same.get().n());
    }
    if (known.all().size() >= Summonses.MAX) {
      return refused(Rule.TOO_MANY_SUMMONSES, "max", Summonses.MAX);
    }
    int n = known.all().size() + 1;
    RequestKey request = command.request();
    Summons drafted =
        new Summons(
            n,
            code,
            command.call(),
            area,
            State.DRAFTED,
            known.refusedInFavourOf(code).map(Summons::matter).orElse(n),
            context.now(),
            Answer.NONE,
            request == null ? null : request.key(),
            request == null ? null : request.fingerprint());
    return accepted(
        context.by().isLeader()
            ? signedOut(drafted, context)
            : new SummonsDrafted(context.now(), drafted));
  }

  private static Decision sign(Topic topic, SignSummons command, Context context) {
    Summons summons = topic.summonses().find(command.n()).orElse(null);
    if (summons == null) {
      return unknown(command.n());
    }
    Optional<Decision> refusal = unlessWhistler(summons, context);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (!context.by().isLeader()) {
      return refused(Rule.LEADER_REQUIRED);
    }
    if (summons.state() != State.DRAFTED) {
      return summons.signed()
          ? refused(Rule.SUMMONS_ALREADY_SIGNED, "n", summons.n())
          : wrongState(summons);
    }
    return untimely(topic, summons.by()).orElseGet(() -> accepted(signedOut(summons, context)));
  }

  private static Decision rate(Topic topic, RateSummons command, Context context) {
    Summons summons = topic.summonses().find(command.n()).orElse(null);
    if (summons == null) {
      return unknown(command.n());
    }
    Optional<Decision> refusal = unlessWhistler(summons, context);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (summons.state() != State.FULFILLED) {
      return wrongState(summons);
    }
    if (command.satisfaction().needsWords() && command.words() == null) {
      return refused(Rule.RATING_NEEDS_WORDS, "words", command.satisfaction());
    }
    return accepted(
        new DepartmentRated(
            context.now(),
            summons.n(),
            summons.department(),
            new Answer.Rating(context.now(), command.satisfaction(), command.words())));
  }

  private static Decision withdraw(Topic topic, WithdrawSummons command, Context context) {
    Summons summons = topic.summonses().find(command.n()).orElse(null);
    if (summons == null) {
      return unknown(command.n());
    }
    Optional<Decision> refusal = unlessWhistler(summons, context);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return summons.open()
        ? accepted(
            new SummonsWithdrawn(
                context.now(), summons, new Answer.Withdrawal(context.now(), command.reason())))
        : wrongState(summons);
  }

  private static DepartmentSummoned signedOut(Summons drafted, Context context) {
    Instant now = context.now();
    Summons summons = drafted.summoned(now);
    return new DepartmentSummoned(
        now,
        summons,
        context.district().departmentNames().line(summons.department()).stream()
            .map(Department::code)
            .toList(),
        DeadlineTerms.ofDepartment(
            new Deadline.Key(DeadlineKind.SUMMONS_REPORT_IN, summons.n()),
            summons.department(),
            summons.by(),
            reportIn(summons, context.district().policy()),
            context));
  }

  private static Term reportIn(Summons summons, Policy policy) {
    return summons.call().kind() == SummonsKind.EMERGENCY
        ? policy.terms().emergencyReportIn()
        : policy.terms().reportIn();
  }

  /** What isn't under way, or not yet taken over with a signature, calls nobody. */
  private static Optional<Decision> untimely(Topic topic, String area) {
    if (!topic.stage().underWay()) {
      return Optional.of(refused(Rule.WHISTLE_UNTIMELY, "stage", topic.stage()));
    }
    return topic
        .openEscalation()
        .filter(open -> open.state() == Escalation.State.RAISED && open.to().equals(area))
        .map(open -> refused(Rule.ESCALATION_NOT_SIGNED, "n", open.n()));
  }

  /** Whether a day lies ahead, and not further than the policy lets anybody promise. */
  static boolean isPromise(LocalDate day, Context context) {
    var calendar = context.district().calendar();
    Instant last = calendar.plus(context.now(), context.district().policy().summons().promise());
    return !day.isBefore(LocalDate.ofInstant(context.now(), calendar.zone()))
        && !day.isAfter(LocalDate.ofInstant(last, calendar.zone()));
  }

  private static Optional<Decision> repeated(Topic topic, @Nullable RequestKey request) {
    return Optional.ofNullable(request)
        .flatMap(key ->
            topic
                .summonses()
                .ofRequest(key.key())
                .map(summons ->
                    key.fingerprint().equals(summons.fingerprint())
                        ? accepted()
                        : refused(Rule.IDEMPOTENCY_KEY_REUSED)));
  }

  private static Optional<Decision> unlessWhistler(Summons summons, Context context) {
    return context.by().speaksFor(summons.by()) || context.by().isAbove(summons.by())
        ? Optional.empty()
        : Optional.of(refused(Rule.NOT_WHISTLER, "whistler", summons.by()));
  }

  private static Decision unknown(String words, DepartmentNames names) {
    List<Department> nearest = names.nearest(words);
    if (nearest.isEmpty()) {
      return refused(Rule.DEPARTMENT_UNKNOWN, "department", words);
    }
    String suggestions =
        nearest.stream()
            .map(it -> it.name() + "（" + it.code() + "）")
            .collect(Collectors.joining("、"));
    return new Decision.Refused(
        new Rejection(
            Rule.DEPARTMENT_NOT_RECOGNISED,
            Map.of("department", words, "suggestions", suggestions)));
  }

  static Decision unknown(int n) {
    return refused(Rule.SUMMONS_UNKNOWN, "n", n);
  }

  static Decision wrongState(Summons summons) {
    return refused(Rule.SUMMONS_STATE, "state", summons.state());
  }
}
