package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.Scenario.aProposedTopic;
import static org.yishi.topic.Scenario.aTopicRaisedToTheStreet;
import static org.yishi.topic.Scenario.aTopicSignedByTheStreet;
import static org.yishi.topic.Scenario.anAcceptedTopic;
import static org.yishi.topic.Scenario.takeOver;
import static org.yishi.topic.Whistles.HOUSING;
import static org.yishi.topic.Whistles.NEXT_WEEK;
import static org.yishi.topic.Whistles.URBAN_MANAGEMENT;
import static org.yishi.topic.Whistles.ofSummonses;
import static org.yishi.topic.Whistles.rate;
import static org.yishi.topic.Whistles.refusal;
import static org.yishi.topic.Whistles.refuse;
import static org.yishi.topic.Whistles.respond;
import static org.yishi.topic.Whistles.summoned;
import static org.yishi.topic.Whistles.whistle;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yishi.topic.SummonsCommand.FulfilSummons;
import org.yishi.topic.SummonsCommand.ReportIn;
import org.yishi.topic.SummonsCommand.SignSummons;
import org.yishi.topic.SummonsCommand.WithdrawSummons;
import org.yishi.topic.SummonsEvent.DepartmentFulfilled;
import org.yishi.topic.SummonsEvent.DepartmentRated;
import org.yishi.topic.SummonsEvent.DepartmentRefused;
import org.yishi.topic.SummonsEvent.DepartmentReportedIn;
import org.yishi.topic.SummonsEvent.DepartmentResponded;
import org.yishi.topic.SummonsEvent.DepartmentSummoned;
import org.yishi.topic.SummonsEvent.SummonsDrafted;
import org.yishi.topic.SummonsEvent.SummonsWithdrawn;
import org.yishi.topic.TopicCommand.WithdrawTopic;
import org.yishi.topic.TopicEvent.TopicEscalated;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.escalation.Reason;
import org.yishi.topic.escalation.Urgency;
import org.yishi.topic.summons.Answer;
import org.yishi.topic.summons.Satisfaction;
import org.yishi.topic.summons.Summons;
import org.yishi.topic.summons.SummonsKind;

class SummonsTest {

  @Test
  void aLeadersWhistleIsSignedByIt() {
    Topic topic =
        aTopicSignedByTheStreet()
            .when(People.STREET_LEADER, whistle("gardens"))
            .then(DepartmentSummoned.class)
            .topic();

    Summons summons = topic.summonses().all().getFirst();
    assertThat(summons.state()).isEqualTo(Summons.State.SUMMONED);
    assertThat(summons.by()).isEqualTo(People.STREET);
    assertThat(topic.departments()).contains("gardens", "urban-management");
    assertThat(topic.holder()).isEqualTo(People.STREET);
  }

  @Test
  void anOfficersWhistleWaitsForALeader() {
    Scenario scenario =
        aTopicSignedByTheStreet()
            .when(People.STREET_OFFICER, whistle("gardens"))
            .then(SummonsDrafted.class);

    assertThat(scenario.topic().departments()).doesNotContain("gardens");
    scenario
        .when(People.GARDENS, new ReportIn(1))
        .thenRefused(Rule.SUMMONS_UNKNOWN)
        .when(People.STREET_OFFICER, new SignSummons(1))
        .thenRefused(Rule.LEADER_REQUIRED)
        .when(People.STREET_LEADER, new SignSummons(1))
        .then(DepartmentSummoned.class)
        .when(People.STREET_LEADER, new SignSummons(1))
        .thenRefused(Rule.SUMMONS_ALREADY_SIGNED);
  }

  @Test
  void aCommunityIsToldToEscalate() {
    anAcceptedTopic().when(People.WORKER, whistle("gardens")).thenRefused(Rule.COMMUNITY_ESCALATES);
  }

  @Test
  void whoeverHoldsItOrStandsAboveWhistles() {
    anAcceptedTopic().when(People.STREET_LEADER, whistle("gardens")).then(DepartmentSummoned.class);
    aTopicSignedByTheStreet()
        .when(People.OTHER_STREET, whistle("gardens"))
        .thenRefused(Rule.NOT_HOLDER)
        .when(People.DISTRICT_LEADER, whistle("gardens"))
        .then(DepartmentSummoned.class)
        .when(People.DISTRICT_OFFICER, takeOver())
        .when(People.STREET_LEADER, whistle("housing"))
        .thenRefused(Rule.NOT_HOLDER);
  }

  @Test
  void whatIsNotYetAcceptedOrSignedCallsNobody() {
    aProposedTopic()
        .when(People.STREET_LEADER, whistle("gardens"))
        .thenRefused(Rule.WHISTLE_UNTIMELY);
    aTopicRaisedToTheStreet()
        .when(People.STREET_LEADER, whistle("gardens"))
        .thenRefused(Rule.ESCALATION_NOT_SIGNED);
  }

  @Test
  void aDepartmentIsCalledByWhateverPeopleCallIt() {
    Scenario scenario = aTopicSignedByTheStreet();
    scenario.when(People.STREET_LEADER, whistle("河西区园林局"));
    assertThat(scenario.topic().summonses().all().getFirst().department()).isEqualTo("gardens");

    scenario
        .when(People.STREET_LEADER, whistle("园林绿化管理站"))
        .thenRefused(Rule.DEPARTMENT_NOT_RECOGNISED)
        .when(People.STREET_LEADER, whistle("☂"))
        .thenRefused(Rule.DEPARTMENT_UNKNOWN);
  }

  @Test
  void aDepartmentReportsInRespondsDoesItAndIsRated() {
    Scenario scenario =
        summoned("gardens")
            .when(People.GARDENS, respond(1, NEXT_WEEK))
            .thenRefused(Rule.SUMMONS_STATE)
            .when(People.GARDENS, new ReportIn(1))
            .then(DepartmentReportedIn.class)
            .when(People.GARDENS, new ReportIn(1))
            .thenRefused(Rule.SUMMONS_STATE)
            .when(People.GARDENS, respond(1, NEXT_WEEK))
            .then(DepartmentResponded.class)
            .when(People.STREET_OFFICER, rate(1, Satisfaction.SATISFIED, null))
            .thenRefused(Rule.SUMMONS_STATE)
            .when(People.GARDENS, new FulfilSummons(1, "已修剪", List.of()))
            .then(DepartmentFulfilled.class)
            .when(People.GARDENS, rate(1, Satisfaction.VERY_SATISFIED, null))
            .thenRefused(Rule.NOT_WHISTLER)
            .when(People.STREET_OFFICER, rate(1, Satisfaction.DISSATISFIED, null))
            .thenRefused(Rule.RATING_NEEDS_WORDS)
            .when(People.STREET_OFFICER, rate(1, Satisfaction.DISSATISFIED, "仍有枯枝"))
            .then(DepartmentRated.class)
            .when(People.STREET_OFFICER, rate(1, Satisfaction.SATISFIED, null))
            .thenRefused(Rule.SUMMONS_STATE);

    assertThat(ofSummonses(scenario.topic())).isEmpty();
  }

  @Test
  void onlyTheDepartmentAndTheOneAboveItAnswer() {
    summoned("gardens")
        .when(HOUSING, new ReportIn(1))
        .thenRefused(Rule.NOT_SUMMONED)
        .when(People.STREET_LEADER, new ReportIn(1))
        .thenRefused(Rule.NOT_SUMMONED)
        .when(URBAN_MANAGEMENT, new ReportIn(1))
        .then(DepartmentReportedIn.class);
    summoned("urban-management")
        .when(People.GARDENS, new ReportIn(1))
        .thenRefused(Rule.NOT_SUMMONED);
  }

  @Test
  void aPromiseIsMadeForADayWithinReach() {
    summoned("gardens")
        .when(People.GARDENS, new ReportIn(1))
        .when(People.GARDENS, respond(1, LocalDate.of(2026, 3, 1)))
        .thenRefused(Rule.DAY_OUT_OF_RANGE)
        .when(People.GARDENS, respond(1, LocalDate.of(2027, 3, 1)))
        .thenRefused(Rule.DAY_OUT_OF_RANGE)
        .when(People.GARDENS, respond(1, LocalDate.of(2026, 3, 2)))
        .then(DepartmentResponded.class);
  }

  @Test
  void aRefusalNamesAnotherBodyWhichIsSummonedInTheSameMatter() {
    Scenario scenario =
        summoned("gardens")
            .when(People.GARDENS, refuse(1, "园林局"))
            .thenRefused(Rule.REFUSAL_NAMES_ITSELF)
            .when(People.GARDENS, refuse(1, "区住建委"))
            .then(DepartmentRefused.class)
            .thenHeldBy(People.STREET)
            .when(People.STREET_LEADER, whistle("housing"))
            .then(DepartmentSummoned.class);

    Summons refused = scenario.topic().summonses().all().getFirst();
    assertThat(refusal(refused).department()).isEqualTo("housing");
    assertThat(scenario.topic().summonses().all().getLast().matter()).isEqualTo(1);
  }

  @Test
  void aBodyThatIsNoDepartmentIsKeptByItsName() {
    Scenario scenario = summoned("gardens").when(People.GARDENS, refuse(1, "区人民法院"));
    Answer.Refusal refusal = refusal(scenario.topic().summonses().all().getFirst());
    assertThat(refusal.department()).isNull();
    assertThat(refusal.competentBody()).isEqualTo("区人民法院");
  }

  @Test
  void theSecondRefusalInAMatterGoesOneLevelUp() {
    Scenario scenario =
        summoned("gardens")
            .when(People.GARDENS, refuse(1, "住建委"))
            .when(People.STREET_LEADER, whistle("housing"))
            .when(HOUSING, refuse(2, "园林"))
            .then(DepartmentRefused.class, TopicEscalated.class)
            .thenHeldBy(People.DISTRICT);

    Escalation escalation = scenario.topic().escalations().getLast();
    assertThat(escalation.reason()).isEqualTo(Reason.DISPUTED_COMPETENCE);
    assertThat(escalation.arbitration()).isTrue();
    assertThat(escalation.from()).isEqualTo(People.STREET);
    assertThat(escalation.departments()).containsExactly("gardens", "housing");
  }

  @Test
  void refusalsInDifferentMattersDontAddUp() {
    summoned("gardens")
        .when(People.STREET_LEADER, whistle("housing"))
        .when(People.GARDENS, refuse(1, "区人民法院"))
        .when(HOUSING, refuse(2, "区人民法院"))
        .then(DepartmentRefused.class)
        .thenHeldBy(People.STREET);
  }

  @Test
  void whatTheDistrictHoldsGoesNoHigher() {
    aTopicSignedByTheStreet()
        .when(People.DISTRICT_OFFICER, takeOver())
        .when(People.DISTRICT_LEADER, whistle("gardens"))
        .when(People.GARDENS, refuse(1, "住建委"))
        .when(People.DISTRICT_LEADER, whistle("housing"))
        .when(HOUSING, refuse(2, "园林"))
        .then(DepartmentRefused.class)
        .thenHeldBy(People.DISTRICT);
  }

  @Test
  void aStreetsWhistleOnWhatACommunityHoldsGoesUpFromTheStreet() {
    anAcceptedTopic()
        .when(People.STREET_LEADER, whistle("gardens"))
        .when(People.GARDENS, refuse(1, "住建委"))
        .when(People.STREET_LEADER, whistle("housing"))
        .when(HOUSING, refuse(2, "园林"))
        .then(DepartmentRefused.class, TopicEscalated.class)
        .thenHeldBy(People.DISTRICT);
  }

  @Test
  void theWhistlerTakesItBackWhileItIsOpen() {
    summoned("gardens")
        .when(People.OTHER_STREET, new WithdrawSummons(1, "误发"))
        .thenRefused(Rule.NOT_WHISTLER)
        .when(People.STREET_OFFICER, new WithdrawSummons(1, "误发"))
        .then(SummonsWithdrawn.class)
        .when(People.GARDENS, new ReportIn(1))
        .thenRefused(Rule.SUMMONS_STATE)
        .when(People.STREET_OFFICER, new WithdrawSummons(1, "误发"))
        .thenRefused(Rule.SUMMONS_STATE);
  }

  @Test
  void theEndOfTheCaseLetsOpenSummonsesLapse() {
    Topic topic = summoned("gardens").when(People.RESIDENT, new WithdrawTopic("算了")).topic();
    assertThat(topic.summonses().all().getFirst().state()).isEqualTo(Summons.State.LAPSED);
    assertThat(topic.deadlines()).isEmpty();
  }

  @Test
  void theSameRequestWhistlesOnce() {
    RequestKey key = new RequestKey("street:1", "a");
    aTopicSignedByTheStreet()
        .when(People.STREET_LEADER, whistle("gardens", SummonsKind.HARD_CASE, key))
        .then(DepartmentSummoned.class)
        .when(People.STREET_LEADER, whistle("gardens", SummonsKind.HARD_CASE, key))
        .thenNothing()
        .when(
            People.STREET_LEADER,
            whistle("gardens", SummonsKind.HARD_CASE, new RequestKey("street:1", "b")))
        .thenRefused(Rule.IDEMPOTENCY_KEY_REUSED);
  }

  @Test
  void nobodyGivesDisputedCompetenceAsAReason() {
    aTopicSignedByTheStreet()
        .when(
            People.STREET_OFFICER,
            new TopicCommand.RaiseEscalation(
                Reason.DISPUTED_COMPETENCE, Urgency.NORMAL, null, Set.of(), null))
        .thenRefused(Rule.REASON_RESERVED);
  }

  @Test
  void aRepeatedRequestIsAnsweredWithTheSummonsAsItWas() {
    Summons drafted =
        aTopicSignedByTheStreet()
            .when(People.STREET_OFFICER, whistle("gardens"))
            .after(Duration.ofHours(1))
            .when(People.STREET_LEADER, new SignSummons(1))
            .when(People.GARDENS, new ReportIn(1))
            .topic()
            .summonses()
            .all()
            .getFirst();
    assertThat(drafted.atFirst().state()).isEqualTo(Summons.State.DRAFTED);
    Summons signed =
        summoned("gardens")
            .when(People.GARDENS, new ReportIn(1))
            .topic()
            .summonses()
            .all()
            .getFirst();
    assertThat(signed.atFirst().state()).isEqualTo(Summons.State.SUMMONED);
  }
}
