package org.yishi.gateway.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yishi.web.problem.ProblemException;

/** Keeps any one client from taking what belongs to all. */
final class RateLimitFilter extends OncePerRequestFilter {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final RoutingProperties.Rate rate;
  private final Cache<String, Bucket> buckets;

  RateLimitFilter(RoutingProperties.Rate rate) {
    this.rate = rate;
    // A bucket that nobody touched for as long as it takes to fill is as good as a new one.
    Duration full = SECOND.multipliedBy(1 + rate.burst() / rate.perSecond());
    buckets = Caffeine.newBuilder().maximumSize(rate.clients()).expireAfterAccess(full).build();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe =
        buckets.get(client(request), _ -> newBucket()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw ProblemException.tooManyRequests(
          Duration.ofNanos(probe.getNanosToWaitForRefill()).plus(SECOND));
    }
    chain.doFilter(request, response);
  }

  private static String client(HttpServletRequest request) {
    @Nullable Principal account = request.getUserPrincipal();
    return account == null ? "address " + request.getRemoteAddr() : "account " + account.getName();
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), SECOND))
        .build();
  }
}
