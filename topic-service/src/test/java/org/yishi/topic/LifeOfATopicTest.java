package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.Scenario.aProposedTopic;
import static org.yishi.topic.Scenario.anAcceptedTopic;
import static org.yishi.topic.Scenario.report;
import static org.yishi.topic.Scenario.submit;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yishi.topic.FollowUpCommand.RecordReturnVisit;
import org.yishi.topic.ParticipationEvent.PartiesDetermined;
import org.yishi.topic.TopicCommand.AcknowledgeTopic;
import org.yishi.topic.TopicCommand.CloseTopic;
import org.yishi.topic.TopicCommand.ReopenTopic;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicCommand.WithdrawTopic;
import org.yishi.topic.TopicEvent.Reported;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.TopicEvent.TopicAccepted;
import org.yishi.topic.TopicEvent.TopicAcknowledged;
import org.yishi.topic.TopicEvent.TopicClosed;
import org.yishi.topic.TopicEvent.TopicHandledDirectly;
import org.yishi.topic.TopicEvent.TopicNotTaken;
import org.yishi.topic.TopicEvent.TopicReopened;
import org.yishi.topic.TopicEvent.TopicSubmitted;
import org.yishi.topic.TopicEvent.TopicTransferred;
import org.yishi.topic.TopicEvent.TopicWithdrawn;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.followup.Visit.Solved;
import org.yishi.topic.progress.ReportType;
import org.yishi.topic.screening.Scope;
import org.yishi.topic.screening.ScreeningDecision.Accept;
import org.yishi.topic.screening.ScreeningDecision.HandleDirectly;
import org.yishi.topic.screening.ScreeningDecision.Merge;
import org.yishi.topic.screening.ScreeningDecision.NotTake;
import org.yishi.topic.screening.ScreeningDecision.Transfer;

class LifeOfATopicTest {

  private static final String SESSION = "session_01kkjj5xw0ee984j7r0emqqk15";
  private static final String OUTCOME = "outcome_01km4x8hr0edaswja5xnts4ck0";
  private static final String EVALUATION = "evaluation_01krmnv5v0efea6v647nnsmht2";

  @Test
  void aVoiceBecomesAProposalOfItsCommunity() {
    Topic topic = Scenario.aTopicNobodyHasCalledAbout().then(TopicSubmitted.class).topic();

    assertThat(topic.stage()).isEqualTo(Stage.PROPOSED);
    assertThat(topic.holder()).isEqualTo(People.COMMUNITY);
    assertThat(topic.proposer()).isEqualTo(People.RESIDENT.account());
    assertThat(topic.publicTitle()).isEmpty();
    assertThat(topic.sequence()).isEqualTo(1);
  }

  @Test
  void unknownPlacesAndCategoriesAreRefused() {
    new Scenario()
        .when(People.RESIDENT, submit(in("999999999999", "lifts")))
        .thenRefused(Rule.AREA_UNKNOWN)
        .when(People.RESIDENT, submit(in(People.STREET, "lifts")))
        .thenRefused(Rule.AREA_NOT_A_COMMUNITY)
        .when(People.RESIDENT, submit(in(People.COMMUNITY, "weather")))
        .thenRefused(Rule.CATEGORY_UNKNOWN);
  }

  @Test
  void acceptanceMasksThePrefilledWords() {
    Topic topic =
        anAcceptedTopic()
            .then(TopicAccepted.class, StageChanged.class, PartiesDetermined.class)
            .topic();

    assertThat(topic.publicTitle()).contains("电梯又停了，请联系＊＊＊");
    assertThat(topic.stage()).isEqualTo(Stage.ACCEPTED);
  }

  @Test
  void acceptanceMasksTheScreenersOwnWordsToo() {
    Topic topic =
        aProposedTopic()
            .when(
                People.WORKER,
                new ScreenTopic(
                    new Accept(
                        "parking",
                        null,
                        Scope.COMPOUND,
                        "housing",
                        "津A12345占道",
                        "电话022-28350000",
                        "属实")))
            .thenStage(Stage.ACCEPTED)
            .topic();

    assertThat(topic.publicTitle()).contains("＊＊＊占道");
    assertThat(topic.category()).isEqualTo("parking");
  }

  @Test
  void aProposalIsScreenedOnce() {
    anAcceptedTopic().when(People.WORKER, Scenario.accept()).thenRefused(Rule.ALREADY_SCREENED);
  }

  @Test
  void onlyTheHolderScreens() {
    aProposedTopic()
        .when(People.OTHER_WORKER, Scenario.accept())
        .thenRefused(Rule.NOT_HOLDER)
        .when(People.DISTRICT_OFFICER, Scenario.accept())
        .thenRefused(Rule.NOT_HOLDER);
  }

  @Test
  void sideEndsEndTheTopic() {
    aProposedTopic()
        .when(People.WORKER, new ScreenTopic(new HandleDirectly("换了灯泡")))
        .then(TopicHandledDirectly.class, StageChanged.class)
        .thenStage(Stage.DIRECT);
    aProposedTopic()
        .when(People.WORKER, new ScreenTopic(new NotTake("属民事纠纷", "区人民法院")))
        .then(TopicNotTaken.class, StageChanged.class)
        .thenStage(Stage.NOT_TAKEN);
    Scenario transferred =
        aProposedTopic()
            .when(People.WORKER, new ScreenTopic(new Transfer("nobody", "噪声")))
            .thenRefused(Rule.DEPARTMENT_UNKNOWN)
            .when(People.WORKER, new ScreenTopic(new Transfer("housing", "噪声")))
            .then(TopicTransferred.class, StageChanged.class)
            .thenStage(Stage.TRANSFERRED);
    assertThat(transferred.topic().deadlines())
        .extracting(Deadline::kind)
        .containsExactly(DeadlineKind.TRANSFER_ANSWER);
  }

  @Test
  void mergingNeedsAnotherLivingTopic() {
    aProposedTopic()
        .when(People.WORKER, new ScreenTopic(new Merge("topic_unknown", "同一部电梯")))
        .thenRefused(Rule.MERGE_TARGET_UNUSABLE);
  }

  @Test
  void theProposerWithdrawsUntilDeliberationBegins() {
    anAcceptedTopic()
        .when(People.OTHER_WORKER, new WithdrawTopic("不需要了"))
        .thenRefused(Rule.NOT_PROPOSER)
        .when(People.RESIDENT, new WithdrawTopic("已解决"))
        .then(TopicWithdrawn.class, StageChanged.class)
        .when(People.RESIDENT, new WithdrawTopic("已解决"))
        .thenRefused(Rule.TOPIC_ENDED);
    deliberating()
        .when(People.RESIDENT, new WithdrawTopic("太晚"))
        .thenRefused(Rule.WITHDRAWAL_TOO_LATE);
  }

  @Test
  void anEndedTopicStartsAgainAsAProposal() {
    anAcceptedTopic()
        .when(People.WORKER, new ReopenTopic(ReopeningCause.STAFF_DECISION, "未结束"))
        .thenRefused(Rule.NOT_ENDED)
        .when(People.RESIDENT, new WithdrawTopic("已解决"))
        .when(People.RESIDENT, new ReopenTopic(ReopeningCause.PROPOSER_REQUEST, "又坏了"))
        .then(TopicReopened.class, StageChanged.class)
        .thenStage(Stage.PROPOSED)
        .when(People.WORKER, Scenario.accept())
        .thenStage(Stage.ACCEPTED);
  }

  @Test
  void theProposerAsksForReopeningInTimeWhileStaffMayAtAnyTime() {
    var asked = new ReopenTopic(ReopeningCause.PROPOSER_REQUEST, "又坏了");
    anAcceptedTopic()
        .when(People.RESIDENT, new WithdrawTopic("已解决"))
        .after(Duration.ofDays(2))
        .when(People.STREET_OFFICER, new AcknowledgeTopic(1))
        .after(Duration.ofDays(89))
        .when(People.RESIDENT, asked)
        .thenRefused(Rule.REOPENING_TOO_LATE)
        .when(People.WORKER, new ReopenTopic(ReopeningCause.LOOK_BACK, "回头看"))
        .thenStage(Stage.PROPOSED)
        .when(People.RESIDENT, new WithdrawTopic("已解决"))
        .after(Duration.ofDays(89))
        .when(People.RESIDENT, asked)
        .thenStage(Stage.PROPOSED);
  }

  @Test
  void aLeadUnitThatIsADepartmentIsNamedByTheTopic() {
    Topic led =
        aProposedTopic()
            .when(
                People.WORKER,
                new ScreenTopic(new Accept(null, null, null, "housing", null, null, "牵头")))
            .topic();
    Topic byOwnUnit =
        aProposedTopic()
            .having(RandomFollowUps.UNITS.getFirst())
            .when(
                People.WORKER,
                new ScreenTopic(
                    new Accept(
                        null, null, null, "unit_01kjrhm2t0fjpt2988h3pn5s6a", null, null, "牵头")))
            .topic();

    assertThat(led.departments()).containsExactly("housing");
    assertThat(byOwnUnit.departments()).isEmpty();
  }

  @Test
  void reportsLeadStepByStepToTheEnd() {
    Scenario scenario =
        deliberating()
            .when(Initiator.SYSTEM, concluded("OPINION_REACHED"))
            .then(Reported.class)
            .when(Initiator.SYSTEM, report(ReportType.SESSION_MINUTES_CONFIRMED, SESSION, 4))
            .thenStage(Stage.DELIBERATING)
            .when(
                Initiator.SYSTEM,
                report(ReportType.OUTCOME_ADOPTED, OUTCOME, 1, "adoption", "WHOLE"))
            .thenStage(Stage.RESOLVED)
            .when(Initiator.SYSTEM, report(ReportType.OUTCOME_ANNOUNCED, OUTCOME, 2))
            .thenStage(Stage.ANNOUNCED)
            .when(Initiator.SYSTEM, report(ReportType.OUTCOME_PROGRESSED, OUTCOME, 3))
            .thenStage(Stage.IMPLEMENTING)
            .when(Initiator.SYSTEM, accepted(1, 2))
            .thenStage(Stage.IMPLEMENTING)
            .when(Initiator.SYSTEM, accepted(2, 2))
            .thenStage(Stage.COMPLETED)
            .when(Initiator.SYSTEM, evaluated("RESULT", true))
            .thenStage(Stage.COMPLETED)
            .when(Initiator.SYSTEM, evaluated("IMPLEMENTATION", true))
            .thenStage(Stage.COMPLETED)
            .when(People.WORKER, new CloseTopic())
            .thenRefused(Rule.NOT_EVALUATED)
            .when(People.WORKER, new RecordReturnVisit(Solved.SOLVED, true))
            .thenStage(Stage.EVALUATED)
            .when(People.WORKER, new CloseTopic())
            .then(TopicClosed.class, StageChanged.class)
            .thenStage(Stage.CLOSED)
            .when(People.WORKER, new ReopenTopic(ReopeningCause.LOOK_BACK, "又坏了"))
            .thenStage(Stage.IMPLEMENTING);

    List<StageChanged> moves =
        scenario.history().stream()
            .filter(StageChanged.class::isInstance)
            .map(StageChanged.class::cast)
            .toList();
    assertThat(moves.stream().map(StageChanged::to))
        .containsExactly(
            Stage.ACCEPTED,
            Stage.NOTIFIED,
            Stage.DELIBERATING,
            Stage.RESOLVED,
            Stage.ANNOUNCED,
            Stage.IMPLEMENTING,
            Stage.COMPLETED,
            Stage.EVALUATED,
            Stage.CLOSED,
            Stage.IMPLEMENTING);
  }

  @Test
  void aReportThatOvertakesAnotherWaitsForIt() {
    deliberating()
        .when(Initiator.SYSTEM, report(ReportType.OUTCOME_ADOPTED, OUTCOME, 1, "adoption", "PART"))
        .then(Reported.class)
        .when(Initiator.SYSTEM, concluded("OPINION_REACHED"))
        .thenStage(Stage.DELIBERATING)
        .when(Initiator.SYSTEM, report(ReportType.SESSION_MINUTES_CONFIRMED, SESSION, 4))
        .then(Reported.class, StageChanged.class)
        .thenStage(Stage.RESOLVED);
  }

  @Test
  void aReportAboutATopicThatHasEndedIsOnTheTimelineOnly() {
    aProposedTopic()
        .when(People.RESIDENT, new WithdrawTopic("已解决"))
        .when(Initiator.SYSTEM, report(ReportType.OUTCOME_ANNOUNCED, OUTCOME, 2))
        .then(Reported.class)
        .thenStage(Stage.WITHDRAWN);
  }

  @Test
  void cancellingTheOnlySessionTakesTheTopicBackToAccepted() {
    anAcceptedTopic()
        .when(Initiator.SYSTEM, report(ReportType.SESSION_NOTICED, SESSION, 1))
        .thenStage(Stage.NOTIFIED)
        .when(Initiator.SYSTEM, report(ReportType.SESSION_POSTPONED, SESSION, 2))
        .thenStage(Stage.NOTIFIED)
        .when(Initiator.SYSTEM, report(ReportType.SESSION_CANCELLED, SESSION, 3))
        .then(Reported.class, StageChanged.class)
        .thenStage(Stage.ACCEPTED);
  }

  @Test
  void lowSatisfactionReopensTheImplementation() {
    Scenario scenario = deliberating();
    scenario
        .when(Initiator.SYSTEM, concluded("OPINION_REACHED"))
        .when(Initiator.SYSTEM, report(ReportType.SESSION_MINUTES_CONFIRMED, SESSION, 4))
        .when(Initiator.SYSTEM, report(ReportType.OUTCOME_ADOPTED, OUTCOME, 1, "adoption", "WHOLE"))
        .when(Initiator.SYSTEM, report(ReportType.OUTCOME_ANNOUNCED, OUTCOME, 2))
        .when(Initiator.SYSTEM, report(ReportType.OUTCOME_PROGRESSED, OUTCOME, 3))
        .when(Initiator.SYSTEM, accepted(2, 2))
        .thenStage(Stage.COMPLETED)
        .when(Initiator.SYSTEM, report(ReportType.EVALUATION_FLOOR_MISSED, EVALUATION, 3))
        .then(Reported.class, TopicReopened.class, StageChanged.class)
        .thenStage(Stage.IMPLEMENTING)
        .when(Initiator.SYSTEM, accepted(2, 2))
        .thenStage(Stage.COMPLETED);
  }

  @Test
  void unitsAcknowledgeWhatTheyHaveHeardOnce() {
    anAcceptedTopic()
        .when(People.GARDENS, new AcknowledgeTopic(6))
        .thenRefused(Rule.ACKNOWLEDGED_FUTURE)
        .when(People.GARDENS, new AcknowledgeTopic(2))
        .then(TopicAcknowledged.class)
        .when(People.GARDENS, new AcknowledgeTopic(1))
        .thenNothing()
        .when(People.STREET_OFFICER, new AcknowledgeTopic(1))
        .then(TopicAcknowledged.class);
  }

  private static Scenario deliberating() {
    return anAcceptedTopic()
        .when(Initiator.SYSTEM, report(ReportType.SESSION_NOTICED, SESSION, 1))
        .when(Initiator.SYSTEM, report(ReportType.SESSION_OPENED, SESSION, 2))
        .thenStage(Stage.DELIBERATING);
  }

  private static TopicCommand concluded(String result) {
    return report(ReportType.SESSION_CONCLUDED, SESSION, 3, "result", result);
  }

  private static TopicCommand accepted(int accepted, int tasks) {
    return report(
        ReportType.OUTCOME_ACCEPTED,
        OUTCOME,
        10L + accepted,
        "tasksAccepted",
        accepted,
        "tasks",
        tasks);
  }

  private static TopicCommand evaluated(String round, boolean floorReached) {
    return report(
        ReportType.EVALUATION_CLOSED, EVALUATION, 2, "round", round, "floorReached", floorReached);
  }

  private static Submission in(String area, String category) {
    return new Submission(area, "题目", "内容", Channel.PORTAL, category, null, null, false);
  }
}
