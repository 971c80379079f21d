package org.yishi.gateway.routing;

import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.yishi.web.observation.RequestTrace;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.problem.ProblemTranslator;
import org.yishi.web.problem.ProblemWriter;

/** Makes a route of every service that is configured. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

  /** Who asks is known by then. */
  private static final int AFTER_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1;

  private static final int ATTEMPTS = 2;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);

  /** Preferred to the library's own, which has one time limit for all. */
  @Bean
  @Primary
  ServiceClients serviceClients(RoutingProperties properties, GatewayMvcProperties gateway) {
    return new ServiceClients(properties, gateway);
  }

  @Bean
  CircuitBreakerRegistry circuitBreakers(RoutingProperties properties, MeterRegistry meters) {
    RoutingProperties.Breaker breaker = properties.breaker();
    CircuitBreakerRegistry registry =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.calls())
                .minimumNumberOfCalls(breaker.least())
                .failureRateThreshold(breaker.failures())
                .waitDurationInOpenState(breaker.open())
                .permittedNumberOfCallsInHalfOpenState(breaker.trials())
                .recordExceptions(ResourceAccessException.class)
                .build());
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    return registry;
  }

  @Bean
  ProblemTranslator cutAnswer(RoutingProperties properties) {
    return new CutAnswer(properties.breaker().open());
  }

  @Bean
  RouterFunction<ServerResponse> serviceRoutes(
      RoutingProperties properties,
      CircuitBreakerRegistry breakers,
      MeterRegistry meters,
      ProblemWriter problems) {
    RouterFunctions.Builder routes = RouterFunctions.route();
    properties
        .services()
        .forEach((name, service) -> {
          ServiceCall call =
              new ServiceCall(
                  name,
                  breakers.circuitBreaker(name),
                  retry(name),
                  meters,
                  properties.breaker().open());
          routes.add(route(name, service, call, problems));
        });
    return routes.build();
  }

  private static RouterFunction<ServerResponse> route(
      String name, RoutingProperties.Service service, ServiceCall call, ProblemWriter problems) {
    RequestPredicate wanted = path("/api/v1/openapi/" + name);
    for (String path : service.paths()) {
      wanted = wanted.or(path(path)).or(path(path + "/**"));
    }
    return GatewayRouterFunctions.route(name)
        .route(wanted, HandlerFunctions.http())
        .before(BeforeFilterFunctions.uri(service.uri()))
        .filter(call)
        .onError(
            ProblemException.class,
            (failure, request) -> answer((ProblemException) failure, request, problems))
        .build();
  }

  private static ServerResponse answer(
      ProblemException problem, ServerRequest request, ProblemWriter problems) {
    return ServerResponse.status(problem.problem().status())
        .build((_, response) -> {
          problems.write(problem, request.servletRequest(), response);
          return null;
        });
  }

  private static Retry retry(String service) {
    return Retry.of(
        service,
        RetryConfig.custom()
            .maxAttempts(ATTEMPTS)
            .waitDuration(BETWEEN_ATTEMPTS)
            .retryOnException(failure ->
                failure instanceof ResourceAccessException && !ServiceCall.isLate(failure))
            .build());
  }

  /** The service goes on with the trace that the gateway began. */
  @Bean
  RequestHttpHeadersFilter traceHeaders() {
    return (headers, _) -> {
      HttpHeaders traced = new HttpHeaders();
      traced.putAll(headers);
      String trace = RequestTrace.current();
      if (trace != null) {
        traced.set("traceparent", trace);
      }
      return traced;
    };
  }

  @Bean
  FilterRegistrationBean<RateLimitFilter> rateLimit(RoutingProperties properties) {
    var filter = new FilterRegistrationBean<>(new RateLimitFilter(properties.rate()));
    filter.setOrder(AFTER_SECURITY);
    return filter;
  }

  @Bean
  FilterRegistrationBean<WholeBodyFilter> wholeBody() {
    var filter = new FilterRegistrationBean<>(new WholeBodyFilter());
    filter.setOrder(AFTER_SECURITY + 1);
    return filter;
  }
}
