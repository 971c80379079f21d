package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.Scenario.aProposedTopic;
import static org.yishi.topic.Scenario.aTopicNobodyHasCalledAbout;
import static org.yishi.topic.Scenario.aTopicRaisedToTheStreet;
import static org.yishi.topic.Scenario.aTopicSignedByTheStreet;
import static org.yishi.topic.Scenario.anAcceptedTopic;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yishi.topic.AssignmentCommand.AssignTask;
import org.yishi.topic.AssignmentCommand.CompleteAssignment;
import org.yishi.topic.AssignmentCommand.ReportAssignment;
import org.yishi.topic.DeadlineCommand.AskExtension;
import org.yishi.topic.DeadlineCommand.GrantExtension;
import org.yishi.topic.FollowUpCommand.AnswerTransfer;
import org.yishi.topic.FollowUpCommand.AppealTopic;
import org.yishi.topic.FollowUpCommand.CompleteDirect;
import org.yishi.topic.FollowUpCommand.DecideAppeal;
import org.yishi.topic.IntakeCommand.RecordContact;
import org.yishi.topic.ScreeningCommand.ApproveScreening;
import org.yishi.topic.SummonsCommand.FulfilSummons;
import org.yishi.topic.SummonsCommand.RateSummons;
import org.yishi.topic.SummonsCommand.RefuseSummons;
import org.yishi.topic.SummonsCommand.ReportIn;
import org.yishi.topic.SummonsCommand.RespondToSummons;
import org.yishi.topic.SummonsCommand.SignSummons;
import org.yishi.topic.SummonsCommand.SummonDepartment;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicCommand.SignEscalation;
import org.yishi.topic.TopicCommand.SignSupervisionOrder;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.escalation.Urgency;
import org.yishi.topic.followup.Appeal.Outcome;
import org.yishi.topic.queue.Desk;
import org.yishi.topic.queue.Section;
import org.yishi.topic.queue.Todo;
import org.yishi.topic.screening.ScreeningDecision;
import org.yishi.topic.screening.ScreeningDecision.HandleDirectly;
import org.yishi.topic.screening.ScreeningDecision.NotTake;
import org.yishi.topic.screening.ScreeningDecision.Transfer;
import org.yishi.topic.summons.Call;
import org.yishi.topic.summons.Satisfaction;
import org.yishi.topic.summons.SummonsKind;

/** What waits for whom, line by line. */
class TodoTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final LocalDate NEXT_WEEK = LocalDate.of(2026, 3, 9);
  private static final Desk COMMUNITY = Desk.ofArea(People.COMMUNITY);
  private static final Desk STREET = Desk.ofArea(People.STREET);
  private static final Desk DISTRICT = Desk.ofArea(People.DISTRICT);
  private static final Desk STREET_LEADER = Desk.ofLeader(People.STREET);
  private static final Desk LEAD = Desk.ofLead(People.COMMUNITY);
  private static final Desk GARDENS = Desk.ofDepartment("gardens");
  private static final Desk HOUSING = Desk.ofDepartment("housing");

  @Test
  void aTopicLiesWithItsHolderAndItsProposerUntilItEnds() {
    Scenario scenario = anAcceptedTopic();
    assertThat(desks(scenario, Section.HOLDING)).containsExactly(COMMUNITY);
    assertThat(desks(scenario, Section.MINE))
        .containsExactly(Desk.ofProposer(People.RESIDENT.account()));
    assertThat(todos(screened(new HandleDirectly("换了灯泡")))).isEmpty();
  }

  @Test
  void aHandOverWaitsForItsReceiverUntilItIsSigned() {
    Scenario scenario = aTopicRaisedToTheStreet();
    assertThat(desks(scenario, Section.SIGNATURE)).containsExactly(STREET);

    scenario.when(People.STREET_OFFICER, new SignEscalation(1));
    assertThat(desks(scenario, Section.SIGNATURE)).isEmpty();
  }

  @Test
  void aScreeningProposalWaitsForTheLead() {
    Scenario scenario =
        aProposedTopic().in(SampleDistrict.STRICT).when(People.WORKER, Scenario.accept());
    assertThat(desks(scenario, Section.SIGNATURE)).containsExactly(LEAD);

    scenario.when(People.LEAD, new ApproveScreening());
    assertThat(desks(scenario, Section.SIGNATURE)).isEmpty();
  }

  @Test
  void anAppealWaitsForTheLevelAboveAndFallsDueThere() {
    Scenario scenario =
        screened(new NotTake("属民事纠纷", "区人民法院")).when(People.RESIDENT, new AppealTopic("应当协商"));
    assertThat(desks(scenario, Section.SIGNATURE)).containsExactly(STREET);
    assertThat(desks(scenario, Section.DUE_TODAY)).containsExactly(STREET);

    scenario.after(DAY.multipliedBy(30)).deadlinesPass();
    assertThat(desks(scenario, Section.OVERDUE)).containsExactly(STREET);
    assertThat(desks(scenario, Section.OVERDUE_BELOW)).containsExactly(DISTRICT);

    scenario.when(People.STREET_OFFICER, new DecideAppeal(Outcome.UPHELD, "确属民事纠纷", false));
    assertThat(todos(scenario)).isEmpty();
  }

  @Test
  void aTransferLiesWithItsDepartmentAndIsOverdueThere() {
    Scenario scenario = screened(new Transfer("园林局", "树木遮挡"));
    assertThat(desks(scenario, Section.HOLDING)).containsExactly(GARDENS);
    assertThat(desks(scenario, Section.DUE_TODAY)).containsExactly(GARDENS);

    scenario.after(DAY.multipliedBy(10)).deadlinesPass();
    assertThat(desks(scenario, Section.OVERDUE)).containsExactly(GARDENS);
    assertThat(desks(scenario, Section.OVERDUE_BELOW)).contains(STREET, DISTRICT);

    scenario.when(People.GARDENS, new AnswerTransfer("已修剪", true));
    assertThat(todos(scenario)).isEmpty();
  }

  @Test
  void aTransferToACommunitysOwnUnitLiesWithItsStaff() {
    Scenario scenario =
        aProposedTopic()
            .having(RandomFollowUps.UNITS.getFirst())
            .when(People.WORKER, new ScreenTopic(new Transfer("物业", "楼道灯")));
    assertThat(desks(scenario, Section.HOLDING)).containsExactly(COMMUNITY);

    scenario.after(DAY.multipliedBy(10)).deadlinesPass();
    assertThat(desks(scenario, Section.OVERDUE)).containsExactly(COMMUNITY);
  }

  @Test
  void aPromiseLiesWithTheHolderUntilItIsKept() {
    var promise = new HandleDirectly("三日内更换", null, List.of(), LocalDate.of(2026, 3, 5));
    Scenario scenario = screened(promise);
    assertThat(desks(scenario, Section.HOLDING)).containsExactly(COMMUNITY);
    assertThat(todos(scenario))
        .contains(new Todo(Section.DUE_TODAY, COMMUNITY, LocalDate.of(2026, 3, 5), null));

    scenario.when(People.WORKER, new CompleteDirect("已更换", List.of()));
    assertThat(todos(scenario)).isEmpty();
  }

  @Test
  void aFirstContactThatIsNotMadeFallsDueAndIsOverdueWithTheHolder() {
    Scenario scenario = aTopicNobodyHasCalledAbout();
    Deadline contact = scenario.topic().deadline(DeadlineKind.FIRST_CONTACT).orElseThrow();
    LocalDate day = LocalDate.ofInstant(contact.due(), SampleDistrict.HEXI.calendar().zone());
    var line = new Todo(Section.DUE_TODAY, COMMUNITY, day, null);
    assertThat(todos(scenario)).contains(line);

    Scenario missed = aTopicNobodyHasCalledAbout().at(contact.due()).deadlinesPass();
    assertThat(desks(missed, Section.OVERDUE)).containsExactly(COMMUNITY);

    scenario.when(People.WORKER, new RecordContact(scenario.now()));
    assertThat(todos(scenario)).doesNotContain(line);
  }

  @Test
  void anAssignmentLiesWithItsUnitAndWhatItReportsWithTheMeetingsArea() {
    Scenario scenario =
        aTopicSignedByTheStreet()
            .when(People.STREET_LEADER, assign("gardens"))
            .when(People.STREET_LEADER, assign(People.COMMUNITY));
    assertThat(desks(scenario, Section.HOLDING)).containsExactly(STREET, GARDENS, COMMUNITY);
    assertThat(todos(scenario)).contains(new Todo(Section.DUE_TODAY, GARDENS, NEXT_WEEK, null));

    scenario.when(People.GARDENS, new ReportAssignment(1, "已修剪"));
    assertThat(desks(scenario, Section.HOLDING)).containsExactly(STREET, COMMUNITY);
    assertThat(desks(scenario, Section.SIGNATURE)).containsExactly(STREET);

    scenario.when(People.STREET_LEADER, new CompleteAssignment(1));
    assertThat(desks(scenario, Section.SIGNATURE)).isEmpty();
  }

  @Test
  void aDraftedSummonsWaitsForTheLeaderAndASignedOneLiesWithTheDepartment() {
    Scenario scenario = aTopicSignedByTheStreet().when(People.STREET_OFFICER, whistle("gardens"));
    assertThat(desks(scenario, Section.SIGNATURE)).containsExactly(STREET_LEADER);
    assertThat(desks(scenario, Section.HOLDING)).containsExactly(STREET);

    scenario.when(People.STREET_LEADER, new SignSummons(1));
    assertThat(desks(scenario, Section.SIGNATURE)).isEmpty();
    assertThat(desks(scenario, Section.HOLDING)).containsExactly(STREET, GARDENS);
  }

  @Test
  void aRefusalIsBackAtTheWhistlerUntilHeCallsAnotherDepartment() {
    Scenario scenario = summoned().when(People.GARDENS, new RefuseSummons(1, "住建委", "依据“三定”方案"));
    assertThat(desks(scenario, Section.SIGNATURE)).containsExactly(STREET);

    scenario.when(People.STREET_LEADER, whistle("housing"));
    assertThat(desks(scenario, Section.SIGNATURE)).isEmpty();

    scenario.when(RandomSummonses.department("housing"), new RefuseSummons(2, "园林局", "依据“三定”方案"));
    scenario.thenHeldBy(People.DISTRICT);
    assertThat(desks(scenario, Section.SIGNATURE)).containsExactly(DISTRICT);
    assertThat(desks(scenario, Section.HOLDING)).doesNotContain(HOUSING);
  }

  @Test
  void whatADepartmentHasDoneWaitsForTheWhistlersRating() {
    Scenario scenario =
        summoned()
            .when(People.GARDENS, new ReportIn(1))
            .when(People.GARDENS, new RespondToSummons(1, "组织修剪", NEXT_WEEK))
            .when(People.GARDENS, new FulfilSummons(1, "已修剪", List.of()));
    assertThat(desks(scenario, Section.SIGNATURE)).containsExactly(STREET);

    scenario.when(People.STREET_OFFICER, new RateSummons(1, Satisfaction.SATISFIED, null));
    assertThat(desks(scenario, Section.SIGNATURE)).isEmpty();
  }

  @Test
  void anExtensionWaitsForTheLeaderAboveWhoeverAsksIt() {
    var key = new Deadline.Key(DeadlineKind.SCREENING, null);
    Scenario scenario =
        aProposedTopic().when(People.WORKER, new AskExtension(key, 3, "须入户逐户核实", null));
    assertThat(desks(scenario, Section.SIGNATURE)).containsExactly(STREET_LEADER);

    scenario.when(People.STREET_LEADER, new GrantExtension(1));
    assertThat(desks(scenario, Section.SIGNATURE)).isEmpty();
  }

  @Test
  void moreTimeForACommunitysTransferIsAskedOfTheStreetsLeader() {
    var key = new Deadline.Key(DeadlineKind.TRANSFER_ANSWER, null);
    Scenario scenario =
        screened(new Transfer("gardens", "树木遮挡"))
            .when(People.GARDENS, new AskExtension(key, 2, "待雨后施工", null));
    assertThat(desks(scenario, Section.SIGNATURE)).containsExactly(STREET_LEADER);
  }

  @Test
  void aSupervisionOrderWaitsForTheLeaderOnceItIsDrafted() {
    Scenario scenario = aProposedTopic().after(DAY.multipliedBy(30)).deadlinesPass();
    Deadline urged = scenario.topic().deadline(DeadlineKind.SCREENING).orElseThrow();
    var line = new Todo(Section.SIGNATURE, STREET_LEADER, null, urged.supervisionAt());
    assertThat(todos(scenario)).contains(line);
    assertThat(Todo.isLater(line.key())).isTrue();

    scenario.when(
        People.STREET_LEADER, new SignSupervisionOrder(DeadlineKind.SCREENING, urged.n()));
    assertThat(todos(scenario)).doesNotContain(line);
    assertThat(desks(scenario, Section.OVERDUE)).containsExactly(COMMUNITY);
  }

  private static Scenario screened(ScreeningDecision decision) {
    return aProposedTopic().when(People.WORKER, new ScreenTopic(decision));
  }

  private static Scenario summoned() {
    return aTopicSignedByTheStreet().when(People.STREET_LEADER, whistle("gardens"));
  }

  private static SummonDepartment whistle(String department) {
    var call = new Call(SummonsKind.HARD_CASE, Urgency.NORMAL, "请到场会商", null, null, List.of());
    return new SummonDepartment(department, call, null);
  }

  private static AssignTask assign(String unit) {
    return new AssignTask(
        "meeting_01kjrhm2t0fjpt2988h3pn5s6a", unit, "分管副主任", "修剪树木", NEXT_WEEK, null);
  }

  private static List<Desk> desks(Scenario scenario, Section section) {
    return todos(scenario).stream()
        .filter(todo -> todo.section() == section && todo.from() == null)
        .map(Todo::desk)
        .distinct()
        .toList();
  }

  private static Set<Todo> todos(Scenario scenario) {
    return new LinkedHashSet<>(Todo.of(scenario.topic(), SampleDistrict.HEXI.calendar().zone()));
  }
}
