package org.yishi.district;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The Chinese working calendar 工作日历: weekends and public holidays are off, shifted days 调休 are on.
 *
 * <p>Working days count as offices do: the day on which something happens doesn't count, and the
 * term ends when work ends on the last day. Working hours run on through lunch, nights and days
 * off; a term that fills a stretch of work exactly ends with that stretch. Both are read off the
 * clock on the wall: where clocks change, they do so outside working time.
 *
 * <p>A year without announced exceptions has plain weekends; whoever listens hears of it. Costs
 * don't grow with the days that a question spans: each year's working days are counted up
 * beforehand.
 */
public final class WorkingCalendar {

  /** No question spans more years than this. */
  public static final int MAX_YEARS = 100;

  private static final int WHOLE = 100;

  private final int version;
  private final ZoneId zone;
  private final List<WorkingTime> hours;
  private final long nanosOfDay;
  private final WorkingYears years;
  private final Set<Integer> announcedYears;
  private final UnannouncedYears listener;

  /**
   * A calendar without a listener.
   *
   * @param version grows with every change of the calendar; a higher one is later news
   * @param hours the working time of every working day, in order, not overlapping
   * @param exceptions the days that go against the rule of the week
   * @param announcedYears the years whose exceptions are known
   */
  public WorkingCalendar(
      int version,
      ZoneId zone,
      List<WorkingTime> hours,
      Collection<SpecialDay> exceptions,
      Set<Integer> announcedYears) {
    this(version, zone, hours, new WorkingYears(exceptions), announcedYears, year -> {});
    checkOrder(this.hours);
  }

  private WorkingCalendar(
      int version,
      ZoneId zone,
      List<WorkingTime> hours,
      WorkingYears years,
      Set<Integer> announcedYears,
      UnannouncedYears listener) {
    this.version = version;
    this.zone = zone;
    this.hours = List.copyOf(hours);
    this.nanosOfDay = hours.stream().mapToLong(WorkingTime::nanos).sum();
    this.years = years;
    this.announcedYears = Set.copyOf(announcedYears);
    this.listener = listener;
  }

  /** The same calendar, telling somebody else of years without announced exceptions. */
  public WorkingCalendar tellingOf(UnannouncedYears other) {
    return new WorkingCalendar(version, zone, hours, years, announcedYears, other);
  }

  /**
   * The same calendar, except that between two days, both included, the exceptions are those given:
   * as somebody has known them then.
   */
  public WorkingCalendar asKnown(LocalDate from, LocalDate to, Collection<SpecialDay> then) {
    return specialDays(from, to).equals(List.copyOf(then))
        ? this
        : new WorkingCalendar(
            version, zone, hours, years.replaced(from, to, then), announcedYears, listener);
  }

  /** Grows with every change of the calendar. */
  public int version() {
    return version;
  }

  /** The zone in which days begin and end. */
  public ZoneId zone() {
    return zone;
  }

  /** The years whose exceptions are known, in order. */
  public SortedSet<Integer> announcedYears() {
    return new TreeSet<>(announcedYears);
  }

  /** Whether people work on a day. */
  public boolean isWorkingDay(LocalDate day) {
    return year(day.getYear()).isWorkingDay(day.getDayOfYear());
  }

  /** The days between two, both included, that go against the rule of the week, in order. */
  public List<SpecialDay> specialDays(LocalDate from, LocalDate to) {
    return years.exceptions(from, to);
  }

  /** The day on which an instant falls. */
  public LocalDate day(Instant instant) {
    return local(instant).toLocalDate();
  }

  /** The first instant by which that much working time has passed since the start. */
  public Instant plus(Instant start, Duration work) {
    return afterWorking(start, work);
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
    LocalDateTime begin = local(from);
    LocalDateTime end = local(to);
    if (to.isBefore(from) || end.getYear() - begin.getYear() > MAX_YEARS) {
      throw new IllegalArgumentException("Can't count the working time from " + from + " to " + to);
    }
    long days = workingDays(begin.toLocalDate(), end.toLocalDate());
    return Duration.ofNanos(days * nanosOfDay + workedSoFar(end) - workedSoFar(begin));
  }

  private Instant closeOfBusiness(Instant start, int workingDays) {
    LocalDate tomorrow = local(start).toLocalDate().plusDays(1);
    return at(workingDay(tomorrow, workingDays), hours.getLast().to());
  }

  /** The first instant by which that much working time has passed. */
  private Instant afterWorking(Instant start, Duration work) {
    if (work.isZero()) {
      return start;
    }
    LocalDateTime begin = local(start);
    long sinceMorning = workedSoFar(begin) + work.toNanos();
    long fullDays = (sinceMorning - 1) / nanosOfDay;
    LocalDate last = workingDay(begin.toLocalDate(), Math.toIntExact(fullDays + 1));
    return at(last, timeAfter(sinceMorning - fullDays * nanosOfDay));
  }

  /** The n-th working day, the first day being counted if it is one. */
  private LocalDate workingDay(LocalDate first, int n) {
    int left = n + year(first.getYear()).workingDaysBefore(first.getDayOfYear());
    for (int year = first.getYear(); year <= first.getYear() + MAX_YEARS; year++) {
      WorkingYear days = year(year);
      if (left <= days.workingDays()) {
        return LocalDate.ofYearDay(year, days.dayOfYear(left));
      }
      left -= days.workingDays();
    }
    throw new IllegalArgumentException("The term from " + first + " ends too far away");
  }

  /** Working days from one day on, until just before another. */
  private int workingDays(LocalDate from, LocalDate until) {
    int days = year(until.getYear()).workingDaysBefore(until.getDayOfYear());
    for (int year = from.getYear(); year < until.getYear(); year++) {
      days += year(year).workingDays();
    }
    return days - year(from.getYear()).workingDaysBefore(from.getDayOfYear());
  }

  private long workedSoFar(LocalDateTime time) {
    if (!isWorkingDay(time.toLocalDate())) {
      return 0;
    }
    return hours.stream().mapToLong(stretch -> stretch.nanosUntil(time.toLocalTime())).sum();
  }

  /** When that much of a working day's time has passed. */
  private LocalTime timeAfter(long nanos) {
    long left = nanos;
    for (WorkingTime stretch : hours) {
      if (left <= stretch.nanos()) {
        return stretch.from().plusNanos(left);
      }
      left -= stretch.nanos();
    }
    throw new IllegalStateException("A working day is shorter than " + nanos + " ns");
  }

  private WorkingYear year(int year) {
    if (!announcedYears.contains(year)) {
      listener.asked(year);
    }
    return years.get(year);
  }

  private LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  private static Duration share(Duration whole, int percent) {
    return whole.multipliedBy(percent).dividedBy(WHOLE);
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
}
