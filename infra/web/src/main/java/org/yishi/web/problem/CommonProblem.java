package org.yishi.web.problem;

import java.util.Locale;

/** The problems that every service can have. */
public enum CommonProblem implements ProblemCode {
  MALFORMED_REQUEST(400),
  MALFORMED_JSON(400),
  WRONG_TYPE(400),
  UNKNOWN_FIELD(400),
  MISSING_BODY(400),
  MISSING_PARAMETER(400),
  INVALID_PARAMETER(400),
  UNKNOWN_PARAMETER(400),
  INVALID_CURSOR(400),
  INVALID_IDEMPOTENCY_KEY(400),
  INVALID_ENTITY_TAG(400),
  UNAUTHENTICATED(401),
  INVALID_TOKEN(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  CONFLICT(409),
  VERSION_CHANGED(412),
  BODY_TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  INVALID_VALUE(422),
  IDEMPOTENCY_KEY_REUSED(422),
  VERSION_REQUIRED(428),
  TOO_MANY_REQUESTS(429),
  HEADERS_TOO_LARGE(431),
  INTERNAL_ERROR(500),
  UNAVAILABLE(503);

  private final int status;

  CommonProblem(int status) {
    this.status = status;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  /** The nearest code for a bare status, as a server or framework reports it. */
  static CommonProblem ofStatus(int status) {
    for (CommonProblem problem : values()) {
      if (problem.status == status) {
        return problem;
      }
    }
    return status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
  }
}
