package org.yishi.system.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The clock of all services together, moved through a call that only development stacks have. It
 * never goes back: what the last story did to it stays until the services start again.
 */
public final class PlatformClock {

  private final Platform platform;

  PlatformClock(Platform platform) {
    this.platform = platform;
  }

  /** What the services show, once they are aligned. */
  public Instant now() {
    return Instant.parse(read(first()).required("now").asString());
  }

  /** By how much the furthest service is ahead of real time. */
  public Duration ahead() {
    return platform.endpoints().services().stream()
        .map(this::offset)
        .max(Duration::compareTo)
        .orElseThrow();
  }

  /** Moves every service to this instant; nothing happens when it has come already. */
  public void moveTo(Instant instant) {
    Duration step = Duration.between(now(), instant);
    if (step.isPositive()) {
      advance(first(), step);
      align();
    }
  }

  /** Services that were started at different times may differ: all go to the furthest. */
  public void align() {
    Duration furthest = ahead();
    for (URI service : platform.endpoints().services()) {
      Duration behind = furthest.minus(offset(service));
      if (behind.isPositive()) {
        advance(service, behind);
      }
    }
  }

  private URI first() {
    return platform.endpoints().services().getFirst();
  }

  private Duration offset(URI service) {
    return Duration.parse(read(service).required("offset").asString());
  }

  private void advance(URI service, Duration step) {
    platform.post(at(service), Map.of("advance", step.toString())).expecting(200);
  }

  private JsonNode read(URI service) {
    Answer answer = platform.get(at(service));
    if (answer.status() == 404) {
      throw new UnexpectedAnswerException(
          "The clock of " + service + " can't be moved; YISHI_CLOCK_MOVABLE=true allows it");
    }
    return answer.expecting(200).json();
  }

  private static URI at(URI service) {
    return service.resolve("/actuator/clock");
  }
}
