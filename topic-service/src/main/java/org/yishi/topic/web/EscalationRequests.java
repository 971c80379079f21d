package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.RequestKey;
import org.yishi.topic.TopicCommand.RaiseEscalation;
import org.yishi.topic.escalation.Reason;
import org.yishi.topic.escalation.Urgency;

/** What people send along when a topic changes hands. */
final class EscalationRequests {

  private EscalationRequests() {}

  /** A hand-over to the level above 上报. */
  @Schema(name = "EscalationRequest")
  record Raise(
      @NotNull Reason reason,
      @Schema(description = "紧急程度 NORMAL by default") @Nullable Urgency urgency,
      @Nullable @Size(max = Texts.MAX_NOTE) @Pattern(regexp = Texts.NOT_BLANK) String note,
      @Schema(description = "拟请部门 Codes of the departments asked")
          @Nullable
          @Size(max = RaiseEscalation.MAX_DEPARTMENTS)
          List<@NotNull @Pattern(regexp = Texts.CODE) String> departments) {

    RaiseEscalation toCommand(@Nullable RequestKey request) {
      return new RaiseEscalation(
          reason,
          urgency == null ? Urgency.NORMAL : urgency,
          note,
          departments == null ? Set.of() : Set.copyOf(departments),
          request);
    }
  }

  /** Why a hand-over goes back and what has to be done first 退回. */
  @Schema(name = "EscalationReturn")
  record GiveBack(
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason,
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String guidance) {}

  /** How the receiver deals with it 本级办理. */
  @Schema(name = "EscalationHandling")
  record Handling(
      @Nullable @Size(max = Texts.MAX_NOTE) @Pattern(regexp = Texts.NOT_BLANK) String note) {}

  /** Why a level above takes the topic 提级. */
  @Schema(name = "TakeoverRequest")
  record Takeover(
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason) {}
}
