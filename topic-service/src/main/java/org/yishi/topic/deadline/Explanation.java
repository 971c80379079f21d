package org.yishi.topic.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yishi.district.SpecialDay;
import org.yishi.district.WorkingCalendar;

/**
 * A deadline that tells why it ends when it does: from when on, for how long, which days don't
 * count, how long it waited, how it was extended, under which policy.
 *
 * @param skipped the days from its start to its end on which nobody works
 */
public record Explanation(List<Skipped> skipped, Words words) {

  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** More days than any deadline in working time skips; the rest is said in words only. */
  private static final int MAX_SKIPPED = 120;

  private static final long MINUTES_OF_HOUR = 60;

  /**
   * A day that doesn't count.
   *
   * @param name 周六, 周日 or the holiday's name
   */
  public record Skipped(LocalDate day, String name) {}

  public Explanation {
    skipped = List.copyOf(skipped);
  }

  /** Explains a deadline, by the calendar as it was counted with. */
  public static Explanation of(Deadline deadline, WorkingCalendar calendar) {
    Basis basis = deadline.basis();
    List<Skipped> skipped =
        basis != null && basis.countsWorkingTime() ? skipped(deadline, basis, calendar) : List.of();
    return new Explanation(
        skipped,
        new Words(
            sentence(deadline, skipped, calendar, Words::zh, true),
            sentence(deadline, skipped, calendar, Words::en, false)));
  }

  private static List<Skipped> skipped(Deadline deadline, Basis basis, WorkingCalendar calendar) {
    LocalDate first = calendar.day(deadline.startedAt());
    LocalDate last = calendar.day(deadline.due());
    WorkingCalendar then = calendar.asKnown(first, last, basis.specialDays());
    var names =
        basis.specialDays().stream()
            .collect(Collectors.toMap(SpecialDay::day, SpecialDay::name, (one, _) -> one));
    var days = new ArrayList<Skipped>();
    for (LocalDate day = first;
        !day.isAfter(last) && days.size() < MAX_SKIPPED;
        day = day.plusDays(1)) {
      if (!then.isWorkingDay(day)) {
        days.add(new Skipped(day, names.getOrDefault(day, weekend(day))));
      }
    }
    return days;
  }

  private static String weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY ? "周六" : "周日";
  }

  private static String sentence(
      Deadline deadline,
      List<Skipped> skipped,
      WorkingCalendar calendar,
      Function<Words, String> language,
      boolean chinese) {
    var parts = new ArrayList<String>();
    Basis basis = deadline.basis();
    String start = at(deadline.startedAt(), calendar);
    String term = basis == null ? null : basis.term();
    if (term == null) {
      parts.add(
          chinese ? "自" + start + "起，期限由来件单位确定" : "from " + start + ", its end set by others");
    } else {
      String length = language.apply(TermWords.of(term));
      parts.add(chinese ? "自" + start + "起" + length : "from " + start + ", " + length);
    }
    if (!skipped.isEmpty()) {
      parts.add(chinese ? "其间" + skipped.size() + "天不计" : skipped.size() + " days don't count");
    }
    deadline
        .extensions()
        .forEach(extension -> {
          String more = language.apply(TermWords.of(extension));
          parts.add(chinese ? "延期" + more : "extended by " + more);
        });
    if (!deadline.paused().isZero()) {
      parts.add(
          chinese
              ? "暂停" + hours(deadline.paused(), true)
              : "paused for " + hours(deadline.paused(), false));
    }
    parts.add(
        chinese
            ? "至" + at(deadline.due(), calendar) + "届满（政策版本 " + deadline.policy() + "）"
            : "due " + at(deadline.due(), calendar) + " (policy " + deadline.policy() + ")");
    return String.join(chinese ? "，" : ", ", parts);
  }

  private static String hours(Duration time, boolean chinese) {
    long minutes = time.toMinutes();
    return chinese
        ? "%d小时%d分钟".formatted(minutes / MINUTES_OF_HOUR, minutes % MINUTES_OF_HOUR)
        : "%d h %d min".formatted(minutes / MINUTES_OF_HOUR, minutes % MINUTES_OF_HOUR);
  }

  private static String at(Instant instant, WorkingCalendar calendar) {
    return WALL.format(instant.atZone(calendar.zone()));
  }
}
