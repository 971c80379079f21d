package org.yishi.eventing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An event that was decided and has no place in any order yet. Whatever could keep it from being
 * published is checked here, before the commit: no event may block its outbox.
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

  /** The longest subject, in characters. */
  public static final int MAX_SUBJECT = 200;

  /** The longest value of an extension, in characters. */
  public static final int MAX_EXTENSION = 2_000;

  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9._-]{1,200}");
  private static final Pattern EXTENSION_NAME = Pattern.compile("[a-z0-9]{1,20}");

  /** Attributes of the envelope, which are nobody else's to set. */
  private static final Set<String> TAKEN =
      Set.of(
          "specversion",
          "id",
          "source",
          "type",
          "subject",
          "time",
          "datacontenttype",
          "dataschema",
          "data",
          "aggregate",
          "sequence");

  /**
   * @throws EventTooLargeException when the data is longer than {@link #MAX_DATA_BYTES}
   * @throws IllegalArgumentException when it can't be a CloudEvent
   */
  public NewEvent {
    extensions = Map.copyOf(extensions);
    require(TYPE.matcher(type).matches(), "no type of an event: " + type);
    require(
        !subject.isBlank() && subject.length() <= MAX_SUBJECT,
        type + " needs a subject of at most " + MAX_SUBJECT + " characters");
    extensions.forEach(NewEvent::checkExtension);
    // A char takes at most three bytes in UTF-8; only long texts are worth counting exactly.
    if (data.length() > MAX_DATA_BYTES / 3) {
      int bytes = data.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MAX_DATA_BYTES) {
        throw new EventTooLargeException(type, bytes);
      }
    }
  }

  private static void checkExtension(String name, String value) {
    require(
        EXTENSION_NAME.matcher(name).matches() && !TAKEN.contains(name),
        "no name of an extension: " + name);
    require(
        value.length() <= MAX_EXTENSION,
        "the extension " + name + " is longer than " + MAX_EXTENSION + " characters");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
