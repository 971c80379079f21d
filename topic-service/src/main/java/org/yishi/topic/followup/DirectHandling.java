package org.yishi.topic.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something handled directly 直接办理.
 *
 * @param answer what the proposer is told; none as long as it is only promised
 * @param photos ids of the case's files
 * @param promisedBy until when it was promised, if it wasn't done at once
 * @param doneAt since when it is done
 */
public record DirectHandling(
    @Nullable String answer,
    List<String> photos,
    @Nullable LocalDate promisedBy,
    @Nullable Instant doneAt) {

  public DirectHandling {
    photos = List.copyOf(photos);
  }

  /** Whether it is done. */
  public boolean done() {
    return doneAt != null;
  }

  /** What was promised, done. */
  public DirectHandling done(String told, List<String> pictures, Instant at) {
    return new DirectHandling(told, pictures, promisedBy, at);
  }
}
