package org.yishi.eventing.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.yishi.eventing.LogPosition;
import org.yishi.eventing.OutboxEntry;
import org.yishi.eventing.Position;
import org.yishi.eventing.ReceivedEvent;

/** Events as CloudEvents 1.0 in binary mode: attributes in headers, the data as the value. */
public final class CloudEvents {

  /** The id of the aggregate that emitted the event. */
  public static final String AGGREGATE = "aggregate";

  /** The event's place in that aggregate's order. */
  public static final String SEQUENCE = "sequence";

  private static final String JSON = "application/json";
  private static final String TRACEPARENT = "traceparent";
  private static final String SCHEMAS = "https://yishi.org/contracts/events/";

  private CloudEvents() {}

  /** The record that carries the entry to the topic, keyed by its subject. */
  static ProducerRecord<String, byte[]> toRecord(
      String topic, String source, String aggregate, OutboxEntry entry) {
    CloudEventBuilder event =
        CloudEventBuilder.v1()
            .withId(entry.id())
            .withSource(URI.create(source))
            .withType(entry.type())
            .withSubject(entry.subject())
            .withTime(entry.time().atOffset(ZoneOffset.UTC))
            .withDataSchema(URI.create(SCHEMAS + entry.type() + ".schema.json"))
            .withData(JSON, entry.data().getBytes(StandardCharsets.UTF_8))
            .withExtension(SEQUENCE, Long.toString(entry.sequence()))
            .withExtension(AGGREGATE, aggregate);
    entry.extensions().forEach(event::withExtension);
    ProducerRecord<String, byte[]> message =
        KafkaMessageFactory.<String>createWriter(topic, entry.subject()).writeBinary(event.build());
    if (entry.traceparent() != null) {
      message.headers().add(TRACEPARENT, entry.traceparent().getBytes(StandardCharsets.UTF_8));
    }
    return message;
  }

  /**
   * The event that a record carries.
   *
   * @throws MalformedEventException when it isn't a CloudEvent with JSON data, a subject and a
   *     position
   */
  public static ReceivedEvent fromRecord(ConsumerRecord<String, byte[]> message) {
    CloudEvent event = read(message);
    Map<String, String> extensions = new HashMap<>();
    for (String name : event.getExtensionNames()) {
      extensions.put(name, String.valueOf(event.getExtension(name)));
    }
    String aggregate = extensions.remove(AGGREGATE);
    String sequence = extensions.remove(SEQUENCE);
    Header trace = message.headers().lastHeader(TRACEPARENT);
    if (trace != null && trace.value() != null) {
      extensions.put(TRACEPARENT, new String(trace.value(), StandardCharsets.UTF_8));
    }
    return new ReceivedEvent(
        event.getId(),
        event.getSource().toString(),
        event.getType(),
        required("subject", event.getSubject()),
        position(required("aggregate", aggregate), required("sequence", sequence)),
        required("time", event.getTime()).toInstant(),
        extensions,
        new String(required("data", message.value()), StandardCharsets.UTF_8),
        new LogPosition(message.topic(), message.partition(), message.offset()));
  }

  private static CloudEvent read(ConsumerRecord<String, byte[]> message) {
    try {
      var reader = KafkaMessageFactory.createReader(message);
      if (reader.getEncoding() == Encoding.BINARY) {
        return reader.toEvent();
      }
    } catch (RuntimeException e) {
      // The library tells in many ways, of its own and not, that it can't read something.
      String why = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", "?");
      throw new MalformedEventException("not a CloudEvent: " + why, e);
    }
    throw new MalformedEventException("not a CloudEvent in binary mode", null);
  }

  private static Position position(String aggregate, String sequence) {
    try {
      return new Position(aggregate, Long.parseLong(sequence));
    } catch (IllegalArgumentException e) {
      throw new MalformedEventException("no usable position", e);
    }
  }

  private static <T> T required(String attribute, @Nullable T value) {
    if (value == null) {
      throw new MalformedEventException("the event has no " + attribute, null);
    }
    return value;
  }
}
