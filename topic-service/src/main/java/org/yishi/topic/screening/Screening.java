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
    @Nullable String competentBody,
    @Nullable Papers papers) {

  /** Without papers, as those from before there were any. */
  public Screening(
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
    this(
        verdict,
        time,
        reason,
        nature,
        scope,
        leadUnit,
        publicTitle,
        publicSummary,
        unit,
        into,
        competentBody,
        null);
  }

  /**
   * What goes with the decision.
   *
   * @param form the form as far as it was filled in with it
   * @param screener the account whose decision it is
   * @param approver the lead who approved it 书记审定, where the policy asks for that
   */
  public record Papers(ScreeningForm form, String screener, @Nullable String approver) {}

  /** The same, with its papers. */
  public Screening signed(Papers signed) {
    return new Screening(
        verdict,
        time,
        reason,
        nature,
        scope,
        leadUnit,
        publicTitle,
        publicSummary,
        unit,
        into,
        competentBody,
        signed);
  }

  /** The same, led by another unit, if one is named. */
  public Screening ledBy(@Nullable String other) {
    return other == null
        ? this
        : new Screening(
            verdict,
            time,
            reason,
            nature,
            scope,
            other,
            publicTitle,
            publicSummary,
            unit,
            into,
            competentBody,
            papers);
  }

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
