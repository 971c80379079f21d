package org.yishi.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yishi.system.OnePlatform;
import org.yishi.system.launcher.OwnPlatform;
import org.yishi.testing.EventContract;

/** What anybody with a stock Kafka client finds. */
@ExtendWith(OnePlatform.class)
class PublicLogPlatformTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void a_stock_consumer_sees_cloud_events_with_all_their_headers(OwnPlatform platform) {
    String id = Submissions.submit(platform.client(), "120103001003");

    ConsumerRecord<String, String> record = first(platform.client().endpoints().kafka(), id);

    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(header ->
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    assertThat(record.key()).isEqualTo(id);
    assertThat(headers)
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_source", "/topic-service")
        .containsEntry("ce_type", "org.yishi.topic.submitted.v1")
        .containsEntry("ce_subject", id)
        .containsEntry("content-type", "application/json")
        .containsEntry("ce_sequence", "1")
        .containsEntry("ce_area", "120103001003")
        .containsEntry("ce_level", "community")
        .containsEntry("ce_holder", "120103001003")
        .containsEntry("ce_category", "facilities")
        .containsEntry("ce_actor", "resident")
        .containsKeys("ce_id", "ce_dataschema", "traceparent");
    assertThat(headers.get("ce_id")).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.{17}");
    assertThat(headers.get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    assertThat(headers.get("ce_time")).matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    EventContract.assertConforms(
        "org.yishi.topic.submitted.v1", extensions(headers), record.value());
  }

  private static Map<String, String> extensions(Map<String, String> headers) {
    Set<String> expected =
        EventContract.approved("org.yishi.topic.submitted.v1").extensions().keySet();
    Map<String, String> found = new HashMap<>();
    headers.forEach((name, value) -> {
      String attribute = name.replaceFirst("^ce_", "");
      if (expected.contains(attribute)) {
        found.put(attribute, value);
      }
    });
    assertThat(found.keySet()).isEqualTo(expected);
    return found;
  }

  private static ConsumerRecord<String, String> first(String bootstrap, String key) {
    List<ConsumerRecord<String, String>> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("yishi.issues.v1").stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Awaitility.await()
          .atMost(LIMIT)
          .until(() -> {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
              if (record.key().equals(key)) {
                found.add(record);
              }
            }
            return !found.isEmpty();
          });
    }
    return found.getFirst();
  }
}
