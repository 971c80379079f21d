package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Sight;
import org.yishi.topic.followup.Appeal;
import org.yishi.topic.followup.Concern;
import org.yishi.topic.followup.DirectHandling;
import org.yishi.topic.followup.FollowUp;
import org.yishi.topic.followup.Transfer;
import org.yishi.topic.followup.Visit;
import org.yishi.topic.screening.ContactWay;
import org.yishi.topic.screening.Masking;

/** What follows a screening, as somebody reads it; words are for those concerned. */
@Schema(name = "FollowUp")
record FollowUpView(
    @Nullable DirectView direct,
    @Nullable TransferView transfer,
    @Nullable AppealView appeal,
    @Schema(description = "回访 For staff") @Nullable List<VisitView> returnVisits,
    @Schema(description = "Whether it may be reopened because the proposer finds it unsolved")
        boolean reopeningOffered) {

  /** Something handled directly 直接办理. */
  @Schema(name = "DirectHandling")
  record DirectView(
      boolean done,
      @Nullable String answer,
      List<String> photos,
      @Nullable LocalDate promisedBy,
      @Nullable Instant doneAt) {}

  /** Where a matter was passed on to 转办. */
  @Schema(name = "Transfer")
  record TransferView(
      String unit,
      Instant due,
      @Nullable String answer,
      @Nullable Boolean done,
      @Nullable Instant answeredAt) {}

  /** An appeal 申诉. */
  @Schema(name = "Appeal")
  record AppealView(
      @Nullable String reason,
      Instant at,
      @Schema(description = "The area that decides") String decides,
      Instant due,
      Appeal.@Nullable Outcome decision,
      @Nullable String explanation,
      @Nullable Instant decidedAt) {}

  /** An attempt to visit the proposer. */
  @Schema(name = "ReturnVisitMade")
  record VisitView(
      Instant at,
      ContactWay way,
      boolean reached,
      Visit.@Nullable Solved solved,
      @Nullable Boolean satisfied,
      Set<Concern> concerns) {}

  static @Nullable FollowUpView of(Topic topic, Sight sight) {
    FollowUp followUp = topic.followUp();
    return followUp.equals(FollowUp.NONE)
        ? null
        : new FollowUpView(
            direct(followUp.direct(), sight),
            transfer(followUp.transfer(), sight),
            appeal(followUp.appeal(), sight),
            sight == Sight.FULL
                ? followUp.visits().stream().map(FollowUpView::visit).toList()
                : null,
            followUp.reopeningOffered());
  }

  private static @Nullable DirectView direct(@Nullable DirectHandling direct, Sight sight) {
    return direct == null
        ? null
        : new DirectView(
            direct.done(),
            words(direct.answer(), sight),
            concerned(sight) ? direct.photos() : List.of(),
            direct.promisedBy(),
            direct.doneAt());
  }

  private static @Nullable TransferView transfer(@Nullable Transfer transfer, Sight sight) {
    return transfer == null
        ? null
        : new TransferView(
            transfer.unit(),
            transfer.due(),
            words(transfer.answer(), sight),
            transfer.answered() ? (Boolean) transfer.done() : null,
            transfer.answeredAt());
  }

  private static @Nullable AppealView appeal(@Nullable Appeal appeal, Sight sight) {
    return appeal == null
        ? null
        : new AppealView(
            words(appeal.reason(), sight),
            appeal.at(),
            appeal.decides(),
            appeal.due(),
            appeal.outcome(),
            words(appeal.explanation(), sight),
            appeal.decidedAt());
  }

  private static VisitView visit(Visit visit) {
    Visit.Said said = visit.said();
    return new VisitView(
        visit.at(),
        visit.way(),
        said != null,
        said == null ? null : said.solved(),
        said == null ? null : (Boolean) said.satisfied(),
        said == null ? Set.of() : said.concerns());
  }

  private static boolean concerned(Sight sight) {
    return sight == Sight.FULL || sight == Sight.OWN;
  }

  private static @Nullable String words(@Nullable String words, Sight sight) {
    if (words == null) {
      return null;
    }
    return switch (sight) {
      case OWN, FULL -> words;
      case MASKED -> Masking.mask(words);
      case PUBLIC -> null;
    };
  }
}
