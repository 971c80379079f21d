package org.yishi.topic.service;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the public log as any outsider does, from its beginning. */
public final class PublicLogReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MAX_POLLS = 300;

  private final KafkaConsumer<String, String> consumer;
  private final String log;
  private final List<Entry> read = new ArrayList<>();

  /** The log of the instances with this name. */
  public PublicLogReader(String kafka, String name) {
    this.log = name + ".issues";
    this.consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
            new StringDeserializer(),
            new StringDeserializer());
  }

  /** An event: what stands in its headers, and its data. */
  public record Entry(String key, Map<String, String> headers, String data) {

    static Entry of(ConsumerRecord<String, String> message) {
      Map<String, String> headers = new HashMap<>();
      for (Header header : message.headers()) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
      return new Entry(message.key(), headers, message.value());
    }

    /** The CloudEvents attribute or extension of the name. */
    public String attribute(String name) {
      return headers.getOrDefault("ce_" + name, "");
    }

    /** Its number among the topic's events. */
    public long sequence() {
      return Long.parseLong(attribute("sequence"));
    }
  }

  /** Every entry about the topic, as they came, as soon as the last sequence is among them. */
  public List<Entry> entries(String topicId, long lastSequence) {
    if (consumer.assignment().isEmpty()) {
      List<TopicPartition> partitions = partitions();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }
    for (int polls = 0; polls < MAX_POLLS; polls++) {
      List<Entry> about = read.stream().filter(entry -> entry.key().equals(topicId)).toList();
      if (about.stream().anyMatch(entry -> entry.sequence() >= lastSequence)) {
        return about;
      }
      consumer.poll(POLL).forEach(message -> read.add(Entry.of(message)));
    }
    throw new AssertionError("The log doesn't come to event " + lastSequence + " of " + topicId);
  }

  /** The service creates the log beside its start, so it may take a moment. */
  private List<TopicPartition> partitions() {
    return await()
        .atMost(POLL.multipliedBy(MAX_POLLS))
        .until(
            () ->
                consumer.partitionsFor(log).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList(),
            found -> !found.isEmpty());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
