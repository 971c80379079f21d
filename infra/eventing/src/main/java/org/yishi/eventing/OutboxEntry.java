package org.yishi.eventing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A committed event that waits in its aggregate's document until the log has it.
 *
 * @param sequence its place among all events of the aggregate: 1, 2, 3… without a gap
 * @param id UUIDv7, the CloudEvents id
 * @param traceparent W3C trace context of the command that caused it
 */
public record OutboxEntry(
    long sequence,
    String id,
    String type,
    Instant time,
    String subject,
    Map<String, String> extensions,
    String data,
    @Nullable String traceparent) {

  public OutboxEntry {
    extensions = Map.copyOf(extensions);
  }

  /** The event at its place in the aggregate's order. */
  public static OutboxEntry of(
      NewEvent event, long sequence, String id, @Nullable String traceparent) {
    return new OutboxEntry(
        sequence,
        id,
        event.type(),
        event.time(),
        event.subject(),
        event.extensions(),
        event.data(),
        traceparent);
  }
}
