package org.yishi.devstack;

import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns a server off and on again: on the port that it had, with the data that it had. Whoever asks
 * while it is being turned waits.
 *
 * @param <T> the server
 */
public final class ServerSwitch<T extends EmbeddedServer> implements AutoCloseable {

  private final IntFunction<T> starter;
  private volatile int port;
  private volatile @Nullable T server;
  private boolean closed;

  /**
   * A server that is off.
   *
   * @param starter starts it on a port
   * @param port where it listens; 0 for any free port, which it then keeps
   */
  public ServerSwitch(IntFunction<T> starter, int port) {
    this.starter = starter;
    this.port = port;
  }

  /** Starts the server unless it is running. */
  public synchronized T on() {
    if (closed) {
      throw new IllegalStateException("The server was closed for good.");
    }
    T running = server;
    if (running == null) {
      running = starter.apply(port);
      port = running.port();
      server = running;
    }
    return running;
  }

  /** Stops the server if it is running. */
  public synchronized void off() {
    T running = server;
    if (running != null) {
      server = null;
      running.close();
    }
  }

  /** The server, while it is on. */
  public Optional<T> server() {
    return Optional.ofNullable(server);
  }

  /** The port that it listens on while it is on; 0 before it was on for the first time. */
  public int port() {
    return port;
  }

  /** Turns it off for good. */
  @Override
  public synchronized void close() {
    closed = true;
    off();
  }
}
