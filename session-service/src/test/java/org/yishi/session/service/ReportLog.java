package org.yishi.session.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the service has reported. */
public final class ReportLog {

  private static final int POLLS = 4;

  private final String kafka;
  private final String log;

  /** Of the instances with this name. */
  public ReportLog(String kafka, String name) {
    this.kafka = kafka;
    this.log = name + ".sessions";
  }

  /** One report: its short type and its place among its session's. */
  public record Entry(String type, long sequence) {}

  /** Everything reported about a topic so far, in the order of the log. */
  public List<Entry> of(String topic) {
    Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
    List<Entry> entries = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(log).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      for (int i = 0; i < POLLS; i++) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> {
              if (topic.equals(record.key())) {
                entries.add(
                    new Entry(
                        header(record, "ce_type"), Long.parseLong(header(record, "ce_sequence"))));
              }
            });
      }
    }
    return entries;
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    Header header = Objects.requireNonNull(record.headers().lastHeader(name), name);
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
