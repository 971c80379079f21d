package org.yishi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;
import org.yishi.devstack.EmbeddedServer;
import org.yishi.devstack.ServerSwitch;
import org.yishi.devstack.kafka.EmbeddedKafka;
import org.yishi.devstack.mongo.EmbeddedMongo;

/**
 * Kafka and Mongo for tests: one of each for the whole JVM, started when first asked for. Tests
 * keep apart by topic and database names of their own.
 *
 * <p>A test that takes a server away uses {@link #startPrivate()} instead, so that it disturbs
 * nobody. With the system property {@code yishi.testing.containers=true} the shared servers are
 * real ones in containers.
 */
public final class TestStack {

  private static final boolean CONTAINERS = Boolean.getBoolean("yishi.testing.containers");

  private TestStack() {}

  /** The {@code bootstrap.servers} of the shared broker. */
  public static String kafkaBootstrap() {
    return CONTAINERS ? ContainerStack.kafkaBootstrap() : SharedKafka.BROKER.bootstrapServers();
  }

  /** The connection string of one database on the shared Mongo server. */
  public static String mongoUri(String database) {
    return CONTAINERS ? ContainerStack.mongoUri(database) : SharedMongo.SERVER.uri(database);
  }

  /** A broker and a server of the test's own, both started, on ports that they keep. */
  public static Private startPrivate() {
    Private stack = new Private(temporaryFolder());
    stack.startKafka();
    stack.startMongo();
    return stack;
  }

  private static Path temporaryFolder() {
    quieten();
    try {
      return Files.createTempDirectory("yishi-test-stack");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that stops when the JVM ends. Its folder goes after it: a broker notices the loss. */
  private static <T extends EmbeddedServer> T untilTheEnd(BiFunction<Path, Integer, T> starter) {
    Path folder = temporaryFolder();
    T server = starter.apply(folder, 0);
    atTheEnd(() -> {
      server.close();
      delete(folder);
    });
    return server;
  }

  private static void atTheEnd(Runnable task) {
    Runtime.getRuntime().addShutdownHook(new Thread(task));
  }

  /** Outside a Spring context Logback's default is DEBUG, at which a broker prints megabytes. */
  private static void quieten() {
    LoggingSystem logging = LoggingSystem.get(TestStack.class.getClassLoader());
    for (String logger : QuietLoggers.NAMES) {
      logging.setLogLevel(logger, LogLevel.WARN);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      System.err.println("The test stack's folder " + folder + " stays: " + e);
    }
  }

  private static final class SharedKafka {
    static final EmbeddedKafka BROKER = untilTheEnd(EmbeddedKafka::start);
  }

  private static final class SharedMongo {
    static final EmbeddedMongo SERVER = untilTheEnd(EmbeddedMongo::start);
  }

  /** A broker and a Mongo server that a test may stop and start again: same ports, same data. */
  public static final class Private implements AutoCloseable {

    private final Path folder;
    private final ServerSwitch<EmbeddedKafka> kafka;
    private final ServerSwitch<EmbeddedMongo> mongo;

    private Private(Path folder) {
      this.folder = folder;
      kafka = new ServerSwitch<>(port -> EmbeddedKafka.start(folder.resolve("kafka"), port), 0);
      mongo = new ServerSwitch<>(port -> EmbeddedMongo.start(folder.resolve("mongo"), port), 0);
      atTheEnd(this::close);
    }

    /** The broker's {@code bootstrap.servers}, valid while it is stopped too. */
    public String kafkaBootstrap() {
      return "127.0.0.1:" + kafka.port();
    }

    /** The connection string of one database, valid while the server is stopped too. */
    public String mongoUri(String database) {
      return "mongodb://127.0.0.1:" + mongo.port() + "/" + database;
    }

    /** Starts the broker if it isn't running. */
    public void startKafka() {
      kafka.on();
    }

    /** Stops the broker if it is running. */
    public void stopKafka() {
      kafka.off();
    }

    /** Starts the Mongo server if it isn't running. */
    public void startMongo() {
      mongo.on();
    }

    /** Stops the Mongo server if it is running. */
    public void stopMongo() {
      mongo.off();
    }

    /** Stops both and removes their data. */
    @Override
    public void close() {
      kafka.close();
      mongo.close();
      delete(folder);
    }
  }
}
