package org.yishi.system.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Hands out free ports that stay free while the process that they are for is down. */
final class Ports {

  /** Below the range from which systems take ports for outgoing connections. */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;
  private static final int MAX_TRIES = 1_000;

  private final RandomGenerator random;
  private final Set<Integer> taken = new HashSet<>();

  Ports(RandomGenerator random) {
    this.random = random;
  }

  /** A port that nobody listens on and that was not handed out before. */
  int next() {
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
