package org.yishi.district.file;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yishi.district.SpecialDay;
import org.yishi.district.WorkingCalendar;
import org.yishi.district.WorkingTime;
import org.yishi.district.file.Value.Entry;

/** Reads zone, working hours and each year's exceptions. */
final class CalendarReader {

  private static final int MAX_STRETCHES = 6;
  private static final int MAX_VERSION = 1_000_000;
  private static final int MAX_YEARS = 50;
  private static final int MAX_HOLIDAYS = 60;
  private static final int MAX_DAYS = 60;

  private static final Pattern YEAR = Pattern.compile("2[01]\\d\\d");
  private static final Pattern STRETCH = Pattern.compile("([0-2]\\d:[0-5]\\d)-([0-2]\\d:[0-5]\\d)");
  private static final Pattern DAYS =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?: to (\\d{4}-\\d{2}-\\d{2}))?");
  private static final WorkingTime ANY_STRETCH = new WorkingTime(LocalTime.MIN, LocalTime.MAX);

  private final Map<LocalDate, SpecialDay> exceptions = new HashMap<>();
  private final Set<Integer> years = new HashSet<>();
  private final Fields calendar;

  CalendarReader(Fields file) {
    this.calendar = file.fields("calendar");
  }

  WorkingCalendar read() {
    int version = calendar.number("version", 1, MAX_VERSION);
    ZoneId zone = calendar.required("zone").map(CalendarReader::zone).orElse(ZoneOffset.UTC);
    List<WorkingTime> hours = hours();
    for (Entry year : calendar.entries("years", MAX_YEARS)) {
      readYear(year);
    }
    calendar.nothingElse();
    return new WorkingCalendar(version, zone, hours, exceptions.values(), years);
  }

  private static ZoneId zone(Value value) {
    try {
      return ZoneId.of(value.text());
    } catch (DateTimeException e) {
      value.refuse("must be a time zone such as Asia/Shanghai");
      return ZoneOffset.UTC;
    }
  }

  private List<WorkingTime> hours() {
    List<Value> items = calendar.items("hours", MAX_STRETCHES);
    if (items.isEmpty()) {
      calendar.optional("hours").ifPresent(it -> it.refuse("must have a stretch of time"));
      return List.of(ANY_STRETCH);
    }
    List<WorkingTime> hours = new ArrayList<>();
    for (Value item : items) {
      Optional<WorkingTime> read = stretch(item);
      read.ifPresent(stretch -> {
        if (hours.isEmpty() || !stretch.from().isBefore(hours.getLast().to())) {
          hours.add(stretch);
        } else {
          item.refuse("must not begin before the stretch in front of it has ended");
        }
      });
    }
    return hours.isEmpty() ? List.of(ANY_STRETCH) : hours;
  }

  private static Optional<WorkingTime> stretch(Value value) {
    Matcher matcher = STRETCH.matcher(value.text());
    if (matcher.matches()) {
      try {
        LocalTime from = LocalTime.parse(matcher.group(1));
        LocalTime to = LocalTime.parse(matcher.group(2));
        if (from.isBefore(to)) {
          return Optional.of(new WorkingTime(from, to));
        }
      } catch (DateTimeParseException e) {
        // Such as 25:00: told below, like everything else that is no stretch.
      }
    }
    value.refuse("must be a stretch of a day such as 09:00-12:00");
    return Optional.empty();
  }

  private void readYear(Entry entry) {
    if (!YEAR.matcher(entry.key()).matches()) {
      entry.place().refuse("must be a year from 2000 to 2199");
      return;
    }
    int year = Integer.parseInt(entry.key());
    years.add(year);
    for (Entry holiday : entry.value().entries(MAX_HOLIDAYS)) {
      Fields days = holiday.value().fields();
      days.optional("off").ifPresent(list -> readDays(list, year, holiday.key(), false));
      days.optional("worked").ifPresent(list -> readDays(list, year, holiday.key(), true));
      days.nothingElse();
    }
  }

  private void readDays(Value list, int year, String name, boolean worked) {
    for (Value item : list.items(MAX_DAYS)) {
      for (LocalDate day : days(item, year)) {
        if (exceptions.putIfAbsent(day, new SpecialDay(day, worked, name)) != null) {
          item.refuse(day + " is already there");
        } else if (worked && !isWeekend(day)) {
          item.refuse(day + " is no weekend, so it is worked anyway");
        }
      }
    }
  }

  private static List<LocalDate> days(Value item, int year) {
    Matcher matcher = DAYS.matcher(item.text());
    if (matcher.matches()) {
      try {
        LocalDate first = LocalDate.parse(matcher.group(1));
        LocalDate last = matcher.group(2) == null ? first : LocalDate.parse(matcher.group(2));
        return daysWithin(item, year, first, last);
      } catch (DateTimeParseException e) {
        // Such as the 30th of February: told below, like everything else that is no day.
      }
    }
    item.refuse("must be a day such as 2026-05-01, or days such as 2026-05-01 to 2026-05-05");
    return List.of();
  }

  private static List<LocalDate> daysWithin(Value item, int year, LocalDate first, LocalDate last) {
    if (first.getYear() != year || last.getYear() != year) {
      item.refuse("must lie in " + year);
      return List.of();
    }
    if (last.isBefore(first)) {
      item.refuse("must not end before it begins");
      return List.of();
    }
    return first.datesUntil(last.plusDays(1)).toList();
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
