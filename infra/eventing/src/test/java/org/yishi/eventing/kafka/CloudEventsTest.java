package org.yishi.eventing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishi.eventing.LogPosition;
import org.yishi.eventing.OutboxEntry;
import org.yishi.eventing.Position;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.testing.Seeds;

class CloudEventsTest {

  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final OutboxEntry ENTRY =
      new OutboxEntry(
          3,
          "019364f2-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
          "org.yishi.topic.accepted.v1",
          Instant.parse("2026-11-23T02:00:00.123Z"),
          "topic_01",
          Map.of("area", "120103001001", "departments", "gardens,municipal"),
          "{\"题\":1}",
          TRACE);

  @Test
  void writes_exactly_the_headers_of_the_contract() {
    assertThat(headers(record()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("ce_id", ENTRY.id()),
                Map.entry("ce_source", "/topic-service"),
                Map.entry("ce_specversion", "1.0"),
                Map.entry("ce_type", "org.yishi.topic.accepted.v1"),
                Map.entry("ce_subject", "topic_01"),
                Map.entry("ce_time", "2026-11-23T02:00:00.123Z"),
                Map.entry("content-type", "application/json"),
                Map.entry(
                    "ce_dataschema",
                    "https://yishi.org/contracts/events/org.yishi.topic.accepted.v1.schema.json"),
                Map.entry("ce_sequence", "3"),
                Map.entry("ce_aggregate", "topic_01"),
                Map.entry("ce_area", "120103001001"),
                Map.entry("ce_departments", "gardens,municipal"),
                Map.entry("traceparent", TRACE)));
  }

  @Test
  void is_keyed_by_subject_and_carries_the_data_alone() {
    assertThat(record().key()).isEqualTo("topic_01");
    assertThat(record().value()).isEqualTo("{\"题\":1}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void reads_what_it_wrote() {
    ReceivedEvent event = CloudEvents.fromRecord(consumed(record()));

    assertThat(event.id()).isEqualTo(ENTRY.id());
    assertThat(event.source()).isEqualTo("/topic-service");
    assertThat(event.type()).isEqualTo(ENTRY.type());
    assertThat(event.subject()).isEqualTo("topic_01");
    assertThat(event.position()).isEqualTo(new Position("topic_01", 3));
    assertThat(event.time()).isEqualTo(ENTRY.time());
    assertThat(event.data()).isEqualTo(ENTRY.data());
    assertThat(event.extensions())
        .isEqualTo(
            Map.of(
                "area", "120103001001", "departments", "gardens,municipal", "traceparent", TRACE));
    assertThat(event.at()).isEqualTo(new LogPosition("t", 2, 17));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ce_id",
        "ce_source",
        "ce_specversion",
        "ce_type",
        "ce_subject",
        "ce_time",
        "ce_sequence",
        "ce_aggregate"
      })
  void calls_a_record_malformed_that_lacks(String header) {
    var record = record();
    record.headers().remove(header);

    assertThatThrownBy(() -> CloudEvents.fromRecord(consumed(record)))
        .isInstanceOf(MalformedEventException.class);
  }

  /** Kafka calls a record without a value a tombstone; its class doesn't say so in its types. */
  @Test
  @SuppressWarnings("NullAway")
  void calls_a_record_without_a_value_malformed() {
    var record = new ProducerRecord<String, byte[]>("t", null, "k", null, record().headers());

    assertThatThrownBy(() -> CloudEvents.fromRecord(consumed(record)))
        .isInstanceOf(MalformedEventException.class);
  }

  /** Whatever stands in the headers: an event, or one kind of exception, which parks the key. */
  @Test
  void has_one_answer_to_any_garbage() {
    String[] names = headers(record()).keySet().toArray(String[]::new);
    Seeds.check(
        3_000,
        (_, random) -> {
          var record = record();
          for (int i = 0; i <= random.nextInt(3); i++) {
            String name = names[random.nextInt(names.length)];
            byte[] garbage = new byte[random.nextInt(12)];
            random.nextBytes(garbage);
            record.headers().remove(name);
            record.headers().add(name, random.nextInt(8) == 0 ? null : garbage);
          }
          try {
            CloudEvents.fromRecord(consumed(record));
          } catch (MalformedEventException expected) {
            assertThat(expected).hasMessageNotContaining("\n");
          }
        });
  }

  private static ProducerRecord<String, byte[]> record() {
    return CloudEvents.toRecord("t", "/topic-service", "topic_01", ENTRY);
  }

  private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> record) {
    var consumed = new ConsumerRecord<>("t", 2, 17L, record.key(), record.value());
    record.headers().forEach(consumed.headers()::add);
    return consumed;
  }

  private static Map<String, String> headers(ProducerRecord<?, ?> record) {
    Map<String, String> headers = new TreeMap<>();
    record
        .headers()
        .forEach(header ->
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }
}
