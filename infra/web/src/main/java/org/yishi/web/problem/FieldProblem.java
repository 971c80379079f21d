package org.yishi.web.problem;

import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, such as {@code location.building} or {@code departments[1]}
 * @param code stable name of the fault, such as {@code too-long}; its texts are the bundle's {@code
 *     field.<code>}
 * @param arguments what the texts are filled with, such as the limit; never the caller's input
 */
public record FieldProblem(String field, String code, List<Object> arguments) {

  public FieldProblem {
    arguments = List.copyOf(arguments);
  }

  /** A fault of one field. */
  public static FieldProblem of(String field, String code, Object... arguments) {
    return new FieldProblem(field, code, List.of(arguments));
  }
}
