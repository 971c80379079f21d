package org.yishi.devstack;

/** A server inside this process, on a port of the loopback interface, with its data in a folder. */
public interface EmbeddedServer extends AutoCloseable {

  /** The port that it listens on. */
  int port();

  /** Stops it and keeps its data. */
  @Override
  void close();
}
