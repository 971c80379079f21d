package org.yishi.topic;

import org.jspecify.annotations.Nullable;
import org.yishi.topic.screening.ContactWay;
import org.yishi.topic.screening.ScreeningForm;

/** What a topic can be asked to do around its screening, besides the decision itself. */
public sealed interface ScreeningCommand extends TopicCommand {

  /** Approve what a worker proposes to decide 书记审定. */
  record ApproveScreening() implements ScreeningCommand {}

  /** Send a worker's proposal back. */
  record SendBackScreening(String reason) implements ScreeningCommand {}

  /** Fill in more of the screening form; who leads and who decides may be named anew. */
  record CompleteScreening(ScreeningForm form, @Nullable String leadUnit)
      implements ScreeningCommand {}

  /** Record that the proposer was told what becomes of it 答复提出人. */
  record AnswerProposer(ContactWay way) implements ScreeningCommand {}
}
