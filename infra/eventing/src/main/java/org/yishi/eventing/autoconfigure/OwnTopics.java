package org.yishi.eventing.autoconfigure;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the Kafka topics of this service that don't exist yet. Runs beside the start and goes on
 * trying until it has succeeded once, so that a service starts without Kafka.
 */
final class OwnTopics implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OwnTopics.class);
  private static final Duration ATTEMPT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Map<String, Object> connection;
  private final List<NewTopic> topics;
  private final Thread thread = Thread.ofVirtual().name("own-topics").unstarted(this::create);
  private volatile boolean running;

  OwnTopics(Map<String, Object> connection, Collection<NewTopic> topics) {
    this.connection = new HashMap<>(connection);
    this.connection.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    // Otherwise an admin that has never seen a broker starts over hundreds of times a second.
    this.connection.put(AdminClientConfig.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
    this.topics = List.copyOf(topics);
  }

  @Override
  public void start() {
    running = true;
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void create() {
    try {
      while (!created()) {
        TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
      }
    } catch (InterruptedException | InterruptException _) {
      LOG.debug("Stopped before the topics were there");
    }
  }

  /** A client is made for each try: one can't even be made while no broker's name resolves. */
  private boolean created() throws InterruptedException {
    try (Admin admin = Admin.create(connection)) {
      return created(admin);
    } catch (InterruptException interrupted) {
      throw interrupted;
    } catch (KafkaException noBroker) {
      LOG.warn("Kafka can't be found yet: {}", noBroker.toString());
      return false;
    }
  }

  private boolean created(Admin admin) throws InterruptedException {
    boolean complete = true;
    for (var creation : admin.createTopics(topics).values().entrySet()) {
      try {
        creation.getValue().get(ATTEMPT.toMillis(), TimeUnit.MILLISECONDS);
        LOG.info("Created the Kafka topic {}", creation.getKey());
      } catch (ExecutionException | TimeoutException failure) {
        if (!(failure.getCause() instanceof TopicExistsException)) {
          LOG.warn(
              "The Kafka topic {} can't be created yet: {}", creation.getKey(), failure.toString());
          complete = false;
        }
      }
    }
    return complete;
  }
}
