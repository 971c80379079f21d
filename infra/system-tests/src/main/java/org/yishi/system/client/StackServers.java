package org.yishi.system.client;

import java.net.URI;
import java.util.Map;

/** Takes the development stack's servers away from everybody and gives them back. */
public final class StackServers {

  /** A server inside the development stack. */
  public enum Server {
    KAFKA("kafka"),
    MONGO("mongo");

    private final String label;

    Server(String label) {
      this.label = label;
    }
  }

  private final Platform platform;

  StackServers(Platform platform) {
    this.platform = platform;
  }

  /** Stops a server; its data stays. */
  public void stop(Server server) {
    turn(server, "stopped");
  }

  /** Starts a server again, where it was. */
  public void start(Server server) {
    turn(server, "running");
  }

  private void turn(Server server, String state) {
    URI uri = platform.endpoints().issuer().resolve("/actuator/servers/" + server.label);
    platform.post(uri, Map.of("state", state)).expecting(200);
  }
}
