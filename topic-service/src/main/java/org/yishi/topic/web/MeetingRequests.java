package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.AssignmentCommand.AssignTask;
import org.yishi.topic.RequestKey;

/** What people send along about three-level meetings and what these give to do. */
final class MeetingRequests {

  /** Units at one table; a district has some forty. */
  private static final int MAX_UNITS = 80;

  private MeetingRequests() {}

  /** A meeting to be held. */
  @Schema(name = "ThreeLevelMeetingRequest")
  record Plan(
      @Schema(description = "召集单位 Street or district", example = "120103001")
          @NotNull
          @Pattern(regexp = Texts.AREA)
          String area,
      @NotNull
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.LINE)
          @Pattern(regexp = Texts.NOT_BLANK)
          String title,
      @Schema(description = "会议时间") @NotNull OffsetDateTime at,
      @Schema(description = "会议地点")
          @Nullable
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          String place) {}

  /** A topic for the agenda. */
  @Schema(name = "AgendaRequest")
  record Agenda(
      @NotNull @Pattern(regexp = Texts.TOPIC_ID) String topic,
      @Nullable @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String note) {}

  /** That it was held. */
  @Schema(name = "MeetingHeld")
  record Holding(
      @Schema(description = "参会单位 Codes of areas and departments") @Nullable @Size(max = MAX_UNITS)
          List<@NotNull @Pattern(regexp = Texts.CODE + "|" + Texts.AREA) String> attended,
      @Schema(description = "会议小结")
          @Nullable
          @Size(max = Texts.MAX_NOTE)
          @Pattern(regexp = Texts.NOT_BLANK)
          String summary) {}

  /** Why something is called off. */
  @Schema(name = "CancellationReason")
  record Cancellation(
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason) {}

  /** A task for a unit 交办. */
  @Schema(name = "AssignmentRequest")
  record Assign(
      @NotNull @Pattern(regexp = Texts.TOPIC_ID) String topic,
      @Schema(description = "承办单位 An area's code, or a department by whatever people call it")
          @NotNull
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          String unit,
      @Schema(
              description = "责任人职务 Who is in charge, by function and not by name",
              example = "分管副主任")
          @NotNull
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          String function,
      @Schema(description = "交办事项")
          @NotNull
          @Size(max = Texts.MAX_NOTE)
          @Pattern(regexp = Texts.NOT_BLANK)
          String task,
      @Schema(description = "完成时限") @NotNull LocalDate due) {

    AssignTask toCommand(String meeting, @Nullable RequestKey key) {
      return new AssignTask(meeting, unit.strip(), function, task, due, key);
    }
  }

  /** What the unit has done. */
  @Schema(name = "AssignmentReport")
  record Report(
      @NotNull @Size(max = Texts.MAX_NOTE) @Pattern(regexp = Texts.NOT_BLANK) String note) {}

  /** Why it isn't done, and until when it has to be. */
  @Schema(name = "AssignmentSentBack")
  record SendingBack(
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason,
      @NotNull LocalDate due) {}
}
