package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Submission;

/** What people send along to find similar topics and to deal with hot spots. */
final class SimilarRequests {

  private SimilarRequests() {}

  /** What somebody is typing; compared and not kept. */
  @Schema(name = "SimilarText")
  record Text(
      @Schema(description = "议题名称 as far as it is typed", example = "3栋电梯停运一周")
          @NotNull
          @Size(max = Submission.MAX_TITLE)
          @Pattern(regexp = Texts.NOT_BLANK)
          String title,
      @Schema(description = "问题描述") @Nullable @Size(max = Submission.MAX_DESCRIPTION)
          String description,
      @Schema(description = "事项类别", example = "lifts") @Nullable @Pattern(regexp = Texts.CODE)
          String category,
      @Nullable @Valid Spot location) {}

  /** Where it is. */
  @Schema(name = "SimilarPlace")
  record Spot(
      @Nullable @Size(max = Texts.MAX_NAME) @Pattern(regexp = Texts.LINE) String compound,
      @Nullable @Size(max = Texts.MAX_NAME) @Pattern(regexp = Texts.LINE) String building) {}

  /** Why nothing needs to be done in common. */
  @Schema(name = "HotSpotDismissal")
  record Dismissal(
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason) {}

  /** The joint topic 联合议题 in the words of the street or district. */
  @Schema(name = "JointTopic")
  record Joint(
      @Schema(description = "议题名称", example = "多个小区电梯老化")
          @NotNull
          @Size(max = Submission.MAX_TITLE)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String title,
      @Schema(description = "问题描述")
          @NotNull
          @Size(max = Submission.MAX_DESCRIPTION)
          @Pattern(regexp = Texts.NOT_BLANK)
          String description,
      @Schema(description = "事项类别 by default the hot spot's")
          @Nullable
          @Pattern(regexp = Texts.CODE)
          String category) {}
}
