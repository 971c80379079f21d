package org.yishi.session.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.yishi.session.Rejection;
import org.yishi.session.Rule;
import org.yishi.session.access.Missing;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemCode;
import org.yishi.web.problem.ProblemException;

/** The refusals of this service as problems: a session's rules and what somebody lacks. */
record SessionProblem(String code, int status) implements ProblemCode {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int INVALID = 422;

  /** Values that people read as words of their language: the bundle has {@code state.PLANNED}. */
  private static final Set<String> WORDS = Set.of("state", "as", "capacity");

  static SessionProblem of(Rule rule) {
    int status =
        switch (rule.kind()) {
          case INVALID -> INVALID;
          case FORBIDDEN -> FORBIDDEN;
          case UNKNOWN -> NOT_FOUND;
          case STATE -> CONFLICT;
        };
    return new SessionProblem(rule.code(), status);
  }

  static ProblemException of(Rejection rejection) {
    List<FieldProblem> fields =
        rejection.rule().kind() == Rule.Kind.INVALID
            ? sorted(rejection).keySet().stream()
                .map(name -> FieldProblem.of(name, "invalid"))
                .toList()
            : List.of();
    return ProblemException.of(of(rejection.rule()), fields, arguments(rejection));
  }

  static ProblemException of(Missing missing, String area) {
    return ProblemException.of(new SessionProblem(missing.code(), FORBIDDEN), area);
  }

  /** What the text of a refusal is filled with, in the order of the names. */
  static List<Object> arguments(Rejection rejection) {
    return sorted(rejection).entrySet().stream()
        .map(it -> value(it.getKey(), it.getValue()))
        .toList();
  }

  private static Map<String, String> sorted(Rejection rejection) {
    return new TreeMap<>(rejection.args());
  }

  private static Object value(String name, String value) {
    return WORDS.contains(name)
        ? new DefaultMessageSourceResolvable(new String[] {name + "." + value}, value)
        : value;
  }
}
