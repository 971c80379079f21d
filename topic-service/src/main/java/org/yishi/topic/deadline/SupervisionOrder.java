package org.yishi.topic.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yishi.district.WorkingCalendar;
import org.yishi.topic.deadline.DeadlineChange.What;

/**
 * A supervision order 督办单: drafted by itself some time after a missed deadline was urged, valid
 * once a leader of the level above has signed it.
 *
 * @param signedAt when a leader signed it; none while it is a draft
 */
public record SupervisionOrder(
    Deadline.Key deadline, String to, @Nullable Instant signedAt, Words text) {

  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** The order about a deadline, as it stands now. */
  public static SupervisionOrder of(
      Deadline deadline,
      String number,
      String title,
      UnaryOperator<String> name,
      Instant now,
      WorkingCalendar calendar) {
    String due = WALL.format(deadline.due().atZone(calendar.zone()));
    long hours = calendar.workingTimeBetween(deadline.due(), later(deadline.due(), now)).toHours();
    String keeper = name.apply(deadline.keeper());
    return new SupervisionOrder(
        deadline.key(),
        deadline.keeper(),
        time(deadline, What.SUPERVISED),
        new Words(
            """
            督办单

            %s：
            议题“%s”（编号：%s）的“%s”时限已于 %s 届满，至今逾期 %d 个工作小时%s，仍未办结。请立即办理，并书面反馈办理情况及逾期原因。

            签发人：
            日期：
            """
                .formatted(
                    keeper,
                    title,
                    number,
                    deadline.kind().chinese(),
                    due,
                    hours,
                    urged(deadline, calendar, "，经 %s 催办")),
            """
            Supervision order

            To %s:
            The deadline for %s of the topic "%s" (number %s) passed on %s, %d working hours ago%s, and the matter is not settled. Deal with it at once, and report in writing on what is done and on why it is late.

            Signed by:
            Date:
            """
                .formatted(
                    keeper,
                    deadline.kind().english(),
                    title,
                    number,
                    due,
                    hours,
                    urged(deadline, calendar, ", was urged on %s"))));
  }

  private static String urged(Deadline deadline, WorkingCalendar calendar, String words) {
    Instant urged = time(deadline, What.URGED);
    return urged == null ? "" : words.formatted(WALL.format(urged.atZone(calendar.zone())));
  }

  private static @Nullable Instant time(Deadline deadline, What what) {
    return deadline.history().stream()
        .filter(change -> change.what() == what)
        .map(DeadlineChange::time)
        .reduce((_, last) -> last)
        .orElse(null);
  }

  private static Instant later(Instant one, Instant other) {
    return Duration.between(one, other).isNegative() ? one : other;
  }
}
