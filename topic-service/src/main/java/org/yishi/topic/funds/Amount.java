package org.yishi.topic.funds;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount of money in cents 分, exactly. */
public record Amount(long cents) implements Comparable<Amount> {

  /** Nothing. */
  public static final Amount NONE = new Amount(0);

  /** The form of an amount as people write it: yuan, with up to two places. */
  public static final String FORM = "(?:0|[1-9]\\d{0,9})(?:\\.\\d{1,2})?";

  private static final Pattern WRITTEN = Pattern.compile(FORM);
  private static final int PLACES = 2;

  public Amount {
    if (cents < 0) {
      throw new IllegalArgumentException("An amount of funds isn't negative: " + cents);
    }
  }

  /** The amount that is written in yuan, if it is one. */
  public static Optional<Amount> read(String yuan) {
    return WRITTEN.matcher(yuan).matches()
        ? Optional.of(new Amount(new BigDecimal(yuan).movePointRight(PLACES).longValueExact()))
        : Optional.empty();
  }

  /** In yuan, with two places. */
  public BigDecimal yuan() {
    return BigDecimal.valueOf(cents, PLACES);
  }

  /** Both together. */
  public Amount plus(Amount other) {
    return new Amount(Math.addExact(cents, other.cents));
  }

  @Override
  public int compareTo(Amount other) {
    return Long.compare(cents, other.cents);
  }

  /** In yuan, as in {@code 1234.50}. */
  @Override
  public String toString() {
    return yuan().toPlainString();
  }
}
