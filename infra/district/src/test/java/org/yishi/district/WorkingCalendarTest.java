package org.yishi.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yishi.district.file.DistrictFile;

/** With the hours 09:00–12:00 and 13:30–17:30 and the exceptions of 2026. */
class WorkingCalendarTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final WorkingCalendar calendar = DistrictFile.sample().calendar();

  @Test
  void working_days_end_with_work_on_the_last_day_and_the_first_day_does_not_count() {
    // A Tuesday.
    assertThat(ends("2026-03-10T08:00", days(1))).isEqualTo(at("2026-03-11T17:30"));
    assertThat(ends("2026-03-10T23:59", days(1))).isEqualTo(at("2026-03-11T17:30"));
    assertThat(ends("2026-03-10T10:00", days(3))).isEqualTo(at("2026-03-13T17:30"));
  }

  @Test
  void weekends_do_not_count() {
    assertThat(ends("2026-03-13T10:00", days(1))).isEqualTo(at("2026-03-16T17:30"));
    assertThat(ends("2026-03-14T10:00", days(1))).isEqualTo(at("2026-03-16T17:30"));
  }

  @Test
  void the_spring_festival_does_not_count_but_the_saturdays_worked_for_it_do() {
    assertThat(ends("2026-02-13T10:00", days(1))).isEqualTo(at("2026-02-14T17:30"));
    assertThat(ends("2026-02-13T10:00", days(2))).isEqualTo(at("2026-02-24T17:30"));
    assertThat(ends("2026-02-27T10:00", days(2))).isEqualTo(at("2026-03-02T17:30"));
  }

  @Test
  void the_national_day_is_seven_days_long() {
    assertThat(ends("2026-09-30T17:00", hours(1))).isEqualTo(at("2026-10-08T09:30"));
    assertThat(ends("2026-10-09T17:00", hours(1))).isEqualTo(at("2026-10-10T09:30"));
  }

  @Test
  void working_hours_run_on_through_lunch_nights_and_weekends() {
    assertThat(ends("2026-03-10T11:00", hours(2))).isEqualTo(at("2026-03-10T14:30"));
    assertThat(ends("2026-03-10T12:45", hours(1))).isEqualTo(at("2026-03-10T14:30"));
    assertThat(ends("2026-03-10T17:00", hours(1))).isEqualTo(at("2026-03-11T09:30"));
    assertThat(ends("2026-03-13T16:30", hours(4))).isEqualTo(at("2026-03-16T12:00"));
    assertThat(ends("2026-03-14T10:00", hours(8))).isEqualTo(at("2026-03-17T10:00"));
  }

  @Test
  void a_term_that_fills_a_stretch_ends_with_it() {
    assertThat(ends("2026-03-10T09:00", hours(3))).isEqualTo(at("2026-03-10T12:00"));
    assertThat(ends("2026-03-10T09:00", hours(7))).isEqualTo(at("2026-03-10T17:30"));
    assertThat(ends("2026-03-09T20:00", hours(14))).isEqualTo(at("2026-03-11T17:30"));
  }

  @Test
  void calendar_time_runs_by_the_clock() {
    assertThat(ends("2026-02-14T22:00", new Term.CalendarHours(24)))
        .isEqualTo(at("2026-02-15T22:00"));
    assertThat(ends("2026-02-14T22:00", new Term.CalendarDays(90)))
        .isEqualTo(at("2026-05-15T22:00"));
    assertThat(ends("2026-02-14T23:45", new Term.CalendarMinutes(30)))
        .isEqualTo(at("2026-02-15T00:15"));
  }

  @Test
  void a_share_of_a_working_term_falls_into_working_time() {
    assertThat(calendar.plus(at("2026-03-13T16:30"), hours(4), 75))
        .isEqualTo(at("2026-03-16T11:00"));
    assertThat(calendar.plus(at("2026-03-10T18:00"), days(1), 50))
        .isEqualTo(at("2026-03-11T14:00"));
    assertThat(calendar.plus(at("2026-03-10T18:00"), new Term.CalendarHours(24), 75))
        .isEqualTo(at("2026-03-11T12:00"));
    assertThat(calendar.plus(at("2026-03-10T18:00"), days(1), 0)).isEqualTo(at("2026-03-10T18:00"));
    assertThat(calendar.plus(at("2026-03-10T18:00"), days(1), 100))
        .isEqualTo(at("2026-03-11T17:30"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.plus(at("2026-03-10T18:00"), days(1), 101));
  }

  @Test
  void working_time_between_two_instants_leaves_out_what_is_not_worked() {
    assertThat(calendar.workingTimeBetween(at("2026-03-13T16:30"), at("2026-03-16T10:00")))
        .isEqualTo(Duration.ofHours(2));
    assertThat(calendar.workingTimeBetween(at("2026-02-15T00:00"), at("2026-02-24T00:00")))
        .isZero();
    assertThat(calendar.workingTimeBetween(at("2026-03-10T11:00"), at("2026-03-10T11:00")))
        .isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> calendar.workingTimeBetween(at("2026-03-10T11:00"), at("2026-03-10T10:59")));
  }

  @Test
  void a_year_that_nobody_announced_has_plain_weekends_and_is_told() {
    Set<Integer> asked = new TreeSet<>();
    WorkingCalendar listened = calendar.tellingOf(asked::add);

    assertThat(listened.plus(at("2026-12-29T10:00"), days(2))).isEqualTo(at("2026-12-31T17:30"));
    assertThat(asked).isEmpty();
    assertThat(listened.plus(at("2026-12-31T10:00"), days(1))).isEqualTo(at("2027-01-01T17:30"));
    assertThat(asked).containsExactly(2027);
    assertThat(listened.isWorkingDay(LocalDate.of(2028, 10, 3))).isTrue();
    assertThat(listened.isWorkingDay(LocalDate.of(2028, 10, 7))).isFalse();
    assertThat(asked).containsExactly(2027, 2028);
  }

  @Test
  void ten_years_ahead_every_year_on_the_way_is_told() {
    Set<Integer> asked = new TreeSet<>();

    Instant end = calendar.tellingOf(asked::add).plus(at("2026-01-05T10:00"), days(2_600));

    assertThat(end).isBetween(at("2036-01-01T00:00"), at("2036-02-01T00:00"));
    assertThat(asked).containsExactly(2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036);
  }

  @Test
  void a_far_deadline_costs_a_look_at_each_year_not_at_each_day() {
    List<Integer> looks = new ArrayList<>();

    calendar.tellingOf(looks::add).plus(at("2026-01-05T10:00"), days(2_600), 75);

    assertThat(looks).hasSizeLessThan(50);
  }

  @Test
  void a_question_spans_a_century_at_most() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> calendar.workingTimeBetween(at("2026-03-10T11:00"), at("2127-03-10T11:00")));
  }

  @Test
  void a_calendar_can_go_on_from_what_was_known_before_it_changed() {
    LocalDate first = LocalDate.of(2026, 10, 1);
    LocalDate last = LocalDate.of(2026, 10, 3);
    WorkingCalendar then = calendar.asKnown(first, last, List.of());

    assertThat(then.isWorkingDay(first)).isTrue();
    assertThat(then.isWorkingDay(LocalDate.of(2026, 10, 3))).isFalse();
    assertThat(then.isWorkingDay(LocalDate.of(2026, 10, 5))).isFalse();
    assertThat(then.specialDays(first, last)).isEmpty();
    assertThat(then.asKnown(first, last, calendar.specialDays(first, last)).isWorkingDay(first))
        .isFalse();
  }

  @Test
  void special_days_come_with_the_name_of_the_holiday() {
    assertThat(calendar.specialDays(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 2, 28)))
        .containsExactly(
            new SpecialDay(LocalDate.of(2026, 2, 23), false, "春节"),
            new SpecialDay(LocalDate.of(2026, 2, 28), true, "春节"));
  }

  private Instant ends(String start, Term term) {
    return calendar.plus(at(start), term);
  }

  private static Term days(int days) {
    return new Term.WorkingDays(days);
  }

  private static Term hours(int hours) {
    return new Term.WorkingHours(hours);
  }

  private static Instant at(String localTime) {
    return LocalDateTime.parse(localTime).atZone(SHANGHAI).toInstant();
  }
}
