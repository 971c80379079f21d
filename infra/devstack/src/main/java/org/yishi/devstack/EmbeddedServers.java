package org.yishi.devstack;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  private final CompletableFuture<EmbeddedKafka> kafka;
  private final CompletableFuture<EmbeddedMongo> mongo;
  private volatile boolean running;

  EmbeddedServers(DevstackProperties properties) {
    kafka =
        onThread(
            "start-kafka",
            () -> EmbeddedKafka.start(properties.data().resolve("kafka"), properties.kafkaPort()));
    mongo =
        onThread(
            "start-mongo",
            () -> EmbeddedMongo.start(properties.data().resolve("mongo"), properties.mongoPort()));
  }

  @Override
  public void start() {
    log.info("Kafka takes requests at {}", started(kafka).bootstrapServers());
    log.info("Mongo takes requests at {}", started(mongo).uri());
    running = true;
  }

  EmbeddedKafka kafka() {
    return started(kafka);
  }

  EmbeddedMongo mongo() {
    return started(mongo);
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
            kafka.thenCompose(server -> onThread("stop-kafka", () -> closed(server))),
            mongo.thenCompose(server -> onThread("stop-mongo", () -> closed(server))));
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

  private static Boolean closed(AutoCloseable server) throws Exception {
    server.close();
    return true;
  }

  /** A thread of its own: the common pool of a two-core machine has one. */
  private static <T> CompletableFuture<T> onThread(
      String name, java.util.concurrent.Callable<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread.ofPlatform()
        .name(name)
        .daemon()
        .start(() -> {
          try {
            result.complete(task.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }
}
