package org.yishi.gateway.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.yishi.testing.ApprovedEvent;
import org.yishi.testing.EventContract;

/** A public log of a test's own, and its writer. */
final class PublicLog implements AutoCloseable {

  private static final ApprovedEvent ESCALATED =
      EventContract.approved("org.yishi.topic.escalated.v1");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String name;
  private final String bootstrap;
  private final KafkaProducer<String, byte[]> producer;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();
  private final Map<String, Integer> sequences = new TreeMap<>();

  PublicLog(String bootstrap) {
    this.bootstrap = bootstrap;
    name = "test.issues.v1." + NUMBER.incrementAndGet();
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", "1"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  static PublicLog create(String bootstrap, int partitions) throws Exception {
    PublicLog log = new PublicLog(bootstrap);
    log.create(partitions);
    return log;
  }

  String name() {
    return name;
  }

  /** What a gateway needs to follow it. */
  Map<String, Object> properties() {
    return Map.of(
        "spring.kafka.bootstrap-servers", bootstrap,
        "yishi.gateway.feed.log", name,
        "yishi.gateway.feed.tail.probe", "300ms",
        "yishi.gateway.feed.tail.back-off", "100ms",
        "yishi.gateway.feed.tail.longest-back-off", "300ms");
  }

  void create(int partitions) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
      admin.createTopics(List.of(topic)).all().get();
    }
  }

  void grow(int partitions) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createPartitions(Map.of(name, NewPartitions.increaseTo(partitions))).all().get();
    }
  }

  /** Deletes it and makes it anew under the same name. */
  void replace(int partitions) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.deleteTopics(List.of(name)).all().get();
      while (admin.listTopics().names().get().contains(name)) {
        Thread.onSpinWait();
      }
    }
    create(partitions);
    sequences.clear();
  }

  /** Writes the topic's next event, with some of its extensions changed. */
  Written write(String topic, Map<String, String> extensions) {
    int sequence = sequences.merge(topic, 1, Integer::sum);
    return send(topic, sequence, extensions);
  }

  /** Writes an event as it was written before, as a relay does after a crash. */
  void repeat(Written written) {
    send(written.topic(), written.sequence(), written.extensions());
  }

  private Written send(String topic, int sequence, Map<String, String> extensions) {
    Map<String, String> headers = new TreeMap<>(ESCALATED.headers());
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_subject", topic);
    headers.put("ce_aggregate", topic);
    headers.put("ce_sequence", Integer.toString(sequence));
    extensions.forEach((key, value) -> headers.put("ce_" + key, value));
    sendRaw(topic, headers, ESCALATED.data());
    return new Written(topic, sequence, extensions);
  }

  void sendRaw(String key, Map<String, String> headers, String value) {
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(name, key, value.getBytes(StandardCharsets.UTF_8));
    headers.forEach(
        (header, text) -> message.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
    sent.add(producer.send(message));
  }

  /** Waits until the broker has everything. */
  void flush() throws Exception {
    producer.flush();
    for (Future<RecordMetadata> one : sent) {
      one.get();
    }
    sent.clear();
  }

  @Override
  public void close() {
    producer.close();
  }

  /** An event that was written. */
  record Written(String topic, int sequence, Map<String, String> extensions) {

    /** How tests name it. */
    String name() {
      return topic + "/" + sequence;
    }
  }
}
