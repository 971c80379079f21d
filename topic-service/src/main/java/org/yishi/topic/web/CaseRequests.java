package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.ReopeningCause;
import org.yishi.topic.Topic;
import org.yishi.topic.deadline.DeadlineKind;

/** What people send along when they act on a case outside screening and escalation. */
final class CaseRequests {

  private CaseRequests() {}

  /** Nothing: the call says it all. */
  @Schema(name = "Nothing")
  record Nothing() {}

  /** Why the proposer takes it back 撤回. */
  record Withdrawal(
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason,
      @Schema(description = "By staff, for a proposer who has asked for it")
          @Nullable Boolean onBehalf) {}

  /** Why an ended case is taken up again. */
  record Reopening(
      @NotNull ReopeningCause cause,
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason) {}

  /** Which deadline's supervision order 督办 a leader signs. */
  record SupervisionOrder(
      @NotNull DeadlineKind deadline,
      @Schema(description = "Which one, of a kind of which several run side by side")
          @Nullable
          @Min(1)
          @Max(Topic.MAX_EVENTS)
          Integer n) {}

  /** Up to which event a unit has heard the case 签收. */
  record Acknowledgement(@NotNull @Min(1) @Max(Topic.MAX_EVENTS) Long sequence) {}
}
