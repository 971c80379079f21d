package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Sight;
import org.yishi.topic.screening.ContactWay;
import org.yishi.topic.screening.Screening.Verdict;
import org.yishi.topic.screening.ScreeningDecision;
import org.yishi.topic.screening.ScreeningFile;
import org.yishi.topic.screening.ScreeningForm;
import org.yishi.topic.screening.ScreeningProposal;

/** The papers of a screening; all but the reply is for staff. */
@Schema(name = "ScreeningFile")
record ScreeningFileView(
    @Schema(description = "What waits for the lead's approval 书记审定")
        @Nullable ProposalView proposal,
    @Nullable List<SentBackView> sentBack,
    @Nullable ScreeningForm form,
    @Schema(description = "答复提出人") @Nullable ReplyView reply) {

  /** A decision that waits for the lead. */
  @Schema(name = "ScreeningProposal")
  record ProposalView(
      Verdict decision, ScreeningDecision details, ScreeningForm form, Instant at) {}

  /** What the lead has sent back. */
  @Schema(name = "ScreeningSentBack")
  record SentBackView(String reason, Instant at) {}

  /** The reply to the proposer. */
  @Schema(name = "Reply")
  record ReplyView(ContactWay way, Instant at) {}

  static @Nullable ScreeningFileView of(Topic topic, Sight sight) {
    ScreeningFile file = topic.screeningFile();
    if (file.equals(ScreeningFile.NONE)) {
      return null;
    }
    ScreeningFile.Reply reply = file.reply();
    ReplyView told = reply == null ? null : new ReplyView(reply.way(), reply.at());
    return switch (sight) {
      case FULL ->
          new ScreeningFileView(
              proposal(file.proposal()),
              file.sentBack().stream().map(it -> new SentBackView(it.reason(), it.at())).toList(),
              file.form(),
              told);
      case OWN -> new ScreeningFileView(null, null, null, told);
      case MASKED, PUBLIC -> null;
    };
  }

  private static @Nullable ProposalView proposal(@Nullable ScreeningProposal proposal) {
    return proposal == null
        ? null
        : new ProposalView(
            verdict(proposal.decision()), proposal.decision(), proposal.form(), proposal.at());
  }

  private static Verdict verdict(ScreeningDecision decision) {
    return switch (decision) {
      case ScreeningDecision.Accept _ -> Verdict.ACCEPT;
      case ScreeningDecision.HandleDirectly _ -> Verdict.HANDLE_DIRECTLY;
      case ScreeningDecision.Transfer _ -> Verdict.TRANSFER;
      case ScreeningDecision.Merge _ -> Verdict.MERGE;
      case ScreeningDecision.NotTake _ -> Verdict.NOT_TAKE;
    };
  }
}
