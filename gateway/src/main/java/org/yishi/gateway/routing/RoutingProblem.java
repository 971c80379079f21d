package org.yishi.gateway.routing;

import org.yishi.web.problem.ProblemCode;

/** What can go wrong between the gateway and a service. */
enum RoutingProblem implements ProblemCode {
  SERVICE_UNAVAILABLE(503, "service-unavailable"),
  SERVICE_TIMEOUT(504, "service-timeout");

  private final int status;
  private final String code;

  RoutingProblem(int status, String code) {
    this.status = status;
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
