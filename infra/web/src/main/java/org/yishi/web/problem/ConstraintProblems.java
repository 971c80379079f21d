package org.yishi.web.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Map;
import java.util.Optional;
import org.springframework.validation.FieldError;

/** Names the faults that bean validation finds. */
final class ConstraintProblems {

  private ConstraintProblems() {}

  static FieldProblem of(FieldError error) {
    Map<String, Object> attributes = attributes(error);
    String constraint = error.getCode() == null ? "" : error.getCode();
    return switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> FieldProblem.of(error.getField(), "required");
      case "Size" ->
          FieldProblem.of(
              error.getField(), "size", limit(attributes, "min"), limit(attributes, "max"));
      case "Pattern" -> FieldProblem.of(error.getField(), "pattern");
      default -> FieldProblem.of(error.getField(), "invalid");
    };
  }

  private static Object limit(Map<String, Object> attributes, String name) {
    return attributes.getOrDefault(name, "?");
  }

  private static Map<String, Object> attributes(FieldError error) {
    return violation(error)
        .map(it -> it.getConstraintDescriptor().getAttributes())
        .orElse(Map.of());
  }

  private static Optional<ConstraintViolation<?>> violation(FieldError error) {
    return error.contains(ConstraintViolation.class)
        ? Optional.of(error.unwrap(ConstraintViolation.class))
        : Optional.empty();
  }
}
