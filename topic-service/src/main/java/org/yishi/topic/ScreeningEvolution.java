package org.yishi.topic;

import org.yishi.topic.ScreeningEvent.ProposerAnswered;
import org.yishi.topic.ScreeningEvent.ScreeningCompleted;
import org.yishi.topic.ScreeningEvent.ScreeningProposed;
import org.yishi.topic.ScreeningEvent.ScreeningSentBack;
import org.yishi.topic.TopicEvent.TopicHandledDirectly;
import org.yishi.topic.TopicEvent.TopicTransferred;
import org.yishi.topic.followup.Transfer;
import org.yishi.topic.screening.ScreeningFile.Reply;
import org.yishi.topic.screening.ScreeningFile.SentBack;

/** What the events around a screening make of a topic. */
final class ScreeningEvolution {

  private ScreeningEvolution() {}

  static TopicDraft change(TopicDraft draft, ScreeningEvent event) {
    return switch (event) {
      case ScreeningProposed e -> draft.screeningFile(file -> file.proposed(e.proposal()));
      case ScreeningSentBack e ->
          draft.screeningFile(file -> file.sentBack(new SentBack(e.reason(), e.by(), e.time())));
      case ScreeningCompleted e ->
          draft
              .screeningFile(file -> file.filledIn(e.form()))
              .screened(screening -> screening.ledBy(e.leadUnit()));
      case ProposerAnswered e ->
          draft.screeningFile(file -> file.replied(new Reply(e.way(), e.by(), e.time())));
    };
  }

  static TopicDraft handledDirectly(TopicDraft draft, TopicHandledDirectly event) {
    return draft
        .screening(event.screening())
        .stage(Stage.DIRECT)
        .followUp(followUp -> followUp.direct(event.handling()))
        .start(event.promise());
  }

  static TopicDraft transferred(TopicDraft draft, TopicTransferred event) {
    return draft
        .screening(event.screening())
        .stage(Stage.TRANSFERRED)
        .asking(event.asked())
        .followUp(followUp ->
            followUp.transfer(
                new Transfer(
                    event.unit(),
                    event.department(),
                    event.time(),
                    event.answer().due(),
                    null,
                    false,
                    null)))
        .start(event.answer());
  }
}
