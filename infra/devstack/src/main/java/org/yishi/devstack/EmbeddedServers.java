package org.yishi.devstack;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yishi.devstack.kafka.EmbeddedKafka;
import org.yishi.devstack.mongo.EmbeddedMongo;

/**
 * The broker and the Mongo server of this process. Both begin to start while the rest of the
 * application is still being wired; the application is up only when both are.
 */
@Component
class EmbeddedServers implements SmartLifecycle, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedServers.class);

  /** Stopping takes 1 to 3 seconds; whatever still hangs after this is left to the kernel. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  private final ServerSwitch<EmbeddedKafka> kafka;
  private final ServerSwitch<EmbeddedMongo> mongo;
  private final CompletableFuture<EmbeddedKafka> kafkaStarting;
  private final CompletableFuture<EmbeddedMongo> mongoStarting;
  private volatile boolean running;

  EmbeddedServers(DevstackProperties properties) {
    kafka =
        new ServerSwitch<>(
            port -> EmbeddedKafka.start(properties.data().resolve("kafka"), port),
            properties.kafkaPort());
    mongo =
        new ServerSwitch<>(
            port -> EmbeddedMongo.start(properties.data().resolve("mongo"), port),
            properties.mongoPort());
    kafkaStarting = onThread("start-kafka", kafka::on);
    mongoStarting = onThread("start-mongo", mongo::on);
  }

  @Override
  public void start() {
    log.info("Kafka takes requests at {}", started(kafkaStarting).bootstrapServers());
    log.info("Mongo takes requests at {}", started(mongoStarting).uri());
    running = true;
  }

  ServerSwitch<EmbeddedKafka> kafka() {
    return kafka;
  }

  ServerSwitch<EmbeddedMongo> mongo() {
    return mongo;
  }

  /** Both, by name. */
  Map<String, ServerSwitch<?>> switches() {
    return Map.of("kafka", kafka, "mongo", mongo);
  }

  @Override
  public void stop() {
    close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before anything that takes requests: the web server starts in a later phase. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void close() {
    running = false;
    var stopped =
        CompletableFuture.allOf(
            onThread("stop-kafka", () -> closed(kafka)),
            onThread("stop-mongo", () -> closed(mongo)));
    try {
      stopped.get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      log.warn("Kafka or Mongo did not stop within {}", STOP_LIMIT, e);
    } catch (ExecutionException e) {
      log.warn("Kafka or Mongo did not stop cleanly", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T started(CompletableFuture<T> server) {
    try {
      return server.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IllegalStateException("The stack did not start: " + cause.getMessage(), cause);
    }
  }

  private static boolean closed(ServerSwitch<?> server) {
    server.close();
    return true;
  }

  /** A thread of its own: the common pool of a two-core machine has one. */
  private static <T> CompletableFuture<T> onThread(String name, Supplier<T> task) {
    return CompletableFuture.supplyAsync(
        task, command -> Thread.ofPlatform().name(name).daemon().start(command));
  }
}
