package org.yishi.district;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The working days of all years. Those without exceptions come in 14 forms, by the weekday on which
 * they begin and by whether they leap: all are counted up beforehand, and nothing changes later.
 */
final class WorkingYears {

  /** Any 28 years of this century have all forms. */
  private static final int FIRST_PLAIN = 2001;

  private static final int LAST_PLAIN = 2028;

  private final Map<Integer, WorkingYear> withExceptions = new HashMap<>();
  private final Map<Form, WorkingYear> plain = new HashMap<>();

  private record Form(boolean leap, int firstWeekday) {

    static Form of(int year) {
      return new Form(Year.isLeap(year), LocalDate.ofYearDay(year, 1).getDayOfWeek().getValue());
    }
  }

  WorkingYears(Map<LocalDate, Boolean> exceptions) {
    exceptions.keySet().stream()
        .map(LocalDate::getYear)
        .distinct()
        .forEach(year -> withExceptions.put(year, WorkingYear.of(year, exceptions)));
    for (int year = FIRST_PLAIN; year <= LAST_PLAIN; year++) {
      plain.put(Form.of(year), WorkingYear.of(year, Map.of()));
    }
  }

  WorkingYear get(int year) {
    WorkingYear known = withExceptions.get(year);
    if (known != null) {
      return known;
    }
    return Objects.requireNonNull(plain.get(Form.of(year)));
  }
}
