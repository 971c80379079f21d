package org.yishi.topic.cosign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many residents stand behind a topic, as the public has been told.
 *
 * @param told how often the public has been told
 * @param toldAt when it was told last
 */
public record Cosigning(long count, int told, @Nullable Instant toldAt) {

  /** Nobody, and nobody has been told. */
  public static final Cosigning NONE = new Cosigning(0, 0, null);

  /** With another count told now. */
  public Cosigning telling(long now, Instant time) {
    return new Cosigning(now, told + 1, time);
  }
}
