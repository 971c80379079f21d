package org.yishi.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns every exception of a controller into a problem. */
@RestControllerAdvice
final class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final ProblemWriter writer;
  private final List<ProblemTranslator> translators;

  ProblemAdvice(ProblemWriter writer, List<ProblemTranslator> translators) {
    this.writer = writer;
    this.translators = List.copyOf(translators);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> onException(Exception exception, HttpServletRequest request)
      throws Exception {
    if (exception instanceof AuthenticationException
        || exception instanceof AccessDeniedException) {
      // The security filters know whether that means 401 or 403.
      throw exception;
    }
    if (exception instanceof AsyncRequestNotUsableException) {
      return ResponseEntity.internalServerError().build();
    }
    ProblemException problem = problemOf(exception);
    return ResponseEntity.status(problem.problem().status())
        .headers(headers(problem, exception))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(writer.body(problem, Language.of(request)));
  }

  private HttpHeaders headers(ProblemException problem, Exception cause) {
    HttpHeaders headers = new HttpHeaders();
    if (cause instanceof ErrorResponse response) {
      // Allow, Accept and their like.
      headers.addAll(response.getHeaders());
    }
    writer.headers(problem).forEach(headers::set);
    return headers;
  }

  private ProblemException problemOf(Exception exception) {
    return switch (exception) {
      case ProblemException problem -> problem;
      case HttpMessageNotReadableException unreadable -> JsonProblems.of(unreadable);
      // Tomcat's, for parameters that aren't UTF-8; its message repeats what was sent.
      case InvalidParameterException _ -> ProblemException.of(CommonProblem.MALFORMED_REQUEST);
      case MethodArgumentNotValidException invalid ->
          ProblemException.of(
              isBody(invalid) ? CommonProblem.INVALID_VALUE : CommonProblem.INVALID_PARAMETER,
              invalid.getFieldErrors().stream().map(ProblemAdvice::fieldProblem).toList());
      case ConstraintViolationException invalid ->
          ProblemException.of(
              CommonProblem.INVALID_VALUE,
              invalid.getConstraintViolations().stream()
                  .map(it -> FieldProblem.of(it.getPropertyPath().toString(), "invalid"))
                  .toList());
      case MethodArgumentTypeMismatchException mismatch ->
          ProblemException.of(
              CommonProblem.INVALID_PARAMETER, FieldProblem.of(mismatch.getName(), "invalid"));
      case MissingServletRequestPartException missing ->
          ProblemException.of(
              CommonProblem.MISSING_PARAMETER,
              FieldProblem.of(missing.getRequestPartName(), "required"));
      case MaxUploadSizeExceededException large ->
          ProblemException.of(CommonProblem.BODY_TOO_LARGE, large.getMaxUploadSize());
      // What the parser says repeats what was sent.
      case MultipartException _ -> ProblemException.of(CommonProblem.MALFORMED_REQUEST);
      case MissingServletRequestParameterException missing ->
          ProblemException.of(
              CommonProblem.MISSING_PARAMETER,
              FieldProblem.of(missing.getParameterName(), "required"));
      default -> translated(exception).orElseGet(() -> ofFramework(exception));
    };
  }

  private Optional<ProblemException> translated(Exception exception) {
    return translators.stream()
        .map(translator -> translator.translate(exception))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static ProblemException ofFramework(Exception exception) {
    if (exception instanceof ErrorResponse response
        && response.getStatusCode().is4xxClientError()) {
      return ProblemException.of(CommonProblem.ofStatus(response.getStatusCode().value()));
    }
    LOG.error("A request failed", exception);
    return ProblemException.of(CommonProblem.INTERNAL_ERROR);
  }

  private static boolean isBody(MethodArgumentNotValidException invalid) {
    return invalid.getParameter().hasParameterAnnotation(RequestBody.class);
  }

  private static FieldProblem fieldProblem(FieldError error) {
    return ConstraintProblems.of(error);
  }
}
