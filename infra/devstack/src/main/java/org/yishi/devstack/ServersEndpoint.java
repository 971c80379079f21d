package org.yishi.devstack;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * Takes Kafka or Mongo away from everybody and gives it back, for fault experiments: {@code POST
 * /actuator/servers/kafka} with {@code {"state":"stopped"}} answers when it has happened.
 */
@Component
@Endpoint(id = "servers")
class ServersEndpoint {

  private final EmbeddedServers servers;

  ServersEndpoint(EmbeddedServers servers) {
    this.servers = servers;
  }

  @ReadOperation
  Map<String, String> states() {
    Map<String, String> states = new TreeMap<>();
    servers.switches().forEach((name, server) -> states.put(name, State.of(server).code()));
    return states;
  }

  /** The states afterwards. */
  @WriteOperation
  Map<String, String> turn(@Selector String server, State state) {
    ServerSwitch<?> wanted = servers.switches().get(server);
    if (wanted == null) {
      throw new InvalidEndpointRequestException("There is no server " + server, "unknown server");
    }
    switch (state) {
      case RUNNING -> wanted.on();
      case STOPPED -> wanted.off();
    }
    return states();
  }

  enum State {
    RUNNING,
    STOPPED;

    static State of(ServerSwitch<?> server) {
      return server.server().isPresent() ? RUNNING : STOPPED;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
