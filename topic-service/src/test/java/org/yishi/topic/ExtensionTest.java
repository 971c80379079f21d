package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.Scenario.aProposedTopic;
import static org.yishi.topic.Scenario.aTopicRaisedToTheStreet;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yishi.topic.DeadlineCommand.AskExtension;
import org.yishi.topic.DeadlineCommand.GrantExtension;
import org.yishi.topic.DeadlineCommand.RefuseExtension;
import org.yishi.topic.DeadlineEvent.DeadlineExtended;
import org.yishi.topic.DeadlineEvent.ExtensionAsked;
import org.yishi.topic.DeadlineEvent.ExtensionRefused;
import org.yishi.topic.TopicEvent.DeadlineMissed;
import org.yishi.topic.TopicEvent.DeadlineWarned;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;

/** More time: asked for by the holder, given by the level above. */
class ExtensionTest {

  @Test
  void theHolderAsksAndTheLevelAboveGivesMoreTime() {
    Scenario scenario = aProposedTopic().when(People.WORKER, ask(3)).then(ExtensionAsked.class);
    assertThat(due(scenario)).isEqualTo("2026-03-04T09:30:00Z");

    scenario.when(People.STREET_LEADER, new GrantExtension(1)).then(DeadlineExtended.class);
    assertThat(due(scenario)).isEqualTo("2026-03-09T09:30:00Z");
    scenario.at(due(scenario).minusMillis(1)).deadlinesPass().then(DeadlineWarned.class);
    scenario.at(due(scenario)).deadlinesPass().then(DeadlineMissed.class);
  }

  @Test
  void theLevelAboveMayRefuseAndNobodyDecidesTwice() {
    aProposedTopic()
        .when(People.WORKER, ask(3))
        .when(People.WORKER, new GrantExtension(1))
        .thenRefused(Rule.NOT_ABOVE_HOLDER)
        .when(People.OTHER_STREET, new RefuseExtension(1, "否"))
        .thenRefused(Rule.NOT_ABOVE_HOLDER)
        .when(People.STREET_LEADER, new RefuseExtension(1, "材料已齐，应按期办结"))
        .then(ExtensionRefused.class)
        .when(People.STREET_LEADER, new GrantExtension(1))
        .thenRefused(Rule.EXTENSION_ALREADY_DECIDED)
        .when(People.STREET_LEADER, new GrantExtension(2))
        .thenRefused(Rule.EXTENSION_UNKNOWN);
  }

  @Test
  void onlyWhoeverKeepsTheDeadlineAsksWithinThePolicysBounds() {
    aProposedTopic()
        .when(People.STREET_OFFICER, ask(3))
        .thenRefused(Rule.NOT_RESPONSIBLE)
        .when(People.WORKER, ask(11))
        .thenRefused(Rule.EXTENSION_TOO_LONG)
        .when(People.WORKER, ask(3))
        .when(People.WORKER, ask(3))
        .thenRefused(Rule.EXTENSION_ALREADY_ASKED)
        .when(People.STREET_LEADER, new GrantExtension(1))
        .when(People.WORKER, ask(3))
        .when(People.STREET_LEADER, new GrantExtension(2))
        .when(People.WORKER, ask(3))
        .thenRefused(Rule.EXTENSION_LIMIT_REACHED);
  }

  @Test
  void aSignatureIsNotExtendedAndWhatDoesNotRunNeither() {
    aTopicRaisedToTheStreet()
        .when(
            People.STREET_OFFICER,
            new AskExtension(
                new Deadline.Key(DeadlineKind.ESCALATION_SIGNING, null), 2, "人手不足", null))
        .thenRefused(Rule.NOT_EXTENDABLE)
        .when(People.WORKER, ask(3))
        .thenRefused(Rule.DEADLINE_NOT_RUNNING);
  }

  @Test
  void whatWasAskedInTimeCanBeGivenLateButNotTooLate() {
    Scenario scenario = aProposedTopic().when(People.WORKER, ask(3));
    scenario.at(due(scenario).plus(Duration.ofHours(1))).deadlinesPass();
    assertThat(scenario.topic().overdue()).isTrue();
    scenario.when(People.WORKER, ask(3)).thenRefused(Rule.DEADLINE_NOT_RUNNING);
    scenario.when(People.STREET_LEADER, new GrantExtension(1)).then(DeadlineExtended.class);
    assertThat(scenario.topic().overdue()).isFalse();

    Scenario late = aProposedTopic().when(People.WORKER, ask(1));
    late.after(Duration.ofDays(30))
        .when(People.STREET_LEADER, new GrantExtension(1))
        .thenRefused(Rule.EXTENSION_TOO_LATE);
  }

  private static AskExtension ask(int days) {
    return new AskExtension(new Deadline.Key(DeadlineKind.SCREENING, null), days, "须入户逐户核实", null);
  }

  private static Instant due(Scenario scenario) {
    return scenario.topic().deadline(DeadlineKind.SCREENING).orElseThrow().due();
  }
}
