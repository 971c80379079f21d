package org.yishi.gateway.feed;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record of the public log that carries an event: a CloudEvent in binary mode.
 *
 * @param aggregate whose event it is
 * @param sequence its place among that aggregate's events
 */
record LogRecord(FeedEvent event, String aggregate, long sequence) {

  private static final String PREFIX = "ce_";
  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,20}");
  private static final Pattern TYPE = Pattern.compile("[!-~]{1,255}");
  private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");
  private static final Set<String> RESERVED = Set.of("data");

  /** Reads a record; empty when it is not an event that can be told on. */
  static Optional<LogRecord> read(ConsumerRecord<byte[], byte[]> message) {
    Map<String, String> attributes = attributes(message);
    @Nullable String id = attributes.get("id");
    @Nullable String source = attributes.get("source");
    @Nullable String type = attributes.get("type");
    @Nullable String subject = attributes.get("subject");
    @Nullable String sequence = attributes.get("sequence");
    if (!"1.0".equals(attributes.get("specversion"))
        || id == null
        || source == null
        || type == null
        || !TYPE.matcher(type).matches()
        || subject == null
        || sequence == null
        || !SEQUENCE.matcher(sequence).matches()) {
      return Optional.empty();
    }
    FeedEvent event =
        new FeedEvent(
            message.partition(),
            message.offset(),
            stamps(type, subject, attributes),
            () -> StructuredEvent.encode(attributes, message.value()));
    String aggregate = attributes.getOrDefault("aggregate", subject);
    return Optional.of(new LogRecord(event, aggregate, Long.parseLong(sequence)));
  }

  private static Map<String, String> attributes(ConsumerRecord<byte[], byte[]> message) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Header header : message.headers()) {
      @Nullable String name = attribute(header.key());
      if (name != null && header.value() != null) {
        attributes.put(name, new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return attributes;
  }

  private static @Nullable String attribute(String header) {
    return switch (header) {
      case "content-type" -> "datacontenttype";
      case "traceparent", "tracestate" -> header;
      default -> {
        String name = header.startsWith(PREFIX) ? header.substring(PREFIX.length()) : "";
        yield NAME.matcher(name).matches() && !RESERVED.contains(name) ? name : null;
      }
    };
  }

  private static FeedEvent.Stamps stamps(
      String type, String subject, Map<String, String> attributes) {
    String departments = attributes.getOrDefault("departments", "");
    return new FeedEvent.Stamps(
        type,
        subject,
        attributes.getOrDefault("area", ""),
        Level.of(attributes.getOrDefault("level", "")).orElse(null),
        Level.of(attributes.getOrDefault("reached", "")).orElse(null),
        attributes.getOrDefault("holder", ""),
        departments.isEmpty() ? Set.of() : Set.of(distinct(departments)),
        attributes.getOrDefault("category", ""));
  }

  private static String[] distinct(String commaSeparated) {
    return Pattern.compile(",").splitAsStream(commaSeparated).distinct().toArray(String[]::new);
  }
}
