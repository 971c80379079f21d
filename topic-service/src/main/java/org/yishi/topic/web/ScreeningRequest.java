package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Submission;
import org.yishi.topic.screening.Nature;
import org.yishi.topic.screening.Scope;
import org.yishi.topic.screening.Screening;
import org.yishi.topic.screening.Screening.Verdict;
import org.yishi.topic.screening.ScreeningDecision;
import org.yishi.topic.screening.ScreeningForm;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;

/** A screening decision 研判意见; which further fields belong to it depends on the decision. */
@Schema(name = "ScreeningDecision")
record ScreeningRequest(
    @NotNull Verdict decision,
    @Schema(description = "理由 Why, in words that the proposer reads")
        @NotNull
        @Size(max = Texts.MAX_REASON)
        @Pattern(regexp = Texts.NOT_BLANK)
        String reason,
    @Schema(description = "ACCEPT: 事项类别 another category than the submitted one")
        @Nullable
        @Pattern(regexp = Texts.CODE)
        String category,
    @Schema(description = "ACCEPT: 事项性质") @Nullable Nature nature,
    @Schema(description = "ACCEPT: 事项大小") @Nullable Scope scope,
    @Schema(
            description =
                "ACCEPT: 牵头单位 department, own unit or committee that leads; by default as the rules"
                    + " say")
        @Nullable
        @Size(max = Texts.MAX_NAME)
        @Pattern(regexp = Texts.NOT_BLANK)
        @Pattern(regexp = Texts.LINE)
        String leadUnit,
    @Schema(description = "ACCEPT: 公开标题 by default the original, masked")
        @Nullable
        @Size(max = Submission.MAX_TITLE)
        @Pattern(regexp = Texts.NOT_BLANK)
        @Pattern(regexp = Texts.LINE)
        String publicTitle,
    @Schema(description = "ACCEPT: 公开摘要 by default the original, masked")
        @Nullable
        @Size(max = Screening.MAX_PUBLIC_SUMMARY)
        @Pattern(regexp = Texts.NOT_BLANK)
        String publicSummary,
    @Schema(
            description =
                "TRANSFER: 转办单位 department by code, name or alias, or the community's own unit")
        @Nullable
        @Size(max = Texts.MAX_NAME)
        @Pattern(regexp = Texts.NOT_BLANK)
        @Pattern(regexp = Texts.LINE)
        String unit,
    @Schema(description = "MERGE: 并入议题 id of the topic that goes on")
        @Nullable
        @Pattern(regexp = Texts.TOPIC_ID)
        String into,
    @Schema(description = "NOT_TAKE: 主管单位 who is competent instead")
        @Nullable
        @Size(max = Texts.MAX_NAME)
        @Pattern(regexp = Texts.NOT_BLANK)
        @Pattern(regexp = Texts.LINE)
        String competentBody,
    @Schema(description = "HANDLE_DIRECTLY: 答复 what the proposer is told; by default the reason")
        @Nullable
        @Size(max = Texts.MAX_NOTE)
        @Pattern(regexp = Texts.NOT_BLANK)
        String answer,
    @Schema(description = "HANDLE_DIRECTLY: 照片 ids of the case's files")
        @Nullable
        @Size(max = ScreeningDecision.HandleDirectly.MAX_PHOTOS)
        List<@NotNull @Pattern(regexp = Texts.FILE_ID) String> photos,
    @Schema(description = "HANDLE_DIRECTLY: 承诺办结日期 if it isn't done yet")
        @Nullable LocalDate promisedBy,
    @Schema(description = "研判审核表 Lines of the form that are filled in with the decision")
        @Nullable
        @Valid
        FormRequest form) {

  private static final Set<String> OF_ACCEPTANCE =
      Set.of("category", "nature", "scope", "leadUnit", "publicTitle", "publicSummary");

  ScreeningDecision toDecision() {
    return switch (decision) {
      case ACCEPT -> {
        refuseAllBut(OF_ACCEPTANCE);
        yield new ScreeningDecision.Accept(
            category, nature, scope, leadUnit, publicTitle, publicSummary, reason);
      }
      case HANDLE_DIRECTLY -> {
        refuseAllBut(Set.of("answer", "photos", "promisedBy"));
        yield new ScreeningDecision.HandleDirectly(reason, answer, files(), promisedBy);
      }
      case TRANSFER -> {
        refuseAllBut(Set.of("unit"));
        yield new ScreeningDecision.Transfer(required("unit", unit), reason);
      }
      case MERGE -> {
        refuseAllBut(Set.of("into"));
        yield new ScreeningDecision.Merge(required("into", into), reason);
      }
      case NOT_TAKE -> {
        refuseAllBut(Set.of("competentBody"));
        yield new ScreeningDecision.NotTake(reason, required("competentBody", competentBody));
      }
    };
  }

  List<String> files() {
    return photos == null ? List.of() : photos;
  }

  ScreeningForm toForm() {
    return form == null ? ScreeningForm.EMPTY : form.toForm();
  }

  private void refuseAllBut(Set<String> allowed) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put("category", category);
    given.put("nature", nature);
    given.put("scope", scope);
    given.put("leadUnit", leadUnit);
    given.put("publicTitle", publicTitle);
    given.put("publicSummary", publicSummary);
    given.put("unit", unit);
    given.put("into", into);
    given.put("competentBody", competentBody);
    given.put("answer", answer);
    given.put("photos", photos);
    given.put("promisedBy", promisedBy);
    List<FieldProblem> misplaced =
        given.entrySet().stream()
            .filter(field -> field.getValue() != null && !allowed.contains(field.getKey()))
            .map(field -> FieldProblem.of(field.getKey(), "unknown"))
            .toList();
    if (!misplaced.isEmpty()) {
      throw ProblemException.of(CommonProblem.UNKNOWN_FIELD, misplaced);
    }
  }

  private static String required(String field, @Nullable String value) {
    if (value == null) {
      throw ProblemException.of(CommonProblem.INVALID_VALUE, FieldProblem.of(field, "required"));
    }
    return value;
  }
}
