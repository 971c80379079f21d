package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.FollowUpCommand;
import org.yishi.topic.FollowUpCommand.RecordFailedVisit;
import org.yishi.topic.FollowUpCommand.RecordReturnVisit;
import org.yishi.topic.MicroSessionCommand.RecordMicroSession;
import org.yishi.topic.ParticipationCommand.AddParticipant;
import org.yishi.topic.RequestKey;
import org.yishi.topic.followup.Appeal;
import org.yishi.topic.followup.Concern;
import org.yishi.topic.followup.Visit.Solved;
import org.yishi.topic.microsession.MicroSession;
import org.yishi.topic.participation.Participant;
import org.yishi.topic.screening.ContactWay;
import org.yishi.topic.screening.ScreeningDecision.HandleDirectly;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;

/** What people send along around a screening and after it. */
final class FollowUpRequests {

  private FollowUpRequests() {}

  /** Why something is sent back. */
  @Schema(name = "Reason")
  record Because(
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason) {}

  /** More of the screening form. */
  @Schema(name = "ScreeningFormRequest")
  record Form(
      @NotNull @Valid FormRequest form,
      @Schema(
              description =
                  "牵头单位 Department, the community's own unit, or one of the two committees")
          @Nullable
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String leadUnit) {}

  /** How the proposer was told 答复提出人. */
  @Schema(name = "ReplyToProposer")
  record Reply(@NotNull ContactWay way) {}

  /** What was promised is done. */
  @Schema(name = "DirectCompletion")
  record Completion(
      @NotNull @Size(max = Texts.MAX_NOTE) @Pattern(regexp = Texts.NOT_BLANK) String answer,
      @Schema(description = "Ids of the case's files")
          @Nullable
          @Size(max = HandleDirectly.MAX_PHOTOS)
          List<@NotNull @Pattern(regexp = Texts.FILE_ID) String> photos) {

    List<String> files() {
      return photos == null ? List.of() : photos;
    }
  }

  /** The unit's answer 转办答复. */
  @Schema(name = "TransferAnswer")
  record Answer(
      @NotNull @Size(max = Texts.MAX_NOTE) @Pattern(regexp = Texts.NOT_BLANK) String answer,
      @Schema(description = "Whether the matter is settled") @NotNull Boolean done) {}

  /** Why the unit isn't competent, and who is. */
  @Schema(name = "TransferRefusal")
  record Refusal(
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason,
      @NotNull
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String competentBody) {}

  /** What the level above decides on an appeal 申诉. */
  @Schema(name = "AppealDecision")
  record Ruling(
      @NotNull Appeal.Outcome decision,
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason,
      @Schema(
              description =
                  "OVERTURNED: whether the level above holds the topic itself from now on")
          @Nullable Boolean takeOver) {}

  /** What the proposer said when visited 回访, or that nobody was reached. */
  @Schema(name = "ReturnVisit")
  record ReturnVisit(
      @Schema(description = "Whether anybody was reached; true by default")
          @Nullable Boolean reached,
      @Schema(description = "If reached") @Nullable Solved solved,
      @Schema(description = "If reached") @Nullable Boolean satisfied,
      @Schema(description = "PHONE by default") @Nullable ContactWay way,
      @Schema(description = "不满意的方面") @Nullable @Size(max = 7) Set<@NotNull Concern> concerns) {

    FollowUpCommand toCommand() {
      ContactWay how = way == null ? ContactWay.PHONE : way;
      if (Boolean.FALSE.equals(reached)) {
        refuse("unknown", solved, satisfied, concerns);
        return new RecordFailedVisit(how);
      }
      if (solved == null || satisfied == null) {
        throw ProblemException.of(
            CommonProblem.INVALID_VALUE,
            FieldProblem.of(solved == null ? "solved" : "satisfied", "required"));
      }
      return new RecordReturnVisit(solved, satisfied, how, concerns == null ? Set.of() : concerns);
    }

    private static void refuse(
        String code, @Nullable Object solved, @Nullable Object satisfied, @Nullable Object of) {
      List<FieldProblem> said = new ArrayList<>();
      if (solved != null) {
        said.add(FieldProblem.of("solved", code));
      }
      if (satisfied != null) {
        said.add(FieldProblem.of("satisfied", code));
      }
      if (of != null) {
        said.add(FieldProblem.of("concerns", code));
      }
      if (!said.isEmpty()) {
        throw ProblemException.of(CommonProblem.INVALID_VALUE, said);
      }
    }
  }

  /** One more side at the table. */
  @Schema(name = "ParticipantRequest")
  record Side(
      @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}") String party,
      @Schema(description = "Of residents: which of them") @Nullable @Pattern(regexp = Texts.CODE)
          String interest,
      @Schema(description = "Of departments: which one, by code, name or alias")
          @Nullable
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String department,
      @Schema(description = "The community's own unit, by id, name or alias")
          @Nullable
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String unit,
      @Schema(description = "Persons; 1 by default") @Nullable @Min(1) @Max(Participant.MAX_COUNT)
          Integer count,
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason) {

    AddParticipant toCommand() {
      return new AddParticipant(
          party, interest, department, unit, count == null ? 1 : count, reason);
    }
  }

  /** Which side leaves the table, and why. */
  @Schema(name = "ParticipantRemoval")
  record Removal(
      @Schema(description = "The side's key", example = "RESIDENT:with-car")
          @NotNull
          @Size(max = 120)
          @Pattern(regexp = "[A-Za-z0-9:_-]+")
          String side,
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason) {}

  /** The short minutes of a micro-session 微协商. */
  @Schema(name = "MicroSessionRequest")
  record Minutes(
      @NotNull LocalDate heldOn,
      @Schema(description = "Whether those concerned agreed") @NotNull Boolean agreed,
      @Schema(
              description =
                  "What they agreed on, or where they differ; read by those concerned only")
          @NotNull
          @Size(max = MicroSession.MAX_AGREEMENT)
          @Pattern(regexp = Texts.NOT_BLANK)
          String agreement,
      @Schema(description = "Who took part, by kind and number, never by name")
          @NotNull
          @NotEmpty
          @Size(max = MicroSession.MAX_SIDES)
          List<@NotNull @Valid MinutesSide> parties,
      @Schema(description = "Whether the matter is settled by it") @NotNull Boolean ends) {

    RecordMicroSession toCommand(RequestKey request) {
      return new RecordMicroSession(
          heldOn,
          agreed,
          agreement,
          parties.stream().map(it -> new MicroSession.Side(it.party(), it.count())).toList(),
          ends,
          request);
    }
  }

  /** One kind of people at a micro-session. */
  @Schema(name = "MicroSessionSide")
  record MinutesSide(
      @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}") String party,
      @NotNull @Min(1) @Max(Participant.MAX_COUNT) Integer count) {}
}
