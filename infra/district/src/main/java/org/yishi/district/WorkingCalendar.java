package org.yishi.district;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Chinese working calendar 工作日历: weekends and public holidays are off, shifted days 调休 are on.
 *
 * <p>Working days count as offices do: the day on which something happens doesn't count, and the
 * term ends when work ends on the last day. Working hours run on through lunch, nights and days
 * off; a term that fills a stretch of work exactly ends with that stretch.
 *
 * <p>A year without announced exceptions has plain weekends; whoever listens hears of it. Costs
 * grow with the number of days that a question spans.
 */
public final class WorkingCalendar {

  /** No question spans more days than this. */
  public static final int MAX_DAYS = 36_600;

  private static final int WHOLE = 100;

  private final ZoneId zone;
  private final List<WorkingTime> hours;
  private final Map<LocalDate, Boolean> exceptions;
  private final Set<Integer> announcedYears;
  private final UnannouncedYears listener;

  /**
   * A calendar without a listener.
   *
   * @param hours the working time of every working day, in order, not overlapping
   * @param exceptions whether a day is worked on against the rule of the week
   * @param announcedYears the years whose exceptions are known
   */
  public WorkingCalendar(
      ZoneId zone,
      List<WorkingTime> hours,
      Map<LocalDate, Boolean> exceptions,
      Set<Integer> announcedYears) {
    this(zone, hours, exceptions, announcedYears, year -> {});
  }

  private WorkingCalendar(
      ZoneId zone,
      List<WorkingTime> hours,
      Map<LocalDate, Boolean> exceptions,
      Set<Integer> announcedYears,
      UnannouncedYears listener) {
    this.zone = zone;
    this.hours = List.copyOf(hours);
    this.exceptions = Map.copyOf(exceptions);
    this.announcedYears = Set.copyOf(announcedYears);
    this.listener = listener;
    checkOrder(this.hours);
  }

  /** The same calendar, telling somebody else of years without announced exceptions. */
  public WorkingCalendar tellingOf(UnannouncedYears other) {
    return new WorkingCalendar(zone, hours, exceptions, announcedYears, other);
  }

  /** The zone in which days begin and end. */
  public ZoneId zone() {
    return zone;
  }

  /** Whether people work on a day. */
  public boolean isWorkingDay(LocalDate day) {
    if (!announcedYears.contains(day.getYear())) {
      listener.asked(day.getYear());
    }
    Boolean exception = exceptions.get(day);
    if (exception != null) {
      return exception;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** When a term that starts now ends. */
  public Instant plus(Instant start, Term term) {
    return switch (term) {
      case Term.WorkingDays(int days) -> closeOfBusiness(start, days);
      case Term.WorkingHours(int amount) -> afterWorking(start, Duration.ofHours(amount));
      case Term.CalendarDays(int days) -> start.atZone(zone).plusDays(days).toInstant();
      case Term.CalendarHours(int amount) -> start.plus(amount, ChronoUnit.HOURS);
      case Term.CalendarMinutes(int minutes) -> start.plus(minutes, ChronoUnit.MINUTES);
    };
  }

  /**
   * When a share of a term has passed, measured in the term's own kind of time: of terms in working
   * days and hours that is working time, so that a warning doesn't fall into the night.
   *
   * @param percent 0 to 100
   */
  public Instant plus(Instant start, Term term, int percent) {
    if (percent < 0 || percent > WHOLE) {
      throw new IllegalArgumentException("A share has 0 to 100 percent, not " + percent);
    }
    Instant end = plus(start, term);
    if (percent == WHOLE) {
      return end;
    }
    return switch (term) {
      case Term.WorkingDays _, Term.WorkingHours _ ->
          afterWorking(start, share(workingTimeBetween(start, end), percent));
      case Term.CalendarDays _, Term.CalendarHours _, Term.CalendarMinutes _ ->
          start.plus(share(Duration.between(start, end), percent));
    };
  }

  /**
   * How much working time lies between two instants.
   *
   * @throws IllegalArgumentException if the second is before the first or too far away
   */
  public Duration workingTimeBetween(Instant from, Instant to) {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > MAX_DAYS) {
      throw new IllegalArgumentException("Can't count the working time from " + from + " to " + to);
    }
    Duration sum = Duration.ZERO;
    LocalDate last = day(to);
    for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        for (WorkingTime stretch : hours) {
          Instant begin = later(at(day, stretch.from()), from);
          Instant end = earlier(at(day, stretch.to()), to);
          if (begin.isBefore(end)) {
            sum = sum.plus(Duration.between(begin, end));
          }
        }
      }
    }
    return sum;
  }

  private Instant closeOfBusiness(Instant start, int workingDays) {
    LocalDate day = day(start);
    int left = workingDays;
    for (int i = 0; i < MAX_DAYS; i++) {
      day = day.plusDays(1);
      if (isWorkingDay(day) && --left == 0) {
        return at(day, hours.getLast().to());
      }
    }
    throw tooFar(start);
  }

  /** The first instant by which that much working time has passed. */
  private Instant afterWorking(Instant start, Duration work) {
    if (work.isZero()) {
      return start;
    }
    Duration left = work;
    LocalDate day = day(start);
    for (int i = 0; i < MAX_DAYS; i++, day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        for (WorkingTime stretch : hours) {
          Instant begin = later(at(day, stretch.from()), start);
          Duration stretchLeft = Duration.between(begin, at(day, stretch.to()));
          if (stretchLeft.compareTo(left) >= 0) {
            return begin.plus(left);
          }
          if (stretchLeft.isPositive()) {
            left = left.minus(stretchLeft);
          }
        }
      }
    }
    throw tooFar(start);
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  private static Duration share(Duration whole, int percent) {
    return whole.multipliedBy(percent).dividedBy(WHOLE);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void checkOrder(List<WorkingTime> hours) {
    if (hours.isEmpty()) {
      throw new IllegalArgumentException("A calendar needs working time");
    }
    for (int i = 1; i < hours.size(); i++) {
      if (hours.get(i).from().isBefore(hours.get(i - 1).to())) {
        throw new IllegalArgumentException("Working time must be in order: " + hours);
      }
    }
  }

  private static IllegalArgumentException tooFar(Instant start) {
    return new IllegalArgumentException("The term from " + start + " ends too far away");
  }
}
