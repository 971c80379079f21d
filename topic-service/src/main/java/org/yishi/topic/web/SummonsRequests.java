package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.RequestKey;
import org.yishi.topic.SummonsCommand.FulfilSummons;
import org.yishi.topic.SummonsCommand.RateSummons;
import org.yishi.topic.SummonsCommand.RefuseSummons;
import org.yishi.topic.SummonsCommand.RespondToSummons;
import org.yishi.topic.SummonsCommand.SummonDepartment;
import org.yishi.topic.escalation.Urgency;
import org.yishi.topic.summons.Call;
import org.yishi.topic.summons.Satisfaction;
import org.yishi.topic.summons.SummonsKind;

/** What whistlers and departments send along. */
final class SummonsRequests {

  private SummonsRequests() {}

  /** A department called 吹哨. */
  @Schema(name = "SummonsRequest")
  record Whistle(
      @Schema(description = "拟请部门 Its code, or whatever people call it", example = "园林局")
          @NotNull
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          String department,
      @Schema(description = "哨型") @NotNull SummonsKind kind,
      @Schema(description = "需协调事项")
          @NotNull
          @Size(max = Texts.MAX_NOTE)
          @Pattern(regexp = Texts.NOT_BLANK)
          String request,
      @Schema(description = "紧急程度 NORMAL by default") @Nullable Urgency urgency,
      @Schema(description = "基本情况")
          @Nullable
          @Size(max = Texts.MAX_NOTE)
          @Pattern(regexp = Texts.NOT_BLANK)
          String situation,
      @Schema(description = "建议办结时限") @Nullable LocalDate wishedBy,
      @Schema(description = "附件 Files of the case") @Nullable @Size(max = Call.MAX_FILES)
          List<@NotNull @Pattern(regexp = Texts.FILE_ID) String> files) {

    SummonDepartment toCommand(@Nullable RequestKey key) {
      var call =
          new Call(
              kind,
              urgency == null ? Urgency.NORMAL : urgency,
              request,
              situation,
              wishedBy,
              files == null ? List.of() : files);
      return new SummonDepartment(department.strip(), call, key);
    }
  }

  /** What the department will do, and by which day. */
  @Schema(name = "SummonsResponse")
  record Response(
      @Schema(description = "措施")
          @NotNull
          @Size(max = Texts.MAX_NOTE)
          @Pattern(regexp = Texts.NOT_BLANK)
          String plan,
      @Schema(description = "时限") @NotNull LocalDate by) {

    RespondToSummons toCommand(int n) {
      return new RespondToSummons(n, plan, by);
    }
  }

  /** That the department has done it 完成情况. */
  @Schema(name = "SummonsFulfilment")
  record Fulfilment(
      @Nullable @Size(max = Texts.MAX_NOTE) @Pattern(regexp = Texts.NOT_BLANK) String note,
      @Schema(description = "Files of the case") @Nullable @Size(max = Call.MAX_FILES)
          List<@NotNull @Pattern(regexp = Texts.FILE_ID) String> files) {

    static FulfilSummons toCommand(int n, @Nullable Fulfilment body) {
      List<String> files = body == null ? null : body.files();
      return new FulfilSummons(
          n, body == null ? null : body.note(), files == null ? List.of() : files);
    }
  }

  /** Which body is competent instead, and by which rule. */
  @Schema(name = "SummonsRefusal")
  record Refusal(
      @Schema(description = "主管单位", example = "住建委")
          @NotNull
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          String competentBody,
      @Schema(description = "依据")
          @NotNull
          @Size(max = Texts.MAX_REASON)
          @Pattern(regexp = Texts.NOT_BLANK)
          String reason) {

    RefuseSummons toCommand(int n) {
      return new RefuseSummons(n, competentBody.strip(), reason);
    }
  }

  /** How the whistler judges it; whoever is dissatisfied says why. */
  @Schema(name = "SummonsRating")
  record Rating(
      @NotNull Satisfaction satisfaction,
      @Nullable @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String words) {

    RateSummons toCommand(int n) {
      return new RateSummons(n, satisfaction, words);
    }
  }

  /** Why the whistler takes it back. */
  @Schema(name = "SummonsWithdrawal")
  record Withdrawal(
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason) {}
}
