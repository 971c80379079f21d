package org.yishi.web.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.yishi.web.limits.BodyTooLargeException;
import org.yishi.web.limits.ForbiddenCharacterException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that can't be read, without repeating any of it. */
final class JsonProblems {

  private JsonProblems() {}

  static ProblemException of(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLargeException tooLarge) {
        return ProblemException.of(CommonProblem.BODY_TOO_LARGE, tooLarge.limit());
      }
      if (cause instanceof ForbiddenCharacterException forbidden) {
        return ProblemException.of(
            CommonProblem.INVALID_VALUE,
            FieldProblem.of(path(forbidden.getPath()), "forbidden-character", forbidden.name()));
      }
      if (cause instanceof UnrecognizedPropertyException unknown) {
        return ProblemException.of(
            CommonProblem.UNKNOWN_FIELD, FieldProblem.of(path(unknown.getPath()), "unknown"));
      }
      if (cause instanceof MismatchedInputException mismatch) {
        return mismatch(mismatch);
      }
      if (cause instanceof StreamReadException syntax) {
        TokenStreamLocation at = syntax.getLocation();
        return ProblemException.of(CommonProblem.MALFORMED_JSON, at.getLineNr(), at.getColumnNr());
      }
      if (cause instanceof JacksonException other && !other.getPath().isEmpty()) {
        return ProblemException.of(
            CommonProblem.WRONG_TYPE, FieldProblem.of(path(other.getPath()), "invalid"));
      }
    }
    return ProblemException.of(CommonProblem.MISSING_BODY);
  }

  private static ProblemException mismatch(MismatchedInputException mismatch) {
    String field = path(mismatch.getPath());
    Class<?> target = mismatch.getTargetType();
    if (target != null && target.isEnum()) {
      String allowed =
          Arrays.stream(target.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      return ProblemException.of(
          CommonProblem.INVALID_VALUE, FieldProblem.of(field, "not-one-of", allowed));
    }
    return ProblemException.of(CommonProblem.WRONG_TYPE, FieldProblem.of(field, "wrong-type"));
  }

  private static String path(List<JacksonException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : references) {
      if (reference.getPropertyName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(printable(reference.getPropertyName()));
      }
    }
    return path.isEmpty() ? "$" : path.toString();
  }

  /** A field name that the caller invented is told back only as far as it is harmless. */
  private static String printable(String name) {
    return name.replaceAll("[^A-Za-z0-9_.-]", "?").substring(0, Math.min(name.length(), 64));
  }
}
