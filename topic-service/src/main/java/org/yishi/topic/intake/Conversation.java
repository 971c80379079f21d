package org.yishi.topic.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One contact with a proposer: who called by role, when, and what was said.
 *
 * @param at when they spoke
 * @param recordedAt when it was written down
 * @param by role of whoever called
 * @param words what was said; gone once the proposer has asked for it
 */
public record Conversation(
    String id,
    String topicId,
    Instant at,
    Instant recordedAt,
    String by,
    Way way,
    @Nullable String words) {

  /** Characters of what was said. */
  public static final int MAX_WORDS = 2_000;

  /** How they spoke. */
  public enum Way {
    PHONE,
    VISIT,
    COUNTER,
    WECHAT,
    MESSAGE
  }

  @Override
  public String toString() {
    return "Conversation[" + id + "]";
  }
}
