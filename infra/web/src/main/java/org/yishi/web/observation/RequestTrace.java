package org.yishi.web.observation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every request a W3C trace, continued or new, and logs one line when it is answered: method,
 * route, status and time; never a query, a body or a name.
 */
public final class RequestTrace extends OncePerRequestFilter {

  /** The logging context's key of the trace id. */
  public static final String TRACE_ID = "traceId";

  private static final String TRACEPARENT = "traceparent";
  private static final Pattern W3C =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
  private static final int TRACE_BYTES = 16;
  private static final int SPAN_BYTES = 8;
  private static final Logger ACCESS = LoggerFactory.getLogger("org.yishi.access");

  private final SecureRandom random = new SecureRandom();

  /** The trace context of the request that this thread is handling, for events it causes. */
  public static @Nullable String current() {
    return MDC.get(TRACEPARENT);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String given = request.getHeader(TRACEPARENT);
    Matcher continued = W3C.matcher(given == null ? "" : given);
    String traceId = continued.matches() ? continued.group(1) : hex(TRACE_BYTES);
    long begun = System.nanoTime();
    try (var _ = MDC.putCloseable(TRACE_ID, traceId);
        var _ = MDC.putCloseable(TRACEPARENT, "00-" + traceId + "-" + hex(SPAN_BYTES) + "-01")) {
      chain.doFilter(request, response);
      log(request, response.getStatus(), begun);
    }
  }

  private static void log(HttpServletRequest request, int status, long begun) {
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (String.valueOf(route).startsWith("/actuator")) {
      return;
    }
    ACCESS.info(
        "{} {} {} {} ms",
        request.getMethod(),
        route == null ? "-" : route,
        status,
        (System.nanoTime() - begun) / 1_000_000);
  }

  private String hex(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return HexFormat.of().formatHex(value);
  }
}
