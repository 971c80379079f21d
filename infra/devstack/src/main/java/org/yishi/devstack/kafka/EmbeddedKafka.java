package org.yishi.devstack.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.yishi.devstack.EmbeddedServer;
import org.yishi.devstack.FreePort;

/**
 * The real Kafka broker with its KRaft controller in this process, on the loopback interface, with
 * its data in one folder. It is formatted when the folder is new; after a stop or a kill a broker
 * on the same folder has every topic, record and consumer position again.
 */
public final class EmbeddedKafka implements EmbeddedServer {

  private static final String HOST = "127.0.0.1";
  private static final int NODE_ID = 1;
  private static final String CONTROLLER_LISTENER = "CONTROLLER";
  private static final String FIXED_SETTINGS = "broker.properties";
  private static final String BROKER_LISTENER = "PLAINTEXT";

  private final KafkaRaftServer server;
  private final int port;
  private final AtomicBoolean open = new AtomicBoolean(true);

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and returns when it takes requests.
   *
   * @param folder where its data lives; created when missing
   * @param port the port to listen on, or 0 for any free one
   */
  public static EmbeddedKafka start(Path folder, int port) {
    int brokerPort = port == 0 ? FreePort.find() : port;
    formatIfNew(folder);
    KafkaRaftServer server =
        new KafkaRaftServer(
            new KafkaConfig(settings(folder, brokerPort, FreePort.find()), false), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
    return new EmbeddedKafka(server, brokerPort);
  }

  /** What a client needs as {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return HOST + ":" + port;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  private static void formatIfNew(Path folder) {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      Files.createDirectories(folder);
      new Formatter()
          .setPrintStream(new PrintStream(printed, true, StandardCharsets.UTF_8))
          .setNodeId(NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(folder.toString()))
          .setMetadataLogDirectory(folder.toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setControllerListenerName(CONTROLLER_LISTENER)
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException e) {
      throw new IllegalStateException("The Kafka folder " + folder + " can't be created.", e);
    } catch (Exception e) {
      throw new IllegalStateException(
          "The Kafka folder " + folder + " can't be formatted: " + printed, e);
    }
  }

  private static Properties settings(Path folder, int brokerPort, int controllerPort) {
    Properties settings = fixedSettings();
    String brokerAddress = BROKER_LISTENER + "://" + HOST + ":" + brokerPort;
    String controllerAddress = CONTROLLER_LISTENER + "://" + HOST + ":" + controllerPort;
    settings.setProperty("log.dirs", folder.toString());
    settings.setProperty("node.id", Integer.toString(NODE_ID));
    settings.setProperty("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
    settings.setProperty("listeners", brokerAddress + "," + controllerAddress);
    settings.setProperty("advertised.listeners", brokerAddress);
    return settings;
  }

  private static Properties fixedSettings() {
    Properties settings = new Properties();
    try (InputStream file = EmbeddedKafka.class.getResourceAsStream(FIXED_SETTINGS)) {
      settings.load(Objects.requireNonNull(file, FIXED_SETTINGS));
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
