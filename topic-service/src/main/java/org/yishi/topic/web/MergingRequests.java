package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What people send along when they part topics again. */
final class MergingRequests {

  private MergingRequests() {}

  /** Why a merge is undone 撤销合并. */
  @Schema(name = "Unmerging")
  record Unmerging(
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason) {}
}
