package org.yishi.topic;

import org.yishi.topic.IntakeEvent.FirstContacted;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.intake.FirstContact;

/** What the events between staff and proposer make of a topic. */
final class IntakeEvolution {

  private IntakeEvolution() {}

  static TopicDraft change(TopicDraft draft, IntakeEvent event) {
    return switch (event) {
      case FirstContacted e ->
          draft.firstContact(new FirstContact(e.at(), e.by())).drop(DeadlineKind.FIRST_CONTACT);
    };
  }
}
