package org.yishi.session.motion;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share such as 2/3, compared exactly: parts and wholes are whole numbers, and no division is
 * ever made.
 *
 * @param strict whether a share must be exceeded (过半数) rather than reached (三分之二以上)
 */
public record Fraction(long numerator, long denominator, boolean strict) {

  /** 过半数: more than half. */
  public static final Fraction MORE_THAN_HALF = new Fraction(1, 2, true);

  /** 三分之二以上: two thirds or more; the Civil Code counts the number itself in (art. 1259). */
  public static final Fraction TWO_THIRDS = new Fraction(2, 3, false);

  /** 四分之三以上: three quarters or more. */
  public static final Fraction THREE_QUARTERS = new Fraction(3, 4, false);

  private static final Pattern TEXT = Pattern.compile("(>?) ?(\\d{1,3})/(\\d{1,3})");

  public Fraction {
    if (numerator < 1 || denominator < numerator) {
      throw new IllegalArgumentException("not a share: " + numerator + "/" + denominator);
    }
  }

  /** Reads {@code 2/3} or {@code > 1/2}. */
  public static Fraction parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a share: " + text);
    }
    return new Fraction(
        Long.parseLong(matcher.group(2)),
        Long.parseLong(matcher.group(3)),
        !matcher.group(1).isEmpty());
  }

  /** Whether the part of the whole is enough; a part of nothing never is. */
  public boolean reachedBy(long part, long whole) {
    if (part < 0 || whole < 0 || part > whole) {
      throw new IllegalArgumentException(part + " is no part of " + whole);
    }
    if (whole == 0) {
      return false;
    }
    int order =
        BigInteger.valueOf(part)
            .multiply(BigInteger.valueOf(denominator))
            .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(numerator)));
    return strict ? order > 0 : order >= 0;
  }

  /** As {@link #parse} reads it. */
  public String text() {
    return (strict ? "> " : "") + numerator + "/" + denominator;
  }
}
