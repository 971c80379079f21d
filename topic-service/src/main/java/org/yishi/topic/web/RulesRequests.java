package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.library.RuleDocument;
import org.yishi.topic.library.RuleDocument.Content;
import org.yishi.topic.library.RuleDocument.Kind;
import org.yishi.topic.library.RuleDocument.StoredFile;

/** What people send and read about the rules library 制度库. */
final class RulesRequests {

  private RulesRequests() {}

  /** A document of the library. */
  @Schema(name = "RuleFields")
  record RuleFields(
      @Schema(description = "区划；下级同样适用", example = "120103") @NotNull @Pattern(regexp = Texts.AREA)
          String area,
      @NotNull Kind kind,
      @Schema(description = "名称", example = "河西区社区议事协商实施方案")
          @NotNull
          @Size(max = RuleDocument.MAX_TITLE)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String title,
      @Schema(description = "版本", example = "2026 年修订")
          @NotNull
          @Size(max = RuleDocument.MAX_EDITION)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String edition,
      @Schema(description = "生效日期") @NotNull LocalDate validFrom,
      @Schema(description = "失效日期") @Nullable LocalDate validUntil) {

    Content toContent() {
      return new Content(kind, title.strip(), edition.strip(), validFrom, validUntil);
    }
  }

  /** A document as it is listed. */
  @Schema(name = "Rule")
  record RuleView(
      String id,
      String area,
      Kind kind,
      String title,
      String edition,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      @Schema(description = "Media type of its file, once there is one") @Nullable String fileType,
      @Schema(description = "As in the ETag") long version,
      Instant addedAt,
      Instant changedAt) {

    static RuleView of(RuleDocument rule) {
      Content content = rule.content();
      StoredFile file = rule.file();
      return new RuleView(
          rule.id(),
          rule.area(),
          content.kind(),
          content.title(),
          content.edition(),
          content.validFrom(),
          content.validUntil(),
          file == null ? null : file.type(),
          rule.version(),
          rule.addedAt(),
          rule.changedAt());
    }
  }
}
