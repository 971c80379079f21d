package org.yishi.eventing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * An event that was decided and has no place in any order yet.
 *
 * @param type the CloudEvents type, such as {@code org.yishi.topic.accepted.v1}
 * @param subject what the event is about; the key on the log, so that all of one subject is in
 *     order
 * @param extensions CloudEvents extensions without the {@code ce_} prefix
 * @param data JSON text of at most {@link #MAX_DATA_BYTES} in UTF-8
 */
public record NewEvent(
    String type, Instant time, String subject, Map<String, String> extensions, String data) {

  /** Far below what a broker takes in one message, so that no event can block its outbox. */
  public static final int MAX_DATA_BYTES = 256 * 1024;

  /**
   * @throws EventTooLargeException when the data is longer than {@link #MAX_DATA_BYTES}: decided
   *     before the commit, so that nothing has happened yet
   */
  public NewEvent {
    extensions = Map.copyOf(extensions);
    // A char takes at most three bytes in UTF-8; only long texts are worth counting exactly.
    if (data.length() > MAX_DATA_BYTES / 3) {
      int bytes = data.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MAX_DATA_BYTES) {
        throw new EventTooLargeException(type, bytes);
      }
    }
  }
}
