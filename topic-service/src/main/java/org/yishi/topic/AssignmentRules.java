package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Department;
import org.yishi.district.Level;
import org.yishi.topic.AssignmentCommand.AssignTask;
import org.yishi.topic.AssignmentCommand.CancelAssignment;
import org.yishi.topic.AssignmentCommand.CompleteAssignment;
import org.yishi.topic.AssignmentCommand.ReportAssignment;
import org.yishi.topic.AssignmentCommand.SendBackAssignment;
import org.yishi.topic.AssignmentEvent.AssignmentCancelled;
import org.yishi.topic.AssignmentEvent.AssignmentCompleted;
import org.yishi.topic.AssignmentEvent.AssignmentReported;
import org.yishi.topic.AssignmentEvent.AssignmentSentBack;
import org.yishi.topic.AssignmentEvent.TaskAssigned;
import org.yishi.topic.assignment.Assignment;
import org.yishi.topic.assignment.Assignment.State;
import org.yishi.topic.assignment.Assignments;
import org.yishi.topic.deadline.Deadline;

/** Assignments 交办: a street's or the district's meeting gives them, units report, it follows up. */
final class AssignmentRules {

  private AssignmentRules() {}

  static Decision decide(Topic topic, AssignmentCommand command, Context context) {
    return switch (command) {
      case AssignTask assign -> assign(topic, assign, context);
      case ReportAssignment report -> report(topic, report, context);
      case SendBackAssignment back -> sendBack(topic, back, context);
      case CompleteAssignment complete -> complete(topic, complete, context);
      case CancelAssignment cancel -> cancel(topic, cancel, context);
    };
  }

  private static Decision assign(Topic topic, AssignTask command, Context context) {
    Optional<Decision> repeated = repeated(topic, command.request());
    if (repeated.isPresent()) {
      return repeated.get();
    }
    String area = context.by().area();
    if (area == null
        || Level.of(area) == Level.COMMUNITY
        || !(context.by().speaksFor(topic.holder()) || context.by().isAbove(topic.holder()))) {
      return refused(Rule.NOT_HOLDER, "holder", topic.holder());
    }
    if (!topic.stage().underWay()) {
      return refused(Rule.ASSIGNMENT_UNTIMELY, "stage", topic.stage());
    }
    if (topic.assignments().all().size() >= Assignments.MAX) {
      return refused(Rule.TOO_MANY_ASSIGNMENTS, "max", Assignments.MAX);
    }
    if (!SummonsRules.isPromise(command.due(), context)) {
      return refused(Rule.DAY_OUT_OF_RANGE, "due", command.due());
    }
    Optional<String> unit = unit(command.unit(), area, context);
    return unit.isPresent()
        ? accepted(assigned(topic, command, area, unit.get(), context))
        : refused(Rule.UNIT_UNKNOWN, "unit", command.unit());
  }

  private static TaskAssigned assigned(
      Topic topic, AssignTask command, String area, String unit, Context context) {
    RequestKey request = command.request();
    Instant now = context.now();
    Assignment assignment =
        new Assignment(
            topic.assignments().all().size() + 1,
            command.meeting(),
            area,
            unit,
            command.function(),
            command.task(),
            command.due(),
            State.ASSIGNED,
            now,
            now,
            null,
            request == null ? null : request.key(),
            request == null ? null : request.fingerprint());
    List<String> line =
        context.district().departmentNames().line(unit).stream().map(Department::code).toList();
    return new TaskAssigned(now, assignment, line, deadline(assignment, context));
  }

  private static Decision report(Topic topic, ReportAssignment command, Context context) {
    Assignment assignment = topic.assignments().find(command.n()).orElse(null);
    if (assignment == null) {
      return unknown(command.n());
    }
    if (!isUnit(context, assignment)) {
      return refused(Rule.NOT_ASSIGNED, "unit", assignment.unit());
    }
    return in(assignment, Set.of(State.ASSIGNED, State.REPORTED))
        .orElseGet(
            () -> accepted(new AssignmentReported(context.now(), assignment, command.note())));
  }

  private static Decision sendBack(Topic topic, SendBackAssignment command, Context context) {
    Assignment assignment = topic.assignments().find(command.n()).orElse(null);
    if (assignment == null) {
      return unknown(command.n());
    }
    Optional<Decision> refusal =
        unlessConvener(assignment, context).or(() -> in(assignment, Set.of(State.REPORTED)));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (!SummonsRules.isPromise(command.due(), context)) {
      return refused(Rule.DAY_OUT_OF_RANGE, "due", command.due());
    }
    Assignment again = assignment.sentBack(context.now(), command.reason(), command.due());
    return accepted(
        new AssignmentSentBack(
            context.now(), assignment, command.reason(), command.due(), deadline(again, context)));
  }

  private static Decision complete(Topic topic, CompleteAssignment command, Context context) {
    Assignment assignment = topic.assignments().find(command.n()).orElse(null);
    if (assignment == null) {
      return unknown(command.n());
    }
    return unlessConvener(assignment, context)
        .or(() -> in(assignment, Set.of(State.REPORTED)))
        .orElseGet(() -> accepted(new AssignmentCompleted(context.now(), assignment)));
  }

  private static Decision cancel(Topic topic, CancelAssignment command, Context context) {
    Assignment assignment = topic.assignments().find(command.n()).orElse(null);
    if (assignment == null) {
      return unknown(command.n());
    }
    return unlessConvener(assignment, context)
        .or(() -> in(assignment, Set.of(State.ASSIGNED, State.REPORTED)))
        .orElseGet(
            () -> accepted(new AssignmentCancelled(context.now(), assignment, command.reason())));
  }

  private static Deadline deadline(Assignment assignment, Context context) {
    return DeadlineTerms.ofAssignment(
        assignment.n(),
        assignment.ofDepartment() ? assignment.unit() : null,
        assignment.ofDepartment() ? assignment.by() : assignment.unit(),
        assignment.due(),
        context);
  }

  /** A department, or the meeting's own area or one below it. */
  private static Optional<String> unit(String words, String area, Context context) {
    return context.district().areas().contains(words)
        ? Optional.of(words).filter(code -> code.startsWith(area))
        : context.district().departmentNames().find(words).map(Department::code);
  }

  private static boolean isUnit(Context context, Assignment assignment) {
    String department = context.by().department();
    return assignment.ofDepartment()
        ? department != null
            && context.district().departmentNames().belongsTo(assignment.unit(), department)
        : context.by().speaksFor(assignment.unit());
  }

  private static Optional<Decision> unlessConvener(Assignment assignment, Context context) {
    return context.by().speaksFor(assignment.by()) || context.by().isAbove(assignment.by())
        ? Optional.empty()
        : Optional.of(refused(Rule.NOT_CONVENER, "convener", assignment.by()));
  }

  private static Optional<Decision> in(Assignment assignment, Set<State> states) {
    return states.contains(assignment.state())
        ? Optional.empty()
        : Optional.of(refused(Rule.ASSIGNMENT_STATE, "state", assignment.state()));
  }

  private static Optional<Decision> repeated(Topic topic, @Nullable RequestKey request) {
    return Optional.ofNullable(request)
        .flatMap(key ->
            topic
                .assignments()
                .ofRequest(key.key())
                .map(it ->
                    key.fingerprint().equals(it.fingerprint())
                        ? accepted()
                        : refused(Rule.IDEMPOTENCY_KEY_REUSED)));
  }

  private static Decision unknown(int n) {
    return refused(Rule.ASSIGNMENT_UNKNOWN, "n", n);
  }
}
