package org.yishi.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.screening.ContactWay;
import org.yishi.topic.screening.ScreeningForm;
import org.yishi.topic.screening.ScreeningProposal;

/** What can happen around a topic's screening, besides the decision itself. */
public sealed interface ScreeningEvent extends TopicEvent {

  /** A worker proposed a decision, which waits for the lead. */
  record ScreeningProposed(Instant time, ScreeningProposal proposal) implements ScreeningEvent {}

  /** The lead sent a proposal back. */
  record ScreeningSentBack(Instant time, String reason, String by) implements ScreeningEvent {}

  /** More of the form was filled in. */
  record ScreeningCompleted(Instant time, ScreeningForm form, @Nullable String leadUnit)
      implements ScreeningEvent {}

  /** The proposer was told what becomes of it. */
  record ProposerAnswered(Instant time, ContactWay way, String by) implements ScreeningEvent {}
}
