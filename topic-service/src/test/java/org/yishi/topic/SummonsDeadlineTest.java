package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.Scenario.aTopicSignedByTheStreet;
import static org.yishi.topic.Whistles.HOUSING;
import static org.yishi.topic.Whistles.NEXT_WEEK;
import static org.yishi.topic.Whistles.isSame;
import static org.yishi.topic.Whistles.ofSummonses;
import static org.yishi.topic.Whistles.order;
import static org.yishi.topic.Whistles.respond;
import static org.yishi.topic.Whistles.summoned;
import static org.yishi.topic.Whistles.whistle;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yishi.topic.SummonsCommand.ReportIn;
import org.yishi.topic.SummonsEvent.DepartmentSummoned;
import org.yishi.topic.TopicCommand.UrgeTopic;
import org.yishi.topic.TopicEvent.DeadlineMissed;
import org.yishi.topic.TopicEvent.DeadlineWarned;
import org.yishi.topic.TopicEvent.SupervisionOrdered;
import org.yishi.topic.TopicEvent.TopicUrged;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.summons.SummonsKind;

class SummonsDeadlineTest {

  @Test
  void severalSummonsesRunSideBySide() {
    Topic topic =
        summoned("gardens")
            .when(People.STREET_LEADER, whistle("housing"))
            .when(People.STREET_LEADER, whistle("gardens"))
            .thenRefused(Rule.ALREADY_SUMMONED)
            .when(People.STREET_LEADER, whistle("gardens", SummonsKind.EMERGENCY, null))
            .then(DepartmentSummoned.class)
            .topic();

    assertThat(ofSummonses(topic)).extracting(Deadline::n).containsExactly(1, 2, 3);
    assertThat(ofSummonses(topic))
        .extracting(Deadline::department)
        .containsExactly("gardens", "housing", "gardens");
  }

  @Test
  void anEmergencyGivesThirtyMinutesByTheClock() {
    Scenario scenario =
        aTopicSignedByTheStreet()
            .at(Instant.parse("2026-03-07T14:00:00Z"))
            .when(People.STREET_LEADER, whistle("gardens", SummonsKind.EMERGENCY, null));
    assertThat(ofSummonses(scenario.topic()).getFirst().due()).isEqualTo("2026-03-07T14:30:00Z");
    assertThat(ofSummonses(summoned("gardens").topic()).getFirst().due())
        .isEqualTo("2026-03-03T09:30:00Z");
  }

  @Test
  void aPromiseIsMissedWhenItsDayIsOver() {
    Topic topic =
        summoned("gardens")
            .when(People.GARDENS, new ReportIn(1))
            .when(People.GARDENS, respond(1, NEXT_WEEK))
            .topic();
    Deadline fulfilment = ofSummonses(topic).getFirst();
    assertThat(fulfilment.kind()).isEqualTo(DeadlineKind.SUMMONS_FULFILMENT);
    assertThat(fulfilment.due()).isEqualTo("2026-03-09T16:00:00Z");
    assertThat(fulfilment.warnAt()).isBetween(Scenario.MONDAY, fulfilment.due());
  }

  @Test
  void aLateDepartmentIsWarnedMissedUrgedAndSupervised() {
    Scenario scenario = summoned("gardens").when(People.STREET_LEADER, whistle("housing"));
    scenario.when(HOUSING, new ReportIn(2));
    Deadline reportIn = ofSummonses(scenario.topic()).getFirst();

    scenario.at(reportIn.due()).deadlinesPass();
    assertThat(scenario.history())
        .anyMatch(it -> it instanceof DeadlineWarned(_, Deadline late) && isSame(late, reportIn))
        .anyMatch(it -> it instanceof DeadlineMissed(_, Deadline late) && isSame(late, reportIn));
    scenario.when(People.STREET_OFFICER, new UrgeTopic()).then(TopicUrged.class);
    scenario
        .at(reportIn.supervisionAt())
        .deadlinesPass()
        .when(People.STREET_LEADER, order(1))
        .then(SupervisionOrdered.class)
        .when(People.STREET_LEADER, order(1))
        .thenRefused(Rule.NO_SUPERVISION_DRAFT);
  }

  @Test
  void whatIsUrgedByItselfIsUrgedInTheWhistlersName() {
    Scenario scenario = summoned("gardens");
    Deadline reportIn = ofSummonses(scenario.topic()).getFirst();
    scenario.at(reportIn.urgeAt()).deadlinesPass();
    assertThat(scenario.history())
        .anyMatch(it ->
            it instanceof TopicUrged(_, Deadline late, String by)
                && isSame(late, reportIn)
                && by.equals(People.STREET));
  }
}
