package org.yishi.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.yishi.testing.Seeds;

/** The calendar agrees with a model that walks through time minute by minute. */
class WorkingCalendarPropertyTest {

  private static final int SEEDS = 120;
  private static final int QUESTIONS = 3;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void deadlines_are_where_stepping_through_the_minutes_finds_them() {
    Seeds.check(
        SEEDS,
        (seed, random) -> {
          Model model = Model.draw(random);
          WorkingCalendar calendar = model.calendar();
          for (int i = 0; i < QUESTIONS; i++) {
            Instant start = anyInstant(random);
            int days = random.nextInt(1, 12);
            int hours = random.nextInt(1, 30);
            assertThat(calendar.plus(start, new Term.WorkingDays(days)))
                .as("%d wd from %s in %s", days, start, model)
                .isEqualTo(model.closeOfBusiness(start, days));
            assertThat(calendar.plus(start, new Term.WorkingHours(hours)))
                .as("%d wh from %s in %s", hours, start, model)
                .isEqualTo(model.afterWorking(start, hours * 60L));
          }
        });
  }

  @Test
  void working_time_is_as_long_as_the_minutes_counted() {
    Seeds.check(
        SEEDS,
        (seed, random) -> {
          Model model = Model.draw(random);
          for (int i = 0; i < QUESTIONS; i++) {
            Instant from = anyInstant(random);
            Instant to = from.plus(random.nextInt(0, 15 * 24 * 60), ChronoUnit.MINUTES);
            assertThat(model.calendar().workingTimeBetween(from, to))
                .as("from %s to %s in %s", from, to, model)
                .isEqualTo(Duration.ofMinutes(model.workedMinutes(from, to)));
          }
        });
  }

  @Test
  void a_share_of_a_working_term_has_passed_when_that_share_of_its_working_time_has() {
    Seeds.check(
        SEEDS,
        (seed, random) -> {
          WorkingCalendar calendar = Model.draw(random).calendar();
          Instant start = anyInstant(random).plusNanos(random.nextLong(1_000_000_000L));
          Term term =
              random.nextBoolean()
                  ? new Term.WorkingDays(random.nextInt(1, 2_000))
                  : new Term.WorkingHours(random.nextInt(1, 2_000));
          int percent = random.nextInt(1, 100);
          Instant end = calendar.plus(start, term);
          Instant warning = calendar.plus(start, term, percent);
          Duration whole = calendar.workingTimeBetween(start, end);
          assertThat(calendar.workingTimeBetween(start, warning))
              .isEqualTo(whole.multipliedBy(percent).dividedBy(100));
          assertThat(warning).isBetween(start, end);
        });
  }

  private static Instant anyInstant(RandomGenerator random) {
    return ZonedDateTime.of(LocalDate.of(2026, 1, 1), LocalTime.MIDNIGHT, SHANGHAI)
        .plusMinutes(random.nextInt(3 * 365 * 24 * 60))
        .toInstant();
  }

  /** Working hours and exceptions drawn at random, and answers found by walking. */
  private record Model(List<WorkingTime> hours, Map<LocalDate, Boolean> exceptions) {

    static Model draw(RandomGenerator random) {
      List<WorkingTime> hours = new ArrayList<>();
      int minute = random.nextInt(0, 600);
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        int end = minute + random.nextInt(1, 240);
        hours.add(new WorkingTime(time(minute), time(end)));
        minute = end + random.nextInt(0, 60);
      }
      Map<LocalDate, Boolean> exceptions = new HashMap<>();
      for (int i = random.nextInt(0, 150); i > 0; i--) {
        exceptions.put(
            LocalDate.of(2026, 1, 1).plusDays(random.nextInt(3 * 365)), random.nextBoolean());
      }
      return new Model(hours, exceptions);
    }

    WorkingCalendar calendar() {
      List<SpecialDay> days = new ArrayList<>();
      exceptions.forEach((day, worked) -> days.add(new SpecialDay(day, worked, "节日")));
      return new WorkingCalendar(1, SHANGHAI, hours, days, Set.of(2026, 2027, 2028));
    }

    Instant closeOfBusiness(Instant start, int days) {
      LocalDate day = LocalDate.ofInstant(start, SHANGHAI);
      int left = days;
      while (left > 0) {
        day = day.plusDays(1);
        if (isWorked(day)) {
          left--;
        }
      }
      return day.atTime(hours.getLast().to()).atZone(SHANGHAI).toInstant();
    }

    Instant afterWorking(Instant start, long minutes) {
      Instant now = start;
      long left = minutes;
      while (left > 0) {
        if (isWorked(now)) {
          left--;
        }
        now = now.plus(1, ChronoUnit.MINUTES);
      }
      return now;
    }

    long workedMinutes(Instant from, Instant to) {
      long worked = 0;
      for (Instant now = from; now.isBefore(to); now = now.plus(1, ChronoUnit.MINUTES)) {
        if (isWorked(now)) {
          worked++;
        }
      }
      return worked;
    }

    private boolean isWorked(Instant instant) {
      ZonedDateTime local = instant.atZone(SHANGHAI);
      LocalTime time = local.toLocalTime();
      return isWorked(local.toLocalDate())
          && hours.stream().anyMatch(it -> !time.isBefore(it.from()) && time.isBefore(it.to()));
    }

    private boolean isWorked(LocalDate day) {
      boolean weekday =
          day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
      return exceptions.getOrDefault(day, weekday);
    }

    private static LocalTime time(int minuteOfDay) {
      return LocalTime.MIDNIGHT.plusMinutes(minuteOfDay);
    }
  }
}
