package org.yishi.district;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something may take, in the kind of time in which it is counted. */
public sealed interface Term {

  /** No term is longer than this many of its units. */
  int MAX_AMOUNT = 5_000;

  /** How many of its units. */
  int amount();

  /** The unit as the policy writes it. */
  String unit();

  /** Working days 工作日. */
  record WorkingDays(int amount) implements Term {
    public WorkingDays {
      check(amount);
    }

    @Override
    public String unit() {
      return "wd";
    }
  }

  /** Hours within working time. */
  record WorkingHours(int amount) implements Term {
    public WorkingHours {
      check(amount);
    }

    @Override
    public String unit() {
      return "wh";
    }
  }

  /** Days of the calendar 自然日. */
  record CalendarDays(int amount) implements Term {
    public CalendarDays {
      check(amount);
    }

    @Override
    public String unit() {
      return "d";
    }
  }

  /** Hours by the clock. */
  record CalendarHours(int amount) implements Term {
    public CalendarHours {
      check(amount);
    }

    @Override
    public String unit() {
      return "h";
    }
  }

  /** Minutes by the clock. */
  record CalendarMinutes(int amount) implements Term {
    public CalendarMinutes {
      check(amount);
    }

    @Override
    public String unit() {
      return "min";
    }
  }

  /** The term as the policy writes it, such as {@code 3 wd}. */
  default String text() {
    return amount() + " " + unit();
  }

  /** Reads what {@link #text()} writes. */
  static Optional<Term> parse(String text) {
    Matcher matcher = Format.TERM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(matcher.group(1));
    if (amount < 1 || amount > MAX_AMOUNT) {
      return Optional.empty();
    }
    return Optional.of(
        switch (matcher.group(2)) {
          case "wd" -> new WorkingDays(amount);
          case "wh" -> new WorkingHours(amount);
          case "d" -> new CalendarDays(amount);
          case "h" -> new CalendarHours(amount);
          case "min" -> new CalendarMinutes(amount);
          default -> throw new IllegalStateException("The pattern knows more units: " + text);
        });
  }

  private static void check(int amount) {
    if (amount < 1 || amount > MAX_AMOUNT) {
      throw new IllegalArgumentException(
          "A term has 1 to " + MAX_AMOUNT + " of its units, not " + amount);
    }
  }

  /** How a term is written. */
  final class Format {

    private static final Pattern TERM = Pattern.compile("(\\d{1,4}) (wd|wh|d|h|min)");

    private Format() {}
  }
}
