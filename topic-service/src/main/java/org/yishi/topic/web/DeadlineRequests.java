package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.DeadlineCommand.AskExtension;
import org.yishi.topic.DeadlineCommand.PauseTopic;
import org.yishi.topic.RequestKey;
import org.yishi.topic.Topic;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.deadline.Pause;

/** What people send along when they pause a topic or ask for more time. */
final class DeadlineRequests {

  /** Working days asked for at once; the policy allows fewer. */
  private static final int MAX_DAYS = 60;

  private DeadlineRequests() {}

  /** What the topic waits for 暂停. */
  @Schema(name = "PauseRequest")
  record Pausing(
      @NotNull Pause.Reason reason,
      @Nullable @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String note,
      @Schema(description = "When it ends at the latest; as late as the policy allows if left out")
          @Nullable OffsetDateTime until) {

    PauseTopic toCommand(RequestKey request) {
      return new PauseTopic(
          reason,
          note,
          until == null ? null : until.toInstant().truncatedTo(ChronoUnit.MILLIS),
          request);
    }
  }

  /** How much more time is asked for, and why 延期. */
  @Schema(name = "ExtensionRequest")
  record Asking(
      @NotNull DeadlineKind deadline,
      @Schema(description = "Which one, of a kind of which several run side by side")
          @Nullable
          @Min(1)
          @Max(Topic.MAX_EVENTS)
          Integer n,
      @Schema(description = "Working days") @NotNull @Min(1) @Max(MAX_DAYS) Integer days,
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason) {

    AskExtension toCommand(RequestKey request) {
      return new AskExtension(new Deadline.Key(deadline, n), days, reason, request);
    }
  }

  /** Why no more time is given. */
  @Schema(name = "ExtensionRefusal")
  record Refusing(
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason) {}
}
