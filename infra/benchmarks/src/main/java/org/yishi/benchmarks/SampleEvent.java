package org.yishi.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.yishi.eventing.NewEvent;

/** An event as large as the public log's usually are. */
final class SampleEvent {

  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "area", "120103001001",
          "level", "street",
          "reached", "street",
          "holder", "120103001",
          "departments", "housing",
          "category", "lifts",
          "actor", "community-worker");

  private SampleEvent() {}

  static NewEvent of(String topic) {
    return new NewEvent(
        "org.yishi.topic.escalated.v1",
        Instant.EPOCH,
        topic,
        EXTENSIONS,
        """
        {"topicId":"%s","number":"河西-大营门-2026-0012","stage":"ACCEPTED","title":"春和里小区电梯反复停运",\
        "n":1,"from":"120103001001","to":"120103001","reason":"NEEDS_DEPARTMENT","urgency":"URGENT",\
        "departments":["housing"],"dueAt":"2026-03-04T06:50:00Z","totalDueAt":"2026-03-12T01:20:00Z"}\
        """
            .formatted(topic));
  }

  /** The same event as a record that owes nothing to the relay: same key, headers and data. */
  static ProducerRecord<String, byte[]> bare(String log, String topic, String id) {
    NewEvent event = of(topic);
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(log, topic, event.data().getBytes(StandardCharsets.UTF_8));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", id);
    header(record, "ce_source", "/topic-service");
    header(record, "ce_type", event.type());
    header(record, "ce_subject", topic);
    header(record, "ce_time", event.time().toString());
    header(record, "content-type", "application/json");
    header(record, "ce_sequence", "1");
    header(record, "ce_aggregate", topic);
    EXTENSIONS.forEach((name, value) -> header(record, "ce_" + name, value));
    return record;
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
