package org.yishi.system.client;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Where a platform on this machine listens.
 *
 * @param kafka the broker's {@code bootstrap.servers}
 */
public record Endpoints(
    URI gateway, URI topicService, URI sessionService, URI issuer, String kafka) {

  private static final String HOST = "127.0.0.1";

  /** The ports as the launcher exports them; its defaults for those that aren't there. */
  public static Endpoints of(Map<String, String> environment) {
    return new Endpoints(
        local(environment, "YISHI_PORT", "8080"),
        local(environment, "YISHI_TOPIC_PORT", "8081"),
        local(environment, "YISHI_SESSION_PORT", "8082"),
        local(environment, "YISHI_ISSUER_PORT", "9000"),
        HOST + ":" + environment.getOrDefault("YISHI_KAFKA_PORT", "9092"));
  }

  /** Every service that has a clock of its own. */
  public List<URI> services() {
    return List.of(topicService, sessionService, gateway);
  }

  private static URI local(Map<String, String> environment, String variable, String defaultPort) {
    return URI.create("http://" + HOST + ":" + environment.getOrDefault(variable, defaultPort));
  }
}
