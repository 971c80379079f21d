package org.yishi.system.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  /** The latest time that any service shows. */
  public Instant now() {
    return readings().stream().max(Instant::compareTo).orElseThrow();
  }

  /** By how much it is ahead of real time. */
  public Duration ahead() {
    return platform.endpoints().services().stream()
        .map(service -> Duration.parse(read(service).required("offset").asString()))
        .max(Duration::compareTo)
        .orElseThrow();
  }

  /** Moves every service to this instant; one that is there already stays. */
  public void moveTo(Instant instant) {
    for (URI service : platform.endpoints().services()) {
      if (Instant.parse(read(service).required("now").asString()).isBefore(instant)) {
        platform.post(at(service), Map.of("instant", instant.toString())).expecting(200);
      }
    }
  }

  /** Services that were started at different times may differ: all go to the latest. */
  public void align() {
    moveTo(now());
  }

  private List<Instant> readings() {
    List<Instant> readings = new ArrayList<>();
    for (URI service : platform.endpoints().services()) {
      readings.add(Instant.parse(read(service).required("now").asString()));
    }
    return readings;
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
