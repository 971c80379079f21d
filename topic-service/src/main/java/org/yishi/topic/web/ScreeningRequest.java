package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
    @Schema(description = "ACCEPT: 牵头单位 department or unit that leads")
        @Nullable
        @Pattern(regexp = Texts.CODE)
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
    @Schema(description = "TRANSFER: 转办单位 code of the department")
        @Nullable
        @Pattern(regexp = Texts.CODE)
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
        String competentBody) {

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
        refuseAllBut(Set.of());
        yield new ScreeningDecision.HandleDirectly(reason);
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
