package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.Scenario.aProposedTopic;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yishi.topic.FollowUpCommand.AnswerTransfer;
import org.yishi.topic.FollowUpCommand.AppealTopic;
import org.yishi.topic.FollowUpCommand.CompleteDirect;
import org.yishi.topic.FollowUpCommand.DecideAppeal;
import org.yishi.topic.FollowUpCommand.RecordFailedVisit;
import org.yishi.topic.FollowUpCommand.RecordReturnVisit;
import org.yishi.topic.FollowUpCommand.RefuseTransfer;
import org.yishi.topic.FollowUpCommand.WithdrawOnBehalf;
import org.yishi.topic.FollowUpEvent.AppealDecided;
import org.yishi.topic.FollowUpEvent.DirectCompleted;
import org.yishi.topic.FollowUpEvent.ReturnVisitFailed;
import org.yishi.topic.FollowUpEvent.ReturnVisited;
import org.yishi.topic.FollowUpEvent.TopicAppealed;
import org.yishi.topic.FollowUpEvent.TransferAnswered;
import org.yishi.topic.FollowUpEvent.TransferRefused;
import org.yishi.topic.ScreeningCommand.AnswerProposer;
import org.yishi.topic.TopicCommand.CloseTopic;
import org.yishi.topic.TopicCommand.ReopenTopic;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicEvent.DeadlineMissed;
import org.yishi.topic.TopicEvent.DeadlineWarned;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.TopicEvent.TopicClosed;
import org.yishi.topic.TopicEvent.TopicReopened;
import org.yishi.topic.TopicEvent.TopicTakenOver;
import org.yishi.topic.TopicEvent.TopicTransferred;
import org.yishi.topic.TopicEvent.TopicWithdrawn;
import org.yishi.topic.followup.Appeal.Outcome;
import org.yishi.topic.followup.Concern;
import org.yishi.topic.followup.Visit.Solved;
import org.yishi.topic.screening.ContactWay;
import org.yishi.topic.screening.ScreeningDecision;
import org.yishi.topic.screening.ScreeningDecision.HandleDirectly;
import org.yishi.topic.screening.ScreeningDecision.NotTake;
import org.yishi.topic.screening.ScreeningDecision.Transfer;

/** What the end of a case still owes its proposer. */
class FollowUpTest {

  private static final RecordReturnVisit SOLVED = new RecordReturnVisit(Solved.SOLVED, true);
  private static final RecordReturnVisit UNSOLVED =
      new RecordReturnVisit(Solved.NOT_SOLVED, false, ContactWay.VISIT, Set.of(Concern.COME_BACK));

  @Test
  void whatIsDoneAtOnceIsVisitedAndArchived() {
    Topic topic =
        screened(new HandleDirectly("换了灯泡"))
            .when(People.WORKER, new CloseTopic())
            .thenRefused(Rule.DOSSIER_INCOMPLETE)
            .when(People.WORKER, SOLVED)
            .then(ReturnVisited.class)
            .when(People.WORKER, SOLVED)
            .thenRefused(Rule.ALREADY_RETURN_VISITED)
            .when(People.WORKER, new CloseTopic())
            .then(TopicClosed.class, StageChanged.class)
            .thenStage(Stage.CLOSED)
            .topic();

    assertThat(topic.followUp().direct()).isNotNull();
    assertThat(topic.deadlines()).isEmpty();
  }

  @Test
  void whatIsPromisedIsKeptWithAnAnswerAndPhotos() {
    Scenario scenario =
        screened(promise(LocalDate.of(2026, 3, 5)))
            .when(People.WORKER, SOLVED)
            .thenRefused(Rule.NOT_COMPLETED)
            .when(People.WORKER, new CloseTopic())
            .thenRefused(Rule.DOSSIER_INCOMPLETE)
            .after(Duration.ofDays(1))
            .when(People.WORKER, new CompleteDirect("已更换路灯", List.of("file_a")))
            .then(DirectCompleted.class)
            .when(People.WORKER, new CompleteDirect("再次", List.of()))
            .thenRefused(Rule.NOTHING_PROMISED);

    assertThat(scenario.topic().deadlines()).isEmpty();
    assertThat(((DirectCompleted) scenario.history().getLast()).onTime()).isTrue();
  }

  @Test
  void aPromiseThatIsNotKeptInTimeIsOverdueForAllToSee() {
    Scenario scenario =
        screened(promise(LocalDate.of(2026, 3, 5))).after(Duration.ofDays(5)).deadlinesPass();

    assertThat(scenario.history())
        .hasAtLeastOneElementOfType(DeadlineWarned.class)
        .hasAtLeastOneElementOfType(DeadlineMissed.class);
    assertThat(scenario.topic().overdue()).isTrue();
    assertThat(scenario.topic().stage()).isEqualTo(Stage.DIRECT);
    scenario.when(People.WORKER, new CompleteDirect("已更换", List.of()));
    assertThat(((DirectCompleted) scenario.history().getLast()).onTime()).isFalse();
    assertThat(scenario.topic().overdue()).isFalse();
  }

  @Test
  void onlyWhatLiesAheadAndNotTooFarIsPromised() {
    aProposedTopic()
        .when(People.WORKER, new ScreenTopic(promise(LocalDate.of(2026, 3, 1))))
        .thenRefused(Rule.PROMISE_OUT_OF_RANGE)
        .when(People.WORKER, new ScreenTopic(promise(LocalDate.of(2026, 4, 2))))
        .thenRefused(Rule.PROMISE_OUT_OF_RANGE)
        .when(People.WORKER, new ScreenTopic(promise(LocalDate.of(2026, 4, 1))))
        .thenStage(Stage.DIRECT);
  }

  @Test
  void aTransferIsAnsweredByItsDepartmentUnderWhateverNameItWasGiven() {
    Scenario scenario =
        aProposedTopic()
            .when(People.WORKER, new ScreenTopic(new Transfer("园林局", "树木遮挡")))
            .then(TopicTransferred.class, StageChanged.class)
            .when(People.OTHER_WORKER, new AnswerTransfer("好", true))
            .thenRefused(Rule.NOT_TRANSFEREE)
            .when(People.GARDENS, new AnswerTransfer("已修剪", true))
            .then(TransferAnswered.class)
            .when(People.GARDENS, new AnswerTransfer("再答", true))
            .thenRefused(Rule.NO_TRANSFER_OPEN);

    assertThat(scenario.topic().departments()).containsExactly("gardens");
    assertThat(scenario.topic().deadlines()).isEmpty();
    scenario
        .when(People.WORKER, SOLVED)
        .when(People.WORKER, new CloseTopic())
        .thenStage(Stage.CLOSED);
  }

  @Test
  void aTransferToACommunitysOwnUnitIsAnsweredByStaff() {
    Topic topic =
        aProposedTopic()
            .having(RandomFollowUps.UNITS.getFirst())
            .when(People.WORKER, new ScreenTopic(new Transfer("物业", "楼道灯")))
            .then(TopicTransferred.class, StageChanged.class)
            .when(People.WORKER, new AnswerTransfer("物业已更换", true))
            .then(TransferAnswered.class)
            .topic();

    assertThat(topic.departments()).isEmpty();
    assertThat(topic.followUp().transfer())
        .matches(transfer -> transfer.unit().equals(RandomFollowUps.UNITS.getFirst().id()));
  }

  @Test
  void anAnswerThatIsOverdueIsSeen() {
    Scenario scenario =
        aProposedTopic()
            .when(People.WORKER, new ScreenTopic(new Transfer("gardens", "树木遮挡")))
            .after(Duration.ofDays(10))
            .deadlinesPass();
    assertThat(scenario.topic().overdue()).isTrue();
    scenario.when(People.GARDENS, new AnswerTransfer("已修剪", true));
    assertThat(((TransferAnswered) scenario.history().getLast()).onTime()).isFalse();
  }

  @Test
  void aRefusedTransferIsAProposalAgain() {
    aProposedTopic()
        .when(People.WORKER, new ScreenTopic(new Transfer("gardens", "路面塌陷")))
        .when(People.GARDENS, new RefuseTransfer("不属园林职责", "市政"))
        .then(TransferRefused.class, StageChanged.class)
        .thenStage(Stage.PROPOSED)
        .when(People.WORKER, Scenario.accept())
        .thenStage(Stage.ACCEPTED);
  }

  @Test
  void notBeingTakenIsAppealedAgainstOnceAndInTime() {
    notTaken()
        .when(People.OTHER_WORKER, new AppealTopic("应当协商"))
        .thenRefused(Rule.NOT_PROPOSER)
        .when(People.RESIDENT, new ReopenTopic(ReopeningCause.PROPOSER_REQUEST, "应当协商"))
        .thenRefused(Rule.APPEAL_INSTEAD)
        .when(People.RESIDENT, new AppealTopic("应当协商"))
        .then(TopicAppealed.class)
        .when(People.RESIDENT, new AppealTopic("再次"))
        .thenRefused(Rule.ALREADY_APPEALED)
        .when(People.WORKER, new DecideAppeal(Outcome.UPHELD, "维持", false))
        .thenRefused(Rule.NOT_APPEAL_BODY)
        .when(People.STREET_OFFICER, new DecideAppeal(Outcome.UPHELD, "确属民事纠纷", false))
        .then(AppealDecided.class)
        .thenStage(Stage.NOT_TAKEN);
    notTaken()
        .after(Duration.ofDays(16))
        .when(People.RESIDENT, new AppealTopic("应当协商"))
        .thenRefused(Rule.APPEAL_TOO_LATE);
  }

  @Test
  void anOverturnedDecisionGoesBackToTheCommunityOrIsHeldAbove() {
    Topic back =
        appealed()
            .when(People.STREET_OFFICER, new DecideAppeal(Outcome.OVERTURNED, "应予协商", false))
            .then(AppealDecided.class, TopicReopened.class, StageChanged.class)
            .thenStage(Stage.PROPOSED)
            .thenHeldBy(People.COMMUNITY)
            .topic();
    appealed()
        .when(People.STREET_OFFICER, new DecideAppeal(Outcome.OVERTURNED, "应予协商", true))
        .then(AppealDecided.class, TopicReopened.class, StageChanged.class, TopicTakenOver.class)
        .thenHeldBy(People.STREET)
        .when(People.STREET_OFFICER, Scenario.accept())
        .thenStage(Stage.ACCEPTED);

    assertThat(back.deadlines()).hasSize(1);
    assertThat(back.followUp().appeal()).matches(appeal -> !appeal.open());
  }

  @Test
  void aCaseThatIsNotTakenIsArchivedWhenItsProposerWasToldAndNoAppealIsOpen() {
    notTaken()
        .when(People.WORKER, new CloseTopic())
        .thenRefused(Rule.DOSSIER_INCOMPLETE)
        .when(People.WORKER, new AnswerProposer(ContactWay.PHONE))
        .when(People.WORKER, new CloseTopic())
        .thenRefused(Rule.DOSSIER_INCOMPLETE)
        .after(Duration.ofDays(16))
        .when(People.WORKER, new CloseTopic())
        .thenStage(Stage.CLOSED)
        .when(People.WORKER, new ReopenTopic(ReopeningCause.LOOK_BACK, "回头看"))
        .thenStage(Stage.PROPOSED);
  }

  @Test
  void whatIsFoundUnsolvedMayBeReopened() {
    screened(new HandleDirectly("换了灯泡"))
        .when(People.RESIDENT, new ReopenTopic(ReopeningCause.RETURN_VISIT, "又灭了"))
        .thenRefused(Rule.REOPENING_NOT_OFFERED)
        .when(People.WORKER, UNSOLVED)
        .then(ReturnVisited.class)
        .when(People.RESIDENT, new ReopenTopic(ReopeningCause.RETURN_VISIT, "又灭了"))
        .then(TopicReopened.class, StageChanged.class)
        .thenStage(Stage.PROPOSED);
  }

  @Test
  void whatIsFoundUnsolvedGoesOnByItselfWhereThePolicySaysSo() {
    aProposedTopic()
        .in(SampleDistrict.STRICT)
        .when(People.LEAD, new ScreenTopic(new HandleDirectly("换了灯泡")))
        .when(People.WORKER, UNSOLVED)
        .then(ReturnVisited.class, TopicReopened.class, StageChanged.class)
        .thenStage(Stage.PROPOSED);
  }

  @Test
  void aProposerWhoIsNeverReachedDoesNotKeepTheCaseOpen() {
    var failed = new RecordFailedVisit(ContactWay.PHONE);
    screened(new HandleDirectly("换了灯泡"))
        .when(People.WORKER, failed)
        .then(ReturnVisitFailed.class)
        .when(People.WORKER, failed)
        .when(People.WORKER, new CloseTopic())
        .thenRefused(Rule.DOSSIER_INCOMPLETE)
        .when(People.WORKER, failed)
        .when(People.WORKER, new CloseTopic())
        .thenStage(Stage.CLOSED)
        .when(People.WORKER, SOLVED)
        .then(ReturnVisited.class);
  }

  @Test
  void staffRecordAWithdrawalForTheProposer() {
    aProposedTopic()
        .when(People.OTHER_WORKER, new WithdrawOnBehalf("来电撤回"))
        .thenRefused(Rule.NOT_HOLDER)
        .when(People.WORKER, new WithdrawOnBehalf("来电撤回"))
        .then(TopicWithdrawn.class, StageChanged.class)
        .when(People.WORKER, new CloseTopic())
        .thenStage(Stage.CLOSED);
  }

  private static Scenario screened(ScreeningDecision decision) {
    return aProposedTopic().when(People.WORKER, new ScreenTopic(decision));
  }

  private static Scenario notTaken() {
    return screened(new NotTake("属民事纠纷", "区人民法院")).thenStage(Stage.NOT_TAKEN);
  }

  private static Scenario appealed() {
    return notTaken().when(People.RESIDENT, new AppealTopic("应当协商")).then(TopicAppealed.class);
  }

  private static HandleDirectly promise(LocalDate day) {
    return new HandleDirectly("三日内更换", null, List.of(), day);
  }
}
