package org.yishi.system.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Hands out free ports that stay free while the process that they are for is down. */
public final class Ports {

  /** Below the range from which systems take ports for outgoing connections. */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;
  private static final int MAX_TRIES = 1_000;

  private static final List<String> VARIABLES =
      List.of(
          "YISHI_PORT",
          "YISHI_TOPIC_PORT",
          "YISHI_SESSION_PORT",
          "YISHI_ISSUER_PORT",
          "YISHI_KAFKA_PORT",
          "YISHI_MONGO_PORT");

  private final RandomGenerator random = new SplittableRandom();
  private final Set<Integer> taken = new HashSet<>();

  private Ports() {}

  /** A free port for every variable that says where a part of the platform listens. */
  public static Map<String, String> ofOnePlatform() {
    Ports ports = new Ports();
    return VARIABLES.stream()
        .collect(Collectors.toMap(variable -> variable, _ -> String.valueOf(ports.next())));
  }

  /** A port that nobody listens on and that was not handed out before. */
  private int next() {
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      int port = random.nextInt(LOWEST, HIGHEST);
      if (taken.add(port) && isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
