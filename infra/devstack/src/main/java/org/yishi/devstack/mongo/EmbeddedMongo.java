package org.yishi.devstack.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVStore;
import org.yishi.devstack.EmbeddedServer;

/**
 * A server that speaks the MongoDB wire protocol, on the loopback interface, with its data in one
 * file. What it acknowledged is there again after a hard stop of the process.
 *
 * <p>It is for trying, developing and testing. It has no transactions, sessions, authentication or
 * pipeline updates, and non-unique indexes don't make it faster.
 */
public final class EmbeddedMongo implements EmbeddedServer {

  private static final String HOST = "127.0.0.1";
  private static final String FILE = "store.mv.db";

  /** A thread waits for the disk while its command commits: more threads share one flush. */
  private static final int WORKER_THREADS = 32;

  private static final int CACHE_MEGABYTES = 16;

  private final MongoServer server;
  private final DurableBackend backend;
  private final int port;
  private final AtomicBoolean open = new AtomicBoolean(true);

  private EmbeddedMongo(MongoServer server, DurableBackend backend, int port) {
    this.server = server;
    this.backend = backend;
    this.port = port;
  }

  /**
   * Starts a server and returns when it takes commands.
   *
   * @param folder where its data lives; created when missing
   * @param port the port to listen on, or 0 for any free one
   */
  public static EmbeddedMongo start(Path folder, int port) {
    DurableBackend backend = new DurableBackend(openStore(folder));
    MongoServer server = new MongoServer(backend);
    try {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKER_THREADS);
    } catch (Exception e) { // Netty throws the checked BindException undeclared
      server.shutdownNow();
      throw new IllegalStateException("Mongo can't listen on port " + port + ".", e);
    }
    return new EmbeddedMongo(server, backend, server.getLocalAddress().getPort());
  }

  /** The connection string of the whole server. */
  public String uri() {
    return "mongodb://" + HOST + ":" + port;
  }

  /** The connection string of one database. */
  public String uri(String database) {
    return uri() + "/" + database;
  }

  @Override
  public int port() {
    return port;
  }

  /** Whether it takes commands: false once it is closed or its file could not be written. */
  public boolean healthy() {
    return open.get() && backend.healthy();
  }

  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      server.shutdownNow();
    }
  }

  /**
   * Commits are ours alone, so that none falls into the middle of a write. Old versions are given
   * up at once; otherwise every commit would grow the file for 45 seconds.
   */
  private static MVStore openStore(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    MVStore store =
        new MVStore.Builder()
            .fileName(folder.resolve(FILE).toAbsolutePath().toString())
            .autoCommitDisabled()
            .cacheSize(CACHE_MEGABYTES)
            .open();
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    return store;
  }
}
