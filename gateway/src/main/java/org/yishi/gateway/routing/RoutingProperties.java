package org.yishi.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where requests go, and how long the gateway is patient; {@code application.yaml} explains each.
 *
 * @param services by name; the name is part of the address of a service's API description
 * @param connectTimeout how long a connection to a service may take
 * @param breaker when a service is taken for down
 * @param rate how much one client may ask
 */
@ConfigurationProperties("yishi.gateway.routing")
public record RoutingProperties(
    @DefaultValue Map<String, Service> services,
    @DefaultValue("1s") Duration connectTimeout,
    @DefaultValue Breaker breaker,
    @DefaultValue Rate rate) {

  public RoutingProperties {
    services = Map.copyOf(services);
  }

  /**
   * A service behind the gateway.
   *
   * @param uri where it listens
   * @param paths it gets what lies at and below these
   * @param timeLimit how long an answer may take
   */
  public record Service(URI uri, List<String> paths, @DefaultValue("10s") Duration timeLimit) {

    public Service {
      paths = List.copyOf(paths);
      if (!uri.isAbsolute() || uri.getHost() == null) {
        throw new IllegalArgumentException(
            "yishi.gateway.routing.services: " + uri + " is no address of a service.");
      }
      for (String path : paths) {
        if (!path.matches("/api/v1(/[a-z0-9-]+)+")) {
          throw new IllegalArgumentException(
              "yishi.gateway.routing.services: the path " + path + " must lie below /api/v1.");
        }
      }
      if (!timeLimit.isPositive()) {
        throw new IllegalArgumentException(
            "yishi.gateway.routing.services: the time limit must be positive.");
      }
    }
  }

  /**
   * A circuit breaker for each service.
   *
   * @param calls so many last calls are looked at
   * @param least fewer calls don't open it
   * @param failures percentage of failed calls that opens it
   * @param open how long it stays open
   * @param trials calls that are let through afterwards to see whether the service is back
   */
  public record Breaker(
      @DefaultValue("20") int calls,
      @DefaultValue("5") int least,
      @DefaultValue("50") float failures,
      @DefaultValue("2s") Duration open,
      @DefaultValue("3") int trials) {}

  /**
   * What one client, known by its account or else by its address, may ask of this instance.
   *
   * @param perSecond requests per second in the long run
   * @param burst requests at once
   * @param clients so many clients are remembered
   */
  public record Rate(
      @DefaultValue("200") int perSecond,
      @DefaultValue("1000") int burst,
      @DefaultValue("20000") int clients) {}
}
