package org.yishi.system.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the public log itself with a stock consumer, from now on. A relay that crashed may say on
 * the log what it said before; whoever reads the log drops that by sequence.
 */
final class LogSubscriber implements Subscriber {

  private static final String LOG = "yishi.issues.v1";
  private static final Duration POLL = Duration.ofMillis(200);

  private final Hearing hearing;
  private final KafkaConsumer<String, String> consumer;
  private final Thread thread;
  private volatile @Nullable KafkaException failure;

  LogSubscriber(String name, String bootstrap) {
    hearing = new Hearing(name);
    consumer =
        new KafkaConsumer<>(
            settings(bootstrap), new StringDeserializer(), new StringDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(LOG).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Asking for the positions fixes them before anything happens.
    partitions.forEach(consumer::position);
    thread = Thread.ofPlatform().name("log-subscriber").start(this::run);
  }

  private static Map<String, Object> settings(String bootstrap) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // The broker comes back under its old address: it is asked again soon.
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    return settings;
  }

  private void run() {
    try (consumer) {
      while (true) {
        consumer.poll(POLL).forEach(this::hear);
      }
    } catch (WakeupException closed) {
      // This is how it is told to end.
    } catch (KafkaException broken) {
      failure = broken;
    }
  }

  private void hear(ConsumerRecord<String, String> record) {
    hearing.hear(
        record.key(), Long.parseLong(header(record, "ce_sequence")), header(record, "ce_type"));
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public Hearing hearing() {
    return hearing;
  }

  @Override
  public Selection selection() {
    return Selection.EVERYTHING;
  }

  @Override
  public int connections() {
    return 1;
  }

  @Override
  public Optional<String> failure() {
    return Optional.ofNullable(failure).map(KafkaException::toString);
  }

  @Override
  public boolean exactlyOnce() {
    return false;
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
