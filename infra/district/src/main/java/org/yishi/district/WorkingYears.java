package org.yishi.district;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The working days of all years. Those without exceptions come in 14 forms, by the weekday on which
 * they begin and by whether they leap: all are counted up beforehand, and nothing changes later.
 */
final class WorkingYears {

  /** Any 28 years of this century have all forms. */
  private static final int FIRST_PLAIN = 2001;

  private static final int LAST_PLAIN = 2028;

  private final NavigableMap<LocalDate, SpecialDay> exceptions = new TreeMap<>();
  private final Map<Integer, WorkingYear> withExceptions = new HashMap<>();
  private final Map<Form, WorkingYear> plain;

  private record Form(boolean leap, int firstWeekday) {

    static Form of(int year) {
      return new Form(Year.isLeap(year), LocalDate.ofYearDay(year, 1).getDayOfWeek().getValue());
    }
  }

  WorkingYears(Collection<SpecialDay> exceptions) {
    this(exceptions, plainYears());
  }

  private WorkingYears(Collection<SpecialDay> exceptions, Map<Form, WorkingYear> plain) {
    exceptions.forEach(special -> this.exceptions.put(special.day(), special));
    this.exceptions.keySet().stream()
        .map(LocalDate::getYear)
        .distinct()
        .forEach(year -> withExceptions.put(year, WorkingYear.of(year, this.exceptions)));
    this.plain = plain;
  }

  /** The same years, except that between two days the exceptions are others. */
  WorkingYears replaced(LocalDate from, LocalDate to, Collection<SpecialDay> others) {
    var replaced = new TreeMap<LocalDate, SpecialDay>(exceptions);
    replaced.subMap(from, true, to, true).clear();
    others.forEach(special -> replaced.put(special.day(), special));
    return new WorkingYears(replaced.values(), plain);
  }

  List<SpecialDay> exceptions(LocalDate from, LocalDate to) {
    return to.isBefore(from)
        ? List.of()
        : List.copyOf(exceptions.subMap(from, true, to, true).values());
  }

  private static Map<Form, WorkingYear> plainYears() {
    var plain = new HashMap<Form, WorkingYear>();
    for (int year = FIRST_PLAIN; year <= LAST_PLAIN; year++) {
      plain.put(Form.of(year), WorkingYear.of(year, Map.of()));
    }
    return plain;
  }

  WorkingYear get(int year) {
    WorkingYear known = withExceptions.get(year);
    if (known != null) {
      return known;
    }
    return Objects.requireNonNull(plain.get(Form.of(year)));
  }
}
