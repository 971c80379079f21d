package org.yishi.topic.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Rejection;

/**
 * Why a row can't be imported.
 *
 * @param code stable name of the fault, or of the topic's own rule
 * @param column where it lies, if in one
 * @param arguments what its explanation is filled with
 */
public record Fault(String code, @Nullable Column column, List<String> arguments) {

  /** What can be wrong with a row before the topic's own rules see it. */
  public enum Kind {
    REQUIRED,
    TOO_LONG,
    LINE_BREAK,
    FORBIDDEN_CHARACTER,
    NOT_A_DATE,
    NOT_YET,
    UNKNOWN_CHANNEL,
    UNKNOWN_IDENTITY,
    UNKNOWN_CATEGORY,
    UNKNOWN_AREA,
    AMBIGUOUS_AREA,
    OUTSIDE_AREA,
    NOT_A_PHONE,
    NOT_A_WORK_ORDER,
    NOT_A_HOTLINE_ROW,
    NOT_YES_OR_NO;

    /** The stable kebab-case code. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Fault {
    arguments = List.copyOf(arguments);
  }

  static Fault of(Kind kind, Column column, Object... arguments) {
    return new Fault(
        kind.code(), column, List.of(arguments).stream().map(Object::toString).toList());
  }

  static Fault of(Rejection rejection) {
    return new Fault(
        rejection.code(),
        null,
        rejection.args().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList());
  }
}
