package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.Scenario.aProposedTopic;
import static org.yishi.topic.Scenario.aTopicRaisedToTheStreet;
import static org.yishi.topic.Scenario.aTopicSignedByTheStreet;
import static org.yishi.topic.Scenario.anAcceptedTopic;
import static org.yishi.topic.Scenario.giveBack;
import static org.yishi.topic.Scenario.handle;
import static org.yishi.topic.Scenario.raise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yishi.topic.IntakeCommand.RecordContact;
import org.yishi.topic.IntakeEvent.FirstContacted;
import org.yishi.topic.ParticipationEvent.PartiesDetermined;
import org.yishi.topic.TopicCommand.SignEscalation;
import org.yishi.topic.TopicCommand.SignSupervisionOrder;
import org.yishi.topic.TopicCommand.UrgeTopic;
import org.yishi.topic.TopicEvent.DeadlineMissed;
import org.yishi.topic.TopicEvent.DeadlineWarned;
import org.yishi.topic.TopicEvent.EscalationSigned;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.TopicEvent.SupervisionOrdered;
import org.yishi.topic.TopicEvent.TopicAccepted;
import org.yishi.topic.TopicEvent.TopicEscalated;
import org.yishi.topic.TopicEvent.TopicUrged;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.escalation.Reason;
import org.yishi.topic.publiclog.PublicLog;
import org.yishi.topic.timeline.Summaries;
import org.yishi.topic.timeline.Timeline;
import org.yishi.topic.timeline.TimelineEntry;

class DeadlineTest {

  @Test
  void aScreeningDeadlineWarnsIsMissedAndUrgedEachOnce() {
    Scenario scenario = aProposedTopic();
    Deadline deadline = scenario.topic().deadline(DeadlineKind.SCREENING).orElseThrow();

    scenario.at(deadline.warnAt().minusMillis(1)).deadlinesPass().thenNothing();
    scenario.at(deadline.warnAt()).deadlinesPass().then(DeadlineWarned.class);
    scenario.at(deadline.due().minusMillis(1)).deadlinesPass().thenNothing();
    assertThat(scenario.topic().overdue()).isFalse();
    scenario.at(deadline.due()).deadlinesPass().then(DeadlineMissed.class);
    assertThat(scenario.topic().overdue()).isTrue();
    scenario.deadlinesPass().thenNothing();
    scenario.at(deadline.urgeAt()).deadlinesPass().then(TopicUrged.class);
    scenario.at(deadline.urgeAt().plus(Duration.ofDays(90))).deadlinesPass().thenNothing();
    assertThat(scenario.topic().nextDeadlineAt()).isEmpty();
  }

  @Test
  void whoeverBroughtItForwardIsCalledWithinADayOrItIsMissed() {
    Scenario scenario = Scenario.aTopicNobodyHasCalledAbout();
    Deadline deadline = scenario.topic().deadline(DeadlineKind.FIRST_CONTACT).orElseThrow();

    assertThat(deadline.due()).isEqualTo(scenario.now().plus(Duration.ofHours(24)));
    scenario.at(deadline.due()).deadlinesPass().then(DeadlineWarned.class, DeadlineMissed.class);
    scenario.when(People.WORKER, new RecordContact(deadline.due())).then(FirstContacted.class);
    assertThat(scenario.topic().overdue()).isFalse();
  }

  @Test
  void nobodyNeedCallWhomStaffHaveSpokenWith() {
    assertThat(running(Channel.COUNTER, true)).containsExactly(DeadlineKind.SCREENING);
    assertThat(running(Channel.INSPECTION, false)).containsExactly(DeadlineKind.SCREENING);
    assertThat(running(Channel.EMAIL, true))
        .containsExactly(DeadlineKind.SCREENING, DeadlineKind.FIRST_CONTACT);
  }

  private static List<DeadlineKind> running(Channel channel, boolean onBehalf) {
    var submission =
        new Submission(People.COMMUNITY, "电梯", "停运", channel, "lifts", null, null, onBehalf);
    return new Scenario()
        .when(People.WORKER, Scenario.submit(submission)).topic().deadlines().stream()
            .map(Deadline::kind)
            .toList();
  }

  @Test
  void whenTimeJumpsEachStepIsStillHeardOnce() {
    aProposedTopic()
        .after(Duration.ofDays(60))
        .deadlinesPass()
        .then(DeadlineWarned.class, DeadlineMissed.class, TopicUrged.class)
        .deadlinesPass()
        .thenNothing();
  }

  @Test
  void aLateDecisionIsLateEvenIfNoSweepCameRoundBefore() {
    Scenario scenario = aProposedTopic();
    Instant due = scenario.topic().deadline(DeadlineKind.SCREENING).orElseThrow().due();

    scenario
        .at(due)
        .when(People.WORKER, Scenario.accept())
        .then(
            DeadlineWarned.class,
            DeadlineMissed.class,
            TopicAccepted.class,
            StageChanged.class,
            PartiesDetermined.class);
    assertThat(scenario.topic().overdue()).isFalse();
  }

  @Test
  void unsignedTimeCountsAgainstTheReceiver() {
    Scenario scenario = aTopicRaisedToTheStreet();
    Deadline signing = scenario.topic().deadline(DeadlineKind.ESCALATION_SIGNING).orElseThrow();

    assertThat(signing.responsible()).isEqualTo(People.STREET);
    scenario.at(signing.due()).deadlinesPass().then(DeadlineWarned.class, DeadlineMissed.class);
    assertThat(scenario.topic().overdue()).isTrue();
    scenario.when(People.STREET_OFFICER, new SignEscalation(1)).then(EscalationSigned.class);
    assertThat(scenario.topic().overdue()).isFalse();
  }

  @Test
  void onlyALevelAboveUrges() {
    Scenario scenario = aProposedTopic();
    Instant due = scenario.topic().deadline(DeadlineKind.SCREENING).orElseThrow().due();
    scenario
        .when(People.STREET_OFFICER, new UrgeTopic())
        .thenRefused(Rule.NOTHING_OVERDUE)
        .at(due)
        .deadlinesPass()
        .when(People.WORKER, new UrgeTopic())
        .thenRefused(Rule.NOT_ABOVE_HOLDER)
        .when(People.STREET_OFFICER, new UrgeTopic())
        .then(TopicUrged.class)
        .when(People.STREET_OFFICER, new UrgeTopic())
        .thenRefused(Rule.NOTHING_OVERDUE);
  }

  @Test
  void aSupervisionOrderIsDraftedByTheUrgeAndSignedOnceByTheLevelAbove() {
    aProposedTopic()
        .when(People.STREET_LEADER, new SignSupervisionOrder(DeadlineKind.SCREENING))
        .thenRefused(Rule.NO_SUPERVISION_DRAFT)
        .after(Duration.ofDays(60))
        .deadlinesPass()
        .when(People.WORKER, new SignSupervisionOrder(DeadlineKind.SCREENING))
        .thenRefused(Rule.NOT_ABOVE_HOLDER)
        .when(People.STREET_LEADER, new SignSupervisionOrder(DeadlineKind.SCREENING))
        .then(SupervisionOrdered.class)
        .when(People.STREET_LEADER, new SignSupervisionOrder(DeadlineKind.SCREENING))
        .thenRefused(Rule.NO_SUPERVISION_DRAFT);
  }

  @Test
  void aDeadlineKeepsThePolicyItWasComputedUnder() {
    Topic topic = anAcceptedTopic().topic();

    assertThat(topic.deadlines())
        .allSatisfy(deadline ->
            assertThat(deadline.policy()).isEqualTo(SampleDistrict.HEXI.policy().version()));
  }

  @Test
  void theTotalClockRunsOnWhoeverHoldsTheTopicUntilSomebodyHandlesIt() {
    Scenario scenario = aTopicSignedByTheStreet();
    Deadline started = total(scenario);
    assertThat(started.responsible()).isEqualTo(People.STREET);

    scenario.after(Duration.ofHours(1)).when(People.STREET_OFFICER, giveBack(1));
    assertThat(total(scenario).due()).isEqualTo(started.due());
    assertThat(total(scenario).responsible()).isEqualTo(People.COMMUNITY);

    scenario
        .after(Duration.ofHours(1))
        .when(People.WORKER, raise())
        .when(People.STREET_OFFICER, new SignEscalation(2))
        .when(People.STREET_OFFICER, raise());
    assertThat(total(scenario).due()).isEqualTo(started.due());
    assertThat(total(scenario).responsible()).isEqualTo(People.DISTRICT);

    scenario
        .when(People.DISTRICT_OFFICER, new SignEscalation(3))
        .when(People.DISTRICT_OFFICER, handle(3));
    assertThat(scenario.topic().deadline(DeadlineKind.ESCALATION_TOTAL)).isEmpty();
  }

  @Test
  void aMissedEscalationRaisesItselfOnlyWhereThePolicySaysSo() {
    Scenario scenario = aTopicRaisedToTheStreet();
    Instant due = scenario.topic().deadline(DeadlineKind.ESCALATION_SIGNING).orElseThrow().due();

    scenario
        .in(SampleDistrict.raisingByItself())
        .at(due)
        .deadlinesPass()
        .then(DeadlineWarned.class, DeadlineMissed.class, TopicEscalated.class)
        .thenHeldBy(People.DISTRICT)
        .deadlinesPass()
        .thenNothing();
    assertThat(scenario.topic().openEscalation().orElseThrow().reason()).isEqualTo(Reason.OVERDUE);
  }

  @Test
  void whatPassedByItselfIsNotPutDownToWhoeverCameNext() {
    Topic topic = aProposedTopic().topic();
    Instant due = topic.deadline(DeadlineKind.SCREENING).orElseThrow().due();
    var late = new Context(due, People.WORKER, SampleDistrict.HEXI);
    var decision = (Decision.Accepted) TopicDecider.decide(topic, Scenario.accept(), late);

    Topics.Change change = TopicCommandHandler.change(topic, decision, People.WORKER, null);
    assertThat(PublicLog.events(change))
        .extracting(event -> event.extensions().get("actor"))
        .containsExactly(
            "system", "system", "community-worker", "community-worker", "community-worker");
    assertThat(new Timeline(new Summaries(code -> code)).entries(change))
        .extracting(TimelineEntry::actor)
        .containsExactly(
            "system", "system", "community-worker", "community-worker", "community-worker");
  }

  private static Deadline total(Scenario scenario) {
    return scenario.topic().deadline(DeadlineKind.ESCALATION_TOTAL).orElseThrow();
  }
}
