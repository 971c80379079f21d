package org.yishi.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yishi.district.file.DistrictFile;
import org.yishi.testing.Seeds;

/**
 * The sample calendar agrees with somebody who walks from day to day with the announcement of 2026
 * in hand, on spans across every holiday and shifted day.
 */
class WorkingDaysReferenceTest {

  private static final int SPANS = 10_000;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(13, 30);
  private static final LocalTime EVENING = LocalTime.of(17, 30);

  private static final Set<LocalDate> OFF =
      Stream.of(
              days("2026-01-01", 3),
              days("2026-02-15", 9),
              days("2026-04-04", 3),
              days("2026-05-01", 5),
              days("2026-06-19", 3),
              days("2026-09-25", 3),
              days("2026-10-01", 7))
          .flatMap(days -> days)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<LocalDate> WORKED =
      Stream.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")
          .map(LocalDate::parse)
          .collect(Collectors.toUnmodifiableSet());

  private final WorkingCalendar calendar = DistrictFile.sample().calendar();

  @Test
  void tenThousandSpansAreCountedAsSomebodyWalkingThroughTheDaysCountsThem() {
    Seeds.check(
        SPANS,
        (seed, random) -> {
          LocalDateTime from = any(random);
          LocalDateTime to = from.plusMinutes(random.nextInt(60 * 24 * 60));
          assertThat(calendar.workingTimeBetween(instant(from), instant(to)))
              .as("from %s to %s", from, to)
              .isEqualTo(worked(from, to));
          int days = random.nextInt(1, 30);
          assertThat(calendar.plus(instant(from), new Term.WorkingDays(days)))
              .as("%d wd from %s", days, from)
              .isEqualTo(instant(lastOf(from.toLocalDate(), days).atTime(EVENING)));
          Duration work = Duration.ofMinutes(random.nextInt(1, 60 * 60));
          assertThat(worked(from, local(calendar.plus(instant(from), work))))
              .as("%s of work from %s", work, from)
              .isEqualTo(work);
        });
  }

  private static Duration worked(LocalDateTime from, LocalDateTime to) {
    Duration worked = Duration.ZERO;
    for (LocalDate day = from.toLocalDate();
        !day.isAfter(to.toLocalDate());
        day = day.plusDays(1)) {
      if (isWorked(day)) {
        worked =
            worked
                .plus(common(from, to, day.atTime(MORNING), day.atTime(NOON)))
                .plus(common(from, to, day.atTime(AFTERNOON), day.atTime(EVENING)));
      }
    }
    return worked;
  }

  private static Duration common(
      LocalDateTime from, LocalDateTime to, LocalDateTime begin, LocalDateTime end) {
    LocalDateTime later = from.isAfter(begin) ? from : begin;
    LocalDateTime earlier = to.isBefore(end) ? to : end;
    return later.isBefore(earlier) ? Duration.between(later, earlier) : Duration.ZERO;
  }

  private static LocalDate lastOf(LocalDate start, int days) {
    LocalDate day = start;
    for (int left = days; left > 0; left -= isWorked(day) ? 1 : 0) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static boolean isWorked(LocalDate day) {
    if (OFF.contains(day) || WORKED.contains(day)) {
      return WORKED.contains(day);
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static LocalDateTime any(RandomGenerator random) {
    return LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(random.nextInt(365 * 24 * 60));
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(SHANGHAI).toInstant();
  }

  private static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, SHANGHAI);
  }

  private static Stream<LocalDate> days(String first, int days) {
    LocalDate day = LocalDate.parse(first);
    return day.datesUntil(day.plusDays(days));
  }
}
