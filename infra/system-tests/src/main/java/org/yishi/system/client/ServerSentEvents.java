package org.yishi.system.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of an event stream as the WHATWG HTML standard says: comments are skipped, a
 * block without data only moves the last id on.
 */
final class ServerSentEvents {

  private final StringBuilder data = new StringBuilder();
  private @Nullable String lastId;
  private String pendingId = "";
  private boolean idSeen;

  /** The id with which a reader that comes back goes on; null before the first. */
  @Nullable String lastId() {
    return lastId;
  }

  /** Takes one line without its end; the data of the event that it completes, if it does. */
  Optional<String> line(String line) {
    if (line.isEmpty()) {
      return complete();
    }
    int colon = line.indexOf(':');
    String field = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    if (value.startsWith(" ")) {
      value = value.substring(1);
    }
    switch (field) {
      case "data" -> data.append(data.isEmpty() ? "" : "\n").append(value);
      case "id" -> {
        pendingId = value;
        idSeen = true;
      }
      default -> {
        // Comments, the event's name (the data has it too) and the pause before a return.
      }
    }
    return Optional.empty();
  }

  /** Forgets a block that a broken connection left unfinished. */
  void reset() {
    data.setLength(0);
    idSeen = false;
  }

  private Optional<String> complete() {
    if (idSeen) {
      lastId = pendingId;
      idSeen = false;
    }
    if (data.isEmpty()) {
      return Optional.empty();
    }
    String text = data.toString();
    data.setLength(0);
    return Optional.of(text);
  }
}
