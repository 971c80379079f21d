package org.yishi.topic.screening;

import org.jspecify.annotations.Nullable;

/** What a screener decides about a proposed topic 研判意见. */
public sealed interface ScreeningDecision {

  /** Why, in words that the proposer reads. */
  String reason();

  /**
   * Take it into deliberation 纳入协商; what is null stays as submitted, is prefilled from the masked
   * original or gets the widest scope.
   */
  record Accept(
      @Nullable String category,
      @Nullable Nature nature,
      @Nullable Scope scope,
      @Nullable String leadUnit,
      @Nullable String publicTitle,
      @Nullable String publicSummary,
      String reason)
      implements ScreeningDecision {}

  /** Do it at once 直接办理. */
  record HandleDirectly(String reason) implements ScreeningDecision {}

  /** Pass it to a department 转办. */
  record Transfer(String unit, String reason) implements ScreeningDecision {}

  /** Join it with another topic 合并办理. */
  record Merge(String into, String reason) implements ScreeningDecision {}

  /** Don't deliberate 不纳入协商, naming who is competent. */
  record NotTake(String reason, String competentBody) implements ScreeningDecision {}
}
