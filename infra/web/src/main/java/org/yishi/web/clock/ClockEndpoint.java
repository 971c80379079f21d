package org.yishi.web.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Shows and moves the clock; only where {@code yishi.clock.movable} says so. */
@Endpoint(id = "clock")
final class ClockEndpoint {

  private final MovableClock clock;

  ClockEndpoint(MovableClock clock) {
    this.clock = clock;
  }

  @ReadOperation
  Map<String, String> show() {
    return Map.of("now", clock.instant().toString(), "offset", clock.offset().toString());
  }

  /**
   * Moves the clock forward by a duration or to an instant.
   *
   * @param advance an ISO 8601 duration such as {@code PT6H}
   * @param instant an ISO 8601 instant
   */
  @WriteOperation
  Map<String, String> move(@Nullable String advance, @Nullable String instant) {
    try {
      if (advance != null) {
        clock.advance(Duration.parse(advance));
      } else if (instant != null) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
      }
    } catch (DateTimeException | IllegalArgumentException refused) {
      throw new InvalidEndpointRequestException(
          "The clock can't be moved like that: " + refused.getMessage(), "invalid", refused);
    }
    return show();
  }
}
