package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.screening.DecisionBody;
import org.yishi.topic.screening.DecisionMethod;
import org.yishi.topic.screening.Legality;
import org.yishi.topic.screening.ScreeningForm;

/** Lines of the screening form 研判（审核）表; what is left out stays as it was. */
@Schema(name = "ScreeningForm")
record FormRequest(
    @Schema(description = "基本情况（走访核实）")
        @Nullable
        @Size(max = ScreeningForm.MAX_FINDINGS)
        @Pattern(regexp = Texts.NOT_BLANK)
        String findings,
    @Schema(description = "合法性及职责权限") @Nullable Legality legality,
    @Schema(description = "合法性说明")
        @Nullable
        @Size(max = ScreeningForm.MAX_OPINION)
        @Pattern(regexp = Texts.NOT_BLANK)
        String legalityNote,
    @Schema(description = "协商形式 The kind of meeting, as its code", example = "ROUND_TABLE")
        @Nullable
        @Pattern(regexp = "[A-Z][A-Z_]{0,39}")
        String deliberation,
    @Schema(description = "决定主体") @Nullable DecisionBody decisionBody,
    @Schema(description = "决策方式 With the ratio that the law demands")
        @Nullable DecisionMethod decisionMethod,
    @Schema(description = "拟协商时间") @Nullable LocalDate plannedFor,
    @Schema(description = "社区“两委”意见")
        @Nullable
        @Size(max = ScreeningForm.MAX_OPINION)
        @Pattern(regexp = Texts.NOT_BLANK)
        String committeesOpinion,
    @Schema(description = "街道意见")
        @Nullable
        @Size(max = ScreeningForm.MAX_OPINION)
        @Pattern(regexp = Texts.NOT_BLANK)
        String streetOpinion) {

  ScreeningForm toForm() {
    return new ScreeningForm(
        findings,
        legality,
        legalityNote,
        deliberation,
        decisionBody,
        decisionMethod,
        plannedFor,
        committeesOpinion,
        streetOpinion);
  }
}
