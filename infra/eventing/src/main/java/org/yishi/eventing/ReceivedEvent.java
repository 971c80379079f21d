package org.yishi.eventing;

import java.time.Instant;
import java.util.Map;

/**
 * An event read from the log.
 *
 * @param source the emitting service, such as {@code /session-service}
 * @param subject what it is about, the key on the log
 * @param position its place among the events of the aggregate that emitted it
 * @param extensions CloudEvents extensions without the {@code ce_} prefix
 * @param data JSON text
 * @param at where it was read
 */
public record ReceivedEvent(
    String id,
    String source,
    String type,
    String subject,
    Position position,
    Instant time,
    Map<String, String> extensions,
    String data,
    LogPosition at) {

  public ReceivedEvent {
    extensions = Map.copyOf(extensions);
  }
}
