package org.yishi.gateway.routing;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.yishi.web.problem.ProblemException;

/**
 * Calls a service under its circuit breaker. What the service answers passes through as it is, an
 * error too; only a service that doesn't answer counts as failing. What changes nothing is tried
 * once more when the connection broke, anything else never.
 */
final class ServiceCall implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceCall.class);
  private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final String service;
  private final CircuitBreaker breaker;
  private final Retry retry;
  private final MeterRegistry meters;
  private final Duration retryAfter;

  /**
   * @param retryAfter when callers may come again if the service is down
   */
  ServiceCall(
      String service,
      CircuitBreaker breaker,
      Retry retry,
      MeterRegistry meters,
      Duration retryAfter) {
    this.service = service;
    this.breaker = breaker;
    this.retry = retry;
    this.meters = meters;
    this.retryAfter = retryAfter;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    Timer.Sample begun = Timer.start(meters);
    String outcome = "broken";
    try {
      ServerResponse response =
          REPEATABLE.contains(request.method())
              ? retry.executeCallable(() -> once(request, next))
              : once(request, next);
      outcome = "answered";
      return response;
    } catch (CallNotPermittedException e) {
      outcome = "refused";
      throw ProblemException.retry(RoutingProblem.SERVICE_UNAVAILABLE, retryAfter);
    } catch (ResourceAccessException e) {
      boolean late = isLate(e);
      outcome = late ? "late" : "down";
      LOG.warn("{} does not answer: {}", service, String.valueOf(e.getCause()));
      throw ProblemException.retry(
          late ? RoutingProblem.SERVICE_TIMEOUT : RoutingProblem.SERVICE_UNAVAILABLE, retryAfter);
    } finally {
      begun.stop(meters.timer("gateway.calls", "service", service, "outcome", outcome));
    }
  }

  private ServerResponse once(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    return breaker.executeCallable(() -> next.handle(request));
  }

  /** Whether the service took the request and was too slow with its answer. */
  static boolean isLate(Throwable failure) {
    return failure.getCause() instanceof HttpTimeoutException
        && !(failure.getCause() instanceof HttpConnectTimeoutException);
  }
}
