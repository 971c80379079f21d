package org.yishi.topic.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.district.SpecialDay;
import org.yishi.district.Term;
import org.yishi.district.WorkingCalendar;

/**
 * What a deadline is computed from, kept with it so that it can explain itself and move with the
 * calendar, whatever policy is in force by then.
 *
 * @param term how long it runs, as the policy writes it; none if somebody else has set its end
 * @param until its end, where somebody else has set it
 * @param warnPercent the share after which it warns
 * @param urge from its end to the urge
 * @param supervisionOrder from the urge to the draft of a supervision order
 * @param calendar version of the calendar by which it was computed
 * @param specialDays the holidays and shifted days of that calendar from its start to its end
 */
public record Basis(
    @Nullable String term,
    @Nullable Instant until,
    int warnPercent,
    String urge,
    String supervisionOrder,
    int calendar,
    List<SpecialDay> specialDays) {

  private static final int WHOLE = 100;

  public Basis {
    specialDays = List.copyOf(specialDays);
    if ((term == null) == (until == null)) {
      throw new IllegalArgumentException("A deadline has either a term or an end set by others");
    }
  }

  /** A deadline of a term, by the calendar in force. */
  public static Basis ofTerm(
      Term term, int warnPercent, Term urge, Term supervisionOrder, int calendar) {
    return new Basis(
        term.text(), null, warnPercent, urge.text(), supervisionOrder.text(), calendar, List.of());
  }

  /** A deadline whose end somebody else has set. */
  public static Basis until(
      Instant end, int warnPercent, Term urge, Term supervisionOrder, int calendar) {
    return new Basis(
        null, end, warnPercent, urge.text(), supervisionOrder.text(), calendar, List.of());
  }

  /** Whether it is counted in working time, so that holidays matter. */
  public boolean countsWorkingTime() {
    return term == null
        || switch (parsed(term)) {
          case Term.WorkingDays _, Term.WorkingHours _ -> true;
          case Term.CalendarDays _, Term.CalendarHours _, Term.CalendarMinutes _ -> false;
        };
  }

  /** How much time lies between two instants, in the kind of time in which it is counted. */
  Duration between(Instant from, Instant to, WorkingCalendar by) {
    return countsWorkingTime() ? by.workingTimeBetween(from, to) : Duration.between(from, to);
  }

  /** The instants that matter for what starts then, is extended so and has been paused so long. */
  Deadline.Times times(
      Instant start, List<String> extensions, Duration paused, WorkingCalendar by) {
    Instant end = end(start, by);
    for (String extension : extensions) {
      end = by.plus(end, parsed(extension));
    }
    Instant due = later(end, paused, by);
    Instant urgeAt = by.plus(due, parsed(urge));
    return new Deadline.Times(
        later(warning(start, end, by), paused, by),
        due,
        urgeAt,
        by.plus(urgeAt, parsed(supervisionOrder)));
  }

  /** The same, as the calendar in force knows the days from the start to the end. */
  Basis knownBy(WorkingCalendar by, Instant start, Instant due) {
    return new Basis(
        term,
        until,
        warnPercent,
        urge,
        supervisionOrder,
        by.version(),
        countsWorkingTime() && !due.isBefore(start)
            ? by.specialDays(by.day(start), by.day(due))
            : List.of());
  }

  private Instant end(Instant start, WorkingCalendar by) {
    if (until != null) {
      return until;
    }
    return by.plus(start, parsed(term));
  }

  private Instant warning(Instant start, Instant end, WorkingCalendar by) {
    return end.isAfter(start)
        ? later(start, between(start, end, by).multipliedBy(warnPercent).dividedBy(WHOLE), by)
        : end;
  }

  private Instant later(Instant instant, Duration amount, WorkingCalendar by) {
    return countsWorkingTime() ? by.plus(instant, amount) : instant.plus(amount);
  }

  private static Term parsed(@Nullable String text) {
    return Term.parse(text == null ? "" : text)
        .orElseThrow(() -> new IllegalStateException("No term: " + text));
  }
}
