package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.Scenario.aProposedTopic;
import static org.yishi.topic.Scenario.accept;
import static org.yishi.topic.Scenario.takeOver;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yishi.topic.ParticipationEvent.PartiesDetermined;
import org.yishi.topic.ScreeningCommand.AnswerProposer;
import org.yishi.topic.ScreeningCommand.ApproveScreening;
import org.yishi.topic.ScreeningCommand.CompleteScreening;
import org.yishi.topic.ScreeningCommand.SendBackScreening;
import org.yishi.topic.ScreeningEvent.ProposerAnswered;
import org.yishi.topic.ScreeningEvent.ScreeningCompleted;
import org.yishi.topic.ScreeningEvent.ScreeningProposed;
import org.yishi.topic.ScreeningEvent.ScreeningSentBack;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.TopicEvent.TopicAccepted;
import org.yishi.topic.TopicEvent.TopicTakenOver;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.screening.ContactWay;
import org.yishi.topic.screening.DecisionBody;
import org.yishi.topic.screening.DecisionMethod;
import org.yishi.topic.screening.Legality;
import org.yishi.topic.screening.ScreeningDecision.Accept;
import org.yishi.topic.screening.ScreeningDecision.Transfer;
import org.yishi.topic.screening.ScreeningForm;

/** Where the policy leaves screening to the lead 书记审定. */
class LeadApprovalTest {

  private static final ScreeningForm FORM =
      new ScreeningForm(
          "走访三户，情况属实",
          Legality.LAWFUL,
          null,
          "ROUND_TABLE",
          DecisionBody.OWNERS,
          DecisionMethod.OWNERS_HALF,
          LocalDate.of(2026, 3, 20),
          "同意",
          null);

  @Test
  void aWorkersDecisionWaitsAndTheScreeningClockRunsOn() {
    Topic topic = proposed().topic();

    assertThat(topic.stage()).isEqualTo(Stage.PROPOSED);
    assertThat(topic.publicTitle()).isEmpty();
    assertThat(topic.deadline(DeadlineKind.SCREENING)).isPresent();
    assertThat(topic.screeningFile().proposal()).isNotNull();
  }

  @Test
  void theLeadApprovesAndBothAreOnRecord() {
    Topic topic =
        proposed()
            .when(People.LEAD, new ApproveScreening())
            .then(TopicAccepted.class, StageChanged.class, PartiesDetermined.class)
            .thenStage(Stage.ACCEPTED)
            .topic();

    assertThat(topic.screeningFile().screener()).isEqualTo(People.WORKER.account());
    assertThat(topic.screeningFile().approver()).isEqualTo(People.LEAD.account());
    assertThat(topic.screeningFile().form()).isEqualTo(FORM);
    assertThat(topic.screeningFile().proposal()).isNull();
    assertThat(topic.participation().decisionMethod()).isEqualTo(DecisionMethod.OWNERS_HALF);
  }

  @Test
  void theLeadSendsBackWithAReasonAndWhatWasFoundStays() {
    Topic topic =
        proposed()
            .when(People.LEAD, new SendBackScreening("请补充走访情况"))
            .then(ScreeningSentBack.class)
            .when(People.WORKER, new ScreenTopic(accept().decision()))
            .then(ScreeningProposed.class)
            .topic();

    assertThat(topic.screeningFile().sentBack()).hasSize(1);
    assertThat(topic.screeningFile().form().findings()).isEqualTo("走访三户，情况属实");
  }

  @Test
  void theLeadMayDecideAlone() {
    proposed()
        .when(People.LEAD, accept())
        .then(TopicAccepted.class, StageChanged.class, PartiesDetermined.class)
        .when(People.LEAD, new ApproveScreening())
        .thenRefused(Rule.NO_SCREENING_PROPOSED);
  }

  @Test
  void twoWorkersScreeningTheSameTopicHaveOneEffect() {
    proposed()
        .when(People.WORKER, accept())
        .thenRefused(Rule.SCREENING_AWAITS_APPROVAL)
        .when(People.WORKER, new ApproveScreening())
        .thenRefused(Rule.LEAD_DECIDES)
        .when(People.WORKER, new SendBackScreening("算了"))
        .thenRefused(Rule.LEAD_DECIDES);
  }

  @Test
  void whatCannotBeCarriedOutIsNotLaidBeforeTheLead() {
    aProposedTopic()
        .in(SampleDistrict.STRICT)
        .when(People.WORKER, new ScreenTopic(new Transfer("天文台", "噪声")))
        .thenRefused(Rule.DEPARTMENT_UNKNOWN);
  }

  @Test
  void whoeverTakesTheTopicDecidesAnew() {
    Topic topic =
        proposed().when(People.STREET_OFFICER, takeOver()).then(TopicTakenOver.class).topic();

    assertThat(topic.screeningFile().proposal()).isNull();
  }

  @Test
  void aStreetNeedsNoLead() {
    proposed()
        .when(People.STREET_OFFICER, takeOver())
        .when(People.STREET_OFFICER, accept())
        .thenStage(Stage.ACCEPTED);
  }

  @Test
  void theFormIsFilledInLineByLineAndTheProposerTold() {
    var more =
        new ScreeningForm(
            null, Legality.BEYOND_COMPETENCE, "需街道协调", null, null, null, null, null, "同意");
    Topic topic =
        proposed()
            .when(People.LEAD, new AnswerProposer(ContactWay.PHONE))
            .thenRefused(Rule.NOT_SCREENED_YET)
            .when(People.LEAD, new ApproveScreening())
            .when(People.WORKER, new CompleteScreening(more, "住建委"))
            .then(ScreeningCompleted.class, PartiesDetermined.class)
            .when(People.WORKER, new CompleteScreening(more, "天文台"))
            .thenRefused(Rule.UNIT_UNKNOWN)
            .when(People.WORKER, new AnswerProposer(ContactWay.PHONE))
            .then(ProposerAnswered.class)
            .topic();

    assertThat(topic.screeningFile().form().findings()).isEqualTo("走访三户，情况属实");
    assertThat(topic.screeningFile().form().legality()).isEqualTo(Legality.BEYOND_COMPETENCE);
    assertThat(topic.participation().leadUnit()).isEqualTo("housing");
    assertThat(topic.screening()).isNotNull();
    assertThat(topic.screeningFile().reply()).isNotNull();
  }

  private static Scenario proposed() {
    return aProposedTopic()
        .in(SampleDistrict.STRICT)
        .when(
            People.WORKER,
            new ScreenTopic(new Accept(null, null, null, null, null, null, "涉及全楼居民"), FORM))
        .then(ScreeningProposed.class);
  }
}
