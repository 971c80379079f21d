package org.yishi.topic.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a topic's screening: what is proposed and waits for the lead, what was sent back,
 * the form, and the reply to the proposer.
 *
 * @param proposal what waits for the lead's approval 书记审定
 * @param sentBack what the lead has sent back, the latest last
 * @param screener the account whose decision it is: the worker's, where the lead has approved it
 * @param approver the lead who approved it or decided alone where approval is needed
 * @param reply how and when the proposer was told 答复提出人
 */
public record ScreeningFile(
    @Nullable ScreeningProposal proposal,
    List<SentBack> sentBack,
    ScreeningForm form,
    @Nullable String screener,
    @Nullable String approver,
    @Nullable Reply reply) {

  /** Nothing yet. */
  public static final ScreeningFile NONE =
      new ScreeningFile(null, List.of(), ScreeningForm.EMPTY, null, null, null);

  /** Earlier ones are on the timeline. */
  static final int MAX_SENT_BACK = 10;

  /** A proposal that the lead has sent back. */
  public record SentBack(String reason, String by, Instant at) {}

  /** The reply to the proposer. */
  public record Reply(ContactWay way, String by, Instant at) {}

  public ScreeningFile {
    sentBack = List.copyOf(sentBack);
  }

  /** With a proposal that waits. */
  public ScreeningFile proposed(ScreeningProposal next) {
    return new ScreeningFile(next, sentBack, form, screener, approver, reply);
  }

  /** Without a proposal: it was decided on, or whoever was to decide no longer holds the topic. */
  public ScreeningFile withoutProposal() {
    return new ScreeningFile(null, sentBack, form, screener, approver, reply);
  }

  /** With the proposal sent back; what it filled in stays. */
  public ScreeningFile sentBack(SentBack next) {
    var all = new ArrayList<>(sentBack);
    all.add(next);
    List<SentBack> kept =
        all.size() > MAX_SENT_BACK ? all.subList(all.size() - MAX_SENT_BACK, all.size()) : all;
    ScreeningForm filled = proposal == null ? form : form.filledInBy(proposal.form());
    return new ScreeningFile(null, kept, filled, screener, approver, reply);
  }

  /** After the decision, which may have papers. */
  public ScreeningFile decided(Screening.@Nullable Papers papers) {
    return papers == null
        ? withoutProposal()
        : new ScreeningFile(
            null,
            sentBack,
            form.filledInBy(papers.form()),
            papers.screener(),
            papers.approver(),
            reply);
  }

  /** With more of the form filled in. */
  public ScreeningFile filledIn(ScreeningForm more) {
    return new ScreeningFile(proposal, sentBack, form.filledInBy(more), screener, approver, reply);
  }

  /** After the proposer was told. */
  public ScreeningFile replied(Reply next) {
    return new ScreeningFile(proposal, sentBack, form, screener, approver, next);
  }

  /** What is left when the topic starts again as a proposal: what was found stays. */
  public ScreeningFile again() {
    return new ScreeningFile(null, sentBack, form, null, null, null);
  }
}
