package org.yishi.web.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. For the edge only: inside the domain a refusal is a value. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemCode problem;
  private final transient List<FieldProblem> fields;
  private final transient List<Object> arguments;
  private final @Nullable Duration retryAfter;

  private ProblemException(
      ProblemCode problem,
      List<FieldProblem> fields,
      List<?> arguments,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(problem.code(), cause);
    this.problem = problem;
    this.fields = List.copyOf(fields);
    this.arguments = List.copyOf(arguments);
    this.retryAfter = retryAfter;
  }

  /** A problem of the request as a whole; the arguments fill its text. */
  public static ProblemException of(ProblemCode problem, Object... arguments) {
    return new ProblemException(problem, List.of(), List.of(arguments), null, null);
  }

  /** A problem with certain fields. */
  public static ProblemException of(ProblemCode problem, List<FieldProblem> fields) {
    return new ProblemException(problem, fields, List.of(), null, null);
  }

  /** A problem with certain fields whose own text is filled by the arguments. */
  public static ProblemException of(
      ProblemCode problem, List<FieldProblem> fields, List<?> arguments) {
    return new ProblemException(problem, fields, arguments, null, null);
  }

  /** A problem with one field. */
  public static ProblemException of(ProblemCode problem, FieldProblem field) {
    return of(problem, List.of(field));
  }

  /** Something that is needed is away; the caller may come again after the time. */
  public static ProblemException unavailable(Duration retryAfter, @Nullable Throwable cause) {
    return new ProblemException(CommonProblem.UNAVAILABLE, List.of(), List.of(), retryAfter, cause);
  }

  /** A problem that will pass; the caller may come again after the time. */
  public static ProblemException retry(ProblemCode problem, Duration retryAfter) {
    return new ProblemException(problem, List.of(), List.of(), retryAfter, null);
  }

  /** The caller asks too often. */
  public static ProblemException tooManyRequests(Duration retryAfter) {
    return new ProblemException(
        CommonProblem.TOO_MANY_REQUESTS, List.of(), List.of(), retryAfter, null);
  }

  /** What kind of problem it is. */
  public ProblemCode problem() {
    return problem;
  }

  List<FieldProblem> fields() {
    return fields;
  }

  List<Object> arguments() {
    return arguments;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
