package org.yishi.topic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;
import org.yishi.district.Policy;
import org.yishi.district.Term;
import org.yishi.district.WorkingCalendar;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;

/** Computes deadlines from the policy and the working calendar in force. */
final class DeadlineTerms {

  private static final int WHOLE = 100;

  private DeadlineTerms() {}

  /** A deadline that starts now and is the area's to keep. */
  static Deadline start(DeadlineKind kind, String area, Context context) {
    return start(kind, null, area, context);
  }

  /** A deadline of a hand-over, which starts now and is the receiver's to keep. */
  static Deadline start(
      DeadlineKind kind, @Nullable Integer escalation, String area, Context context) {
    return Deadline.start(
        kind,
        escalation,
        area,
        context.district().policy().version(),
        context.now(),
        times(kind, area, context));
  }

  /** A deadline that a department has to keep and an area waits for, within a term. */
  static Deadline ofDepartment(
      Deadline.Key key, String department, String area, Term term, Context context) {
    return Deadline.ofDepartment(
        key,
        department,
        area,
        context.district().policy().version(),
        context.now(),
        times(term, context));
  }

  /** A deadline that a department has set itself: it is missed when the day is over. */
  static Deadline ofDepartment(
      Deadline.Key key, String department, String area, LocalDate day, Context context) {
    Instant due = day.plusDays(1).atStartOfDay(context.district().calendar().zone()).toInstant();
    return Deadline.ofDepartment(
        key,
        department,
        area,
        context.district().policy().version(),
        context.now(),
        until(due, context));
  }

  /** A deadline that another office has set, whatever our own terms are. */
  static Deadline outer(Instant due, String area, Context context) {
    return Deadline.start(
        DeadlineKind.OUTER,
        null,
        area,
        context.district().policy().version(),
        context.now(),
        until(due, context));
  }

  private static Deadline.Times until(Instant due, Context context) {
    Policy policy = context.district().policy();
    WorkingCalendar calendar = context.district().calendar();
    Duration warning =
        Duration.between(context.now(), due)
            .multipliedBy(policy.escalation().yellowPercent())
            .dividedBy(WHOLE);
    Instant urgeAt = calendar.plus(due, policy.terms().urge());
    return new Deadline.Times(
        context.now().plus(warning),
        due,
        urgeAt,
        calendar.plus(urgeAt, policy.terms().supervisionOrder()));
  }

  /** The total clock of an escalation: started by the first hand-over, passed on by later ones. */
  static Deadline total(Topic topic, String area, Context context) {
    return topic
        .deadline(DeadlineKind.ESCALATION_TOTAL)
        .map(running -> running.passedOn(area, context.now()))
        .orElseGet(() -> start(DeadlineKind.ESCALATION_TOTAL, area, context));
  }

  /** A deadline that starts anew now because the area has come to hold the topic. */
  static Deadline handOver(Deadline waiting, String area, Context context) {
    return waiting.handedOver(
        area,
        context.district().policy().version(),
        context.now(),
        times(waiting.kind(), area, context));
  }

  private static Deadline.Times times(DeadlineKind kind, String area, Context context) {
    return times(term(kind, Level.of(area), context.district().policy()), context);
  }

  private static Deadline.Times times(Term term, Context context) {
    Policy policy = context.district().policy();
    WorkingCalendar calendar = context.district().calendar();
    Instant due = calendar.plus(context.now(), term);
    Instant urgeAt = calendar.plus(due, policy.terms().urge());
    return new Deadline.Times(
        calendar.plus(context.now(), term, policy.escalation().yellowPercent()),
        due,
        urgeAt,
        calendar.plus(urgeAt, policy.terms().supervisionOrder()));
  }

  private static Term term(DeadlineKind kind, Level level, Policy policy) {
    return switch (kind) {
      case SCREENING -> policy.terms().screening();
      case SESSION -> policy.terms().session();
      case ESCALATION_SIGNING ->
          level == Level.DISTRICT ? policy.terms().districtSigns() : policy.terms().streetSigns();
      case ESCALATION_HANDLING -> policy.terms().handling();
      case ESCALATION_TOTAL -> policy.terms().escalationTotal();
      case SUMMONS_REPORT_IN -> policy.terms().reportIn();
      case SUMMONS_RESPONSE -> policy.terms().response();
      case SUMMONS_FULFILMENT ->
          throw new IllegalArgumentException("Promised for a day, not within a term: " + kind);
      case OUTER -> throw new IllegalArgumentException("Set by another office: " + kind);
    };
  }
}
