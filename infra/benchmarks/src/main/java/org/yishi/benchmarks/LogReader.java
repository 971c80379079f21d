package org.yishi.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A stock Kafka consumer that tells of each event when it arrives. */
final class LogReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, String> consumer;
  private final Thread thread;

  /** An event as it arrives: whose it is, and its id. */
  record Heard(String key, String id) {

    private static Heard of(ConsumerRecord<String, String> record) {
      Header id = Objects.requireNonNull(record.headers().lastHeader("ce_id"), "an event's id");
      return new Heard(record.key(), new String(id.value(), StandardCharsets.UTF_8));
    }
  }

  /** Reads what comes from now on. */
  LogReader(String bootstrap, String topic, Consumer<Heard> listener) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Asking for the positions fixes them before anything is sent.
    partitions.forEach(consumer::position);
    thread = Thread.ofPlatform().name("log-reader").start(() -> run(listener));
  }

  private void run(Consumer<Heard> listener) {
    try (consumer) {
      while (true) {
        consumer.poll(POLL).forEach(record -> listener.accept(Heard.of(record)));
      }
    } catch (WakeupException closed) {
      // This is how it is told to end.
    }
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
