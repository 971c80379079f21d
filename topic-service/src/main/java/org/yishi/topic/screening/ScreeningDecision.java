package org.yishi.topic.screening;

import java.time.LocalDate;
import java.util.List;
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

  /**
   * Do it at once 直接办理: it is done and photographed, or it is promised for a day.
   *
   * @param answer what the proposer is told; null as long as it is only promised
   * @param photos ids of the case's files
   * @param promisedBy until when it will be done; null when it is done
   */
  record HandleDirectly(
      String reason, @Nullable String answer, List<String> photos, @Nullable LocalDate promisedBy)
      implements ScreeningDecision {

    /** More pictures than show a small thing done. */
    public static final int MAX_PHOTOS = 9;

    public HandleDirectly {
      photos = List.copyOf(photos);
    }

    /** It is done, and the reason is all there is to say. */
    public HandleDirectly(String reason) {
      this(reason, reason, List.of(), null);
    }
  }

  /** Pass it to a department, by whatever people call it, or to a community's own unit 转办. */
  record Transfer(String unit, String reason) implements ScreeningDecision {}

  /** Join it with another topic 合并办理. */
  record Merge(String into, String reason) implements ScreeningDecision {}

  /** Don't deliberate 不纳入协商, naming who is competent. */
  record NotTake(String reason, String competentBody) implements ScreeningDecision {}
}
