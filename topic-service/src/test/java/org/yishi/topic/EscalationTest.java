package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.Scenario.aProposedTopic;
import static org.yishi.topic.Scenario.aTopicRaisedToTheStreet;
import static org.yishi.topic.Scenario.aTopicSignedByTheStreet;
import static org.yishi.topic.Scenario.anAcceptedTopic;
import static org.yishi.topic.Scenario.giveBack;
import static org.yishi.topic.Scenario.handle;
import static org.yishi.topic.Scenario.raise;
import static org.yishi.topic.Scenario.takeOver;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yishi.district.Level;
import org.yishi.topic.TopicCommand.RaiseEscalation;
import org.yishi.topic.TopicCommand.SignEscalation;
import org.yishi.topic.TopicEvent.EscalationHandled;
import org.yishi.topic.TopicEvent.EscalationReturned;
import org.yishi.topic.TopicEvent.EscalationSigned;
import org.yishi.topic.TopicEvent.TopicEscalated;
import org.yishi.topic.TopicEvent.TopicTakenOver;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.escalation.Reason;
import org.yishi.topic.escalation.Urgency;

class EscalationTest {

  @Test
  void raisingMovesTheTopicToTheStreetAtOnce() {
    Topic topic =
        anAcceptedTopic()
            .when(People.WORKER, raise("housing", "gardens"))
            .then(TopicEscalated.class)
            .thenHeldBy(People.STREET)
            .topic();

    assertThat(topic.level()).isEqualTo(Level.STREET);
    assertThat(topic.reached()).isEqualTo(Level.STREET);
    assertThat(topic.area()).isEqualTo(People.COMMUNITY);
    assertThat(topic.departments()).containsExactly("gardens", "housing");
    assertThat(topic.deadline(DeadlineKind.ESCALATION_SIGNING)).isPresent();
    assertThat(topic.deadline(DeadlineKind.ESCALATION_HANDLING)).isPresent();
    assertThat(topic.deadline(DeadlineKind.SESSION).orElseThrow().state())
        .isEqualTo(Deadline.State.SUSPENDED);
  }

  @Test
  void aProposalCannotBeRaisedBeforeItIsAccepted() {
    aProposedTopic().when(People.WORKER, raise()).thenRefused(Rule.NOT_ACCEPTED_YET);
  }

  @Test
  void onlyTheHolderRaises() {
    anAcceptedTopic()
        .when(People.OTHER_WORKER, raise())
        .thenRefused(Rule.NOT_HOLDER)
        .when(People.STREET_OFFICER, raise())
        .thenRefused(Rule.NOT_HOLDER);
  }

  @Test
  void theSenderCannotRaiseTheSameTopicTwice() {
    aTopicRaisedToTheStreet()
        .when(People.WORKER, raise())
        .thenRefused(Rule.ESCALATION_ALREADY_OPEN);
  }

  @Test
  void theSameRequestRaisesOnce() {
    RequestKey key = new RequestKey("worker:1", "a");
    anAcceptedTopic()
        .when(People.WORKER, raise(key))
        .then(TopicEscalated.class)
        .when(People.WORKER, raise(key))
        .thenNothing()
        .when(People.WORKER, raise(new RequestKey("worker:1", "b")))
        .thenRefused(Rule.IDEMPOTENCY_KEY_REUSED);
  }

  @Test
  void unknownDepartmentsAreRefused() {
    anAcceptedTopic()
        .when(People.WORKER, raise("housing", "space-travel"))
        .thenRefused(Rule.DEPARTMENT_UNKNOWN);
  }

  @Test
  void theReceiverSignsOnceAndOnlyTheReceiver() {
    aTopicRaisedToTheStreet()
        .when(People.OTHER_STREET, new SignEscalation(1))
        .thenRefused(Rule.NOT_RECEIVER)
        .when(People.STREET_OFFICER, new SignEscalation(2))
        .thenRefused(Rule.ESCALATION_UNKNOWN)
        .when(People.STREET_OFFICER, new SignEscalation(1))
        .then(EscalationSigned.class)
        .when(People.STREET_OFFICER, new SignEscalation(1))
        .thenRefused(Rule.ESCALATION_ALREADY_SIGNED);
  }

  @Test
  void whatIsNotSignedCanNeitherBeReturnedNorHandledNorRaisedFurther() {
    aTopicRaisedToTheStreet()
        .when(People.STREET_OFFICER, giveBack(1))
        .thenRefused(Rule.ESCALATION_NOT_SIGNED)
        .when(People.STREET_OFFICER, handle(1))
        .thenRefused(Rule.ESCALATION_NOT_SIGNED)
        .when(People.STREET_OFFICER, raise())
        .thenRefused(Rule.ESCALATION_NOT_SIGNED);
  }

  @Test
  void aReturnGivesTheTopicBackWithAFreshClock() {
    Scenario scenario =
        aTopicSignedByTheStreet()
            .after(Duration.ofHours(5))
            .when(People.STREET_OFFICER, giveBack(1))
            .then(EscalationReturned.class)
            .thenHeldBy(People.COMMUNITY);
    Topic topic = scenario.topic();

    assertThat(topic.level()).isEqualTo(Level.COMMUNITY);
    assertThat(topic.reached()).isEqualTo(Level.STREET);
    assertThat(topic.heldSince()).isEqualTo(scenario.now());
    assertThat(topic.submittedAt()).isEqualTo(Scenario.MONDAY);
    Deadline session = topic.deadline(DeadlineKind.SESSION).orElseThrow();
    assertThat(session.state()).isEqualTo(Deadline.State.RUNNING);
    assertThat(session.startedAt()).isEqualTo(scenario.now());
    assertThat(session.history()).hasSize(3);
    assertThat(topic.deadlines())
        .extracting(Deadline::kind)
        .containsExactlyInAnyOrder(DeadlineKind.SESSION, DeadlineKind.ESCALATION_TOTAL);
  }

  @Test
  void afterTwoReturnsTheNextGoesToTheDistrictForArbitration() {
    Scenario scenario = aTopicSignedByTheStreet().when(People.STREET_OFFICER, giveBack(1));
    scenario
        .when(People.WORKER, raise())
        .when(People.STREET_OFFICER, new SignEscalation(2))
        .when(People.STREET_OFFICER, giveBack(2))
        .thenHeldBy(People.COMMUNITY)
        .when(People.WORKER, raise())
        .thenHeldBy(People.DISTRICT);

    Escalation third = scenario.topic().escalation(3).orElseThrow();
    assertThat(third.arbitration()).isTrue();
    assertThat(third.evidence().returns()).isEqualTo(2);
    assertThat(scenario.topic().reached()).isEqualTo(Level.DISTRICT);
  }

  @Test
  void theDistrictCannotReturnToTheStreetForEver() {
    Scenario scenario = aTopicSignedByTheStreet();
    for (int n = 2; n <= 3; n++) {
      scenario
          .when(People.STREET_OFFICER, raise())
          .when(People.DISTRICT_OFFICER, new SignEscalation(n))
          .when(People.DISTRICT_OFFICER, giveBack(n))
          .thenHeldBy(People.STREET);
    }
    scenario
        .when(People.STREET_OFFICER, raise())
        .when(People.DISTRICT_OFFICER, new SignEscalation(4))
        .when(People.DISTRICT_OFFICER, giveBack(4))
        .thenRefused(Rule.RETURN_LIMIT_REACHED)
        .when(People.DISTRICT_OFFICER, handle(4))
        .then(EscalationHandled.class);
  }

  @Test
  void theStreetRaisesFurtherAndTheDistrictCannot() {
    Scenario scenario =
        aTopicSignedByTheStreet()
            .when(People.STREET_OFFICER, raise("gardens"))
            .then(TopicEscalated.class)
            .thenHeldBy(People.DISTRICT)
            .when(People.DISTRICT_OFFICER, new SignEscalation(2))
            .when(People.DISTRICT_OFFICER, raise())
            .thenRefused(Rule.HIGHEST_LEVEL);

    assertThat(scenario.topic().escalation(1).orElseThrow().state())
        .isEqualTo(Escalation.State.RAISED_FURTHER);
  }

  @Test
  void whatIsHandledStaysWithTheReceiverAndIsFinished() {
    Scenario scenario =
        aTopicSignedByTheStreet()
            .when(People.STREET_OFFICER, handle(1))
            .then(EscalationHandled.class)
            .thenHeldBy(People.STREET)
            .when(People.STREET_OFFICER, giveBack(1))
            .thenRefused(Rule.ESCALATION_FINISHED);

    assertThat(scenario.topic().deadlines())
        .extracting(Deadline::kind)
        .containsExactly(DeadlineKind.SESSION);
    assertThat(scenario.topic().deadlines().getFirst().responsible()).isEqualTo(People.STREET);
  }

  @Test
  void aLevelAboveTakesOverAndHandles() {
    Scenario scenario =
        aTopicRaisedToTheStreet()
            .when(People.STREET_OFFICER, takeOver())
            .thenRefused(Rule.NOT_ABOVE_HOLDER)
            .when(People.DISTRICT_LEADER, takeOver())
            .then(TopicTakenOver.class)
            .thenHeldBy(People.DISTRICT)
            .when(People.STREET_OFFICER, new SignEscalation(1))
            .thenRefused(Rule.ESCALATION_FINISHED)
            .when(People.DISTRICT_OFFICER, handle(2))
            .then(EscalationHandled.class);

    assertThat(scenario.topic().escalation(1).orElseThrow().state())
        .isEqualTo(Escalation.State.TAKEN_OVER);
    assertThat(scenario.topic().escalation(2).orElseThrow().takenOver()).isTrue();
  }

  @Test
  void aProposalCanBeTakenOverAndIsThenScreenedByTheTaker() {
    aProposedTopic()
        .when(People.STREET_LEADER, takeOver())
        .then(TopicTakenOver.class)
        .when(People.WORKER, Scenario.accept())
        .thenRefused(Rule.NOT_HOLDER)
        .when(People.STREET_OFFICER, Scenario.accept())
        .thenStage(Stage.ACCEPTED);
  }

  @Test
  void neighboursCannotTakeOver() {
    anAcceptedTopic().when(People.OTHER_STREET, takeOver()).thenRefused(Rule.NOT_ABOVE_HOLDER);
  }

  @Test
  void tooManyDepartmentsAreRefused() {
    var many = Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
    anAcceptedTopic()
        .when(
            People.WORKER, new RaiseEscalation(Reason.CROSS_AREA, Urgency.URGENT, null, many, null))
        .thenRefused(Rule.TOO_MANY_DEPARTMENTS);
  }
}
