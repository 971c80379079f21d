package org.yishi.topic.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody has spoken with the proposer 首次联系; what was said is kept elsewhere.
 *
 * @param at when they first spoke, if they have
 * @param by role of whoever called
 */
public record FirstContact(@Nullable Instant at, @Nullable String by) {

  /** Nobody has called yet. */
  public static final FirstContact NONE = new FirstContact(null, null);

  /** Whether it has happened. */
  public boolean made() {
    return at != null;
  }
}
