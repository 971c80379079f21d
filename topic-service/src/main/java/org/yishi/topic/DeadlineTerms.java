package org.yishi.topic;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;
import org.yishi.district.Policy;
import org.yishi.district.Term;
import org.yishi.district.WorkingCalendar;
import org.yishi.topic.deadline.Basis;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;

/** Starts deadlines by the policy and the working calendar in force. */
final class DeadlineTerms {

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
        basis(term(kind, Level.of(area), context.district().policy()), context),
        context.district().calendar());
  }

  /** A deadline that another office has set, whatever our own terms are. */
  static Deadline outer(Instant end, String area, Context context) {
    return Deadline.start(
        DeadlineKind.OUTER,
        null,
        area,
        context.district().policy().version(),
        context.now(),
        basis(end, context),
        context.district().calendar());
  }

  /** A deadline that a department has to keep and an area waits for, within a term. */
  static Deadline ofDepartment(
      Deadline.Key key, String department, String area, Term term, Context context) {
    return ofDepartment(key, department, area, basis(term, context), context);
  }

  /** A deadline that a department has set itself: it is missed when the day is over. */
  static Deadline ofDepartment(
      Deadline.Key key, String department, String area, LocalDate day, Context context) {
    WorkingCalendar calendar = context.district().calendar();
    return ofDepartment(key, department, area, basis(end(day, calendar), context), context);
  }

  /** A deadline that an area has set itself: it is missed when the day is over. */
  static Deadline until(DeadlineKind kind, String area, LocalDate day, Context context) {
    WorkingCalendar calendar = context.district().calendar();
    return Deadline.start(
        kind,
        null,
        area,
        context.district().policy().version(),
        context.now(),
        basis(end(day, calendar), context),
        calendar);
  }

  private static Instant end(LocalDate day, WorkingCalendar calendar) {
    return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
  }

  /** A deadline that a meeting has set a department, for which an area waits, or an area. */
  static Deadline ofAssignment(
      int n, @Nullable String department, String area, LocalDate day, Context context) {
    var key = new Deadline.Key(DeadlineKind.ASSIGNMENT, n);
    WorkingCalendar calendar = context.district().calendar();
    Instant end = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    return department != null
        ? ofDepartment(key, department, area, basis(end, context), context)
        : Deadline.ofArea(
            key,
            area,
            context.district().policy().version(),
            context.now(),
            basis(end, context),
            calendar);
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
    Policy policy = context.district().policy();
    return waiting.handedOver(
        area,
        policy.version(),
        context.now(),
        basis(term(waiting.kind(), Level.of(area), policy), context),
        context.district().calendar());
  }

  private static Deadline ofDepartment(
      Deadline.Key key, String department, String area, Basis basis, Context context) {
    return Deadline.ofDepartment(
        key,
        department,
        area,
        context.district().policy().version(),
        context.now(),
        basis,
        context.district().calendar());
  }

  private static Basis basis(Term term, Context context) {
    Policy policy = context.district().policy();
    return Basis.ofTerm(
        term,
        policy.escalation().yellowPercent(),
        policy.terms().urge(),
        policy.terms().supervisionOrder(),
        context.district().calendar().version());
  }

  private static Basis basis(Instant end, Context context) {
    Policy policy = context.district().policy();
    return Basis.until(
        end,
        policy.escalation().yellowPercent(),
        policy.terms().urge(),
        policy.terms().supervisionOrder(),
        context.district().calendar().version());
  }

  private static Term term(DeadlineKind kind, Level level, Policy policy) {
    return switch (kind) {
      case FIRST_CONTACT -> policy.terms().firstContact();
      case SCREENING -> policy.terms().screening();
      case SESSION -> policy.terms().session();
      case ESCALATION_SIGNING ->
          level == Level.DISTRICT ? policy.terms().districtSigns() : policy.terms().streetSigns();
      case ESCALATION_HANDLING -> policy.terms().handling();
      case ESCALATION_TOTAL -> policy.terms().escalationTotal();
      case SUMMONS_REPORT_IN -> policy.terms().reportIn();
      case SUMMONS_RESPONSE -> policy.terms().response();
      case TRANSFER_ANSWER -> policy.followUp().transferAnswer();
      case APPEAL_DECISION -> policy.followUp().appealDecision();
      case SUMMONS_FULFILMENT, DIRECT_PROMISE, ASSIGNMENT, OUTER ->
          throw new IllegalArgumentException("Not within a term of its own: " + kind);
    };
  }
}
