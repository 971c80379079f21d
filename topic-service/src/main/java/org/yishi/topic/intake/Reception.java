package org.yishi.topic.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a voice was taken in, besides the matter itself.
 *
 * @param outerDue until when the office that passed it on, such as 12345, expects an answer
 * @param enteredBy role of whoever filled it in for somebody else 代填人
 */
public record Reception(@Nullable Instant outerDue, @Nullable String enteredBy) {

  /** Told by the proposer himself, with no office waiting. */
  public static final Reception NONE = new Reception(null, null);

  /** The same, filled in by the role. */
  public Reception enteredBy(String role) {
    return new Reception(outerDue, role);
  }
}
