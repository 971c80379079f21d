package org.yishi.topic;

import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yishi.district.Area;

/**
 * The number that people can say on the phone, {@code 河西-大营门-2026-0012}: counted per street and
 * year, from the short names of district and street.
 *
 * <p>Numbers are handed out without a lock and without gaps: a submission tries the number after
 * the last one it knows of, the store's unique index lets only one topic have it, and the loser
 * tries the next. Whoever crashes in between has taken no number.
 *
 * @param street code of the street it is counted in
 * @param n the running number
 */
public record TopicNumber(String district, String street, String streetName, int year, int n) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Pattern KIND = Pattern.compile("(?<=..)(?:街道|地区|[区县市镇乡街])$");
  private static final int STREET_DIGITS = 9;
  private static final int DISTRICT_DIGITS = 6;

  /** The number that no topic of the area's street and of this year has: zero. */
  static TopicNumber none(String area, Context context) {
    String street = area.substring(0, Math.min(STREET_DIGITS, area.length()));
    String district = area.substring(0, Math.min(DISTRICT_DIGITS, area.length()));
    int year = context.now().atZone(ZONE).getYear();
    return new TopicNumber(name(district, context), street, name(street, context), year, 0);
  }

  TopicNumber at(int count) {
    return new TopicNumber(district, street, streetName, year, count);
  }

  /** The number as people write it. */
  public String text() {
    return String.format(Locale.ROOT, "%s-%s-%d-%04d", district, streetName, year, n);
  }

  private static String name(String code, Context context) {
    return context
        .district()
        .areas()
        .find(code)
        .map(Area::name)
        .map(name -> KIND.matcher(name).replaceFirst(""))
        .orElse(code);
  }
}
