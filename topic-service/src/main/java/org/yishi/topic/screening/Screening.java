package org.yishi.topic.screening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The screening a topic has had: the decision, its reason and the public words of an accepted one.
 */
public record Screening(
    Verdict verdict,
    Instant time,
    String reason,
    @Nullable Nature nature,
    @Nullable Scope scope,
    @Nullable String leadUnit,
    @Nullable String publicTitle,
    @Nullable String publicSummary,
    @Nullable String unit,
    @Nullable String into,
    @Nullable String competentBody) {

  /** Characters of a public summary. */
  public static final int MAX_PUBLIC_SUMMARY = 2_000;

  /** The five decisions. */
  public enum Verdict {
    ACCEPT,
    HANDLE_DIRECTLY,
    TRANSFER,
    MERGE,
    NOT_TAKE
  }
}
