package org.yishi.session;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people in the district read them off the wall. */
public final class LocalTimes {

  /** The zone in which the district lives. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter CHINESE =
      DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）HH:mm", Locale.CHINA);
  private static final DateTimeFormatter CHINESE_DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private LocalTimes() {}

  /** Such as 2026-03-09 19:00. */
  public static String minute(Instant time) {
    return MINUTE.format(time.atZone(ZONE));
  }

  static String minute(Instant time, Context context) {
    return MINUTE.format(time.atZone(context.district().calendar().zone()));
  }

  /** Such as 2026年3月9日（星期一）19:00至21:00. */
  public static String span(Instant from, Instant to) {
    var start = from.atZone(ZONE);
    var end = to.atZone(ZONE);
    String until =
        start.toLocalDate().equals(end.toLocalDate()) ? TIME.format(end) : CHINESE.format(end);
    return CHINESE.format(start) + "至" + until;
  }

  /** Such as 2026年3月9日. */
  public static String day(Instant time) {
    return CHINESE_DAY.format(time.atZone(ZONE));
  }
}
