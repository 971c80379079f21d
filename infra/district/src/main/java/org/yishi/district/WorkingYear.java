package org.yishi.district;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Map;

/** The working days of one year, counted up once, so that no question walks over its days. */
final class WorkingYear {

  /** How many working days lie before the day of the year that is the index, from 0. */
  private final short[] before;

  private WorkingYear(short[] before) {
    this.before = before;
  }

  static WorkingYear of(int year, Map<LocalDate, SpecialDay> exceptions) {
    int days = Year.of(year).length();
    short[] before = new short[days + 1];
    for (int i = 0; i < days; i++) {
      LocalDate day = LocalDate.ofYearDay(year, i + 1);
      SpecialDay special = exceptions.get(day);
      boolean worked = special == null ? isWeekday(day) : special.worked();
      before[i + 1] = (short) (before[i] + (worked ? 1 : 0));
    }
    return new WorkingYear(before);
  }

  int workingDays() {
    return before[before.length - 1];
  }

  boolean isWorkingDay(int dayOfYear) {
    return before[dayOfYear] > before[dayOfYear - 1];
  }

  int workingDaysBefore(int dayOfYear) {
    return before[dayOfYear - 1];
  }

  /** The day of the year that is its n-th working day, both counted from 1. */
  int dayOfYear(int n) {
    int found = Arrays.binarySearch(before, (short) n);
    int first = found;
    while (before[first - 1] == n) {
      first--;
    }
    return first;
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
