package org.yishi.topic.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, a quarter or a month of the district's calendar.
 *
 * @param end the first day after it
 */
public record Period(String text, LocalDate begin, LocalDate end) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Pattern WRITTEN =
      Pattern.compile("(20\\d{2})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");
  private static final int MONTHS_OF_A_QUARTER = 3;
  private static final int MONTHS_OF_A_YEAR = 12;

  /** The period that is written as {@code 2026}, {@code 2026-Q1} or {@code 2026-03}. */
  public static Optional<Period> read(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    int month = 1;
    int months = MONTHS_OF_A_YEAR;
    if (written.group(2) != null) {
      month = 1 + MONTHS_OF_A_QUARTER * (Integer.parseInt(written.group(2)) - 1);
      months = MONTHS_OF_A_QUARTER;
    } else if (written.group(3) != null) {
      month = Integer.parseInt(written.group(3));
      months = 1;
    }
    LocalDate begin = LocalDate.of(Integer.parseInt(written.group(1)), month, 1);
    return Optional.of(new Period(text, begin, begin.plusMonths(months)));
  }

  /** Whether something happened in it. */
  public boolean contains(Instant time) {
    LocalDate day = LocalDate.ofInstant(time, ZONE);
    return !day.isBefore(begin) && day.isBefore(end);
  }

  /** Whether it lies in the year. */
  public boolean isIn(int year) {
    return begin.getYear() == year;
  }
}
