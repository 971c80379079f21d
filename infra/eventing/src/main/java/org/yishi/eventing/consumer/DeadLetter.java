package org.yishi.eventing.consumer;

import java.time.Instant;
import java.util.Map;
import org.yishi.eventing.LogPosition;

/**
 * A record that could not be handled, or that stands behind one of the same key that could not.
 *
 * @param key the record's key: the subject whose later events wait
 * @param headers the record's headers as text
 * @param value the record's value, in base 64
 * @param reason why it is here; never data of the event
 */
public record DeadLetter(
    LogPosition at,
    String key,
    Map<String, String> headers,
    String value,
    String reason,
    Instant time) {

  /** The reason of a letter that nobody has tried to handle yet. */
  public static final String WAITS = "waits behind an earlier letter";

  public DeadLetter {
    headers = Map.copyOf(headers);
  }
}
