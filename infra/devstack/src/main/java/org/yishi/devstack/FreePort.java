package org.yishi.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds a free port on the loopback interface for a server that must know its port beforehand. */
public final class FreePort {

  private FreePort() {}

  /**
   * A port that was free a moment ago. Somebody else may take it before the caller binds it, so
   * this is for tests and for ports that nobody chose.
   */
  public static int find() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
