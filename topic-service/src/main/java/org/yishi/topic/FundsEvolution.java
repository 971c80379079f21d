package org.yishi.topic;

import org.yishi.topic.FundsEvent.FundsRecorded;

/** What the events about funds make of a topic. */
final class FundsEvolution {

  private FundsEvolution() {}

  static TopicDraft change(TopicDraft draft, FundsEvent event) {
    return switch (event) {
      case FundsRecorded e -> draft.funding(e.entry());
    };
  }
}
