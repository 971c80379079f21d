package org.yishi.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.session.Scenario.EVENING;
import static org.yishi.session.Scenario.aNoticedSession;
import static org.yishi.session.Scenario.anOpenSession;
import static org.yishi.session.Scenario.attendance;
import static org.yishi.session.Scenario.motion;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yishi.session.Conclusion.Result;
import org.yishi.session.MeetingCommand.CloseMotion;
import org.yishi.session.MeetingCommand.ConcludeSession;
import org.yishi.session.MeetingCommand.JoinOnline;
import org.yishi.session.MeetingCommand.OpenSession;
import org.yishi.session.MeetingCommand.PutMotion;
import org.yishi.session.MeetingCommand.RecordStatement;
import org.yishi.session.SessionEvent.AttendanceRecorded;
import org.yishi.session.SessionEvent.MotionClosed;
import org.yishi.session.SessionEvent.MotionPut;
import org.yishi.session.SessionEvent.SessionConcluded;
import org.yishi.session.SessionEvent.SessionOpened;
import org.yishi.session.SessionEvent.StatementRecorded;
import org.yishi.session.VoteRules.Entitlement;
import org.yishi.session.VoteRules.Wish;
import org.yishi.session.meeting.Mode;
import org.yishi.session.motion.Choice;
import org.yishi.session.motion.Electorate;
import org.yishi.session.motion.Method;
import org.yishi.session.motion.OwnersMatter;
import org.yishi.session.motion.Roll;
import org.yishi.session.motion.Tally;
import org.yishi.session.motion.Unit;
import org.yishi.session.motion.VotingRule;
import org.yishi.session.party.Attendee.Proxy;

class MeetingTest {

  static Scenario aConcludedSession(Result result) {
    return anOpenSession()
        .when(People.WORKER, new RecordStatement("RESIDENT", List.of("车位不足", "支持改造"), null, false))
        .when(People.WORKER, new RecordStatement("RESIDENT-2", List.of("绿地不能减少"), null, true))
        .when(People.WORKER, motion(VotingRule.SIMPLE_MAJORITY, Method.HANDS))
        .when(People.WORKER, new CloseMotion(1, Tally.of(3, 1, 0)))
        .when(
            People.WORKER,
            new ConcludeSession(
                result,
                "同意停车改造方案",
                List.of(new Conclusion.Agreed("绘制方案", "园林", "周某", null)),
                "会议达成一致"))
        .then(SessionConcluded.class);
  }

  @Test
  void aSessionOpensWhenTheTwoCommitteesAndTwoResidentsAreThere() {
    aNoticedSession()
        .at(EVENING.minus(Duration.ofHours(2)))
        .when(People.WORKER, attendance("RESIDENT", People.person("zhang"), "RESIDENT"))
        .thenRefused(Rule.TOO_EARLY)
        .at(EVENING)
        .when(People.WORKER, new OpenSession())
        .thenRefused(Rule.CORE_MISSING)
        .attending("PARTY_BRANCH", People.CHAIR, "PARTY_BRANCH")
        .attending("RESIDENTS_COMMITTEE", People.RECORDER, "RESIDENTS_COMMITTEE")
        .attending("RESIDENT", People.person("zhang"), "RESIDENT")
        .when(People.WORKER, new OpenSession())
        .thenRefused(Rule.RESIDENTS_MISSING)
        .when(People.WORKER, attendance("RESIDENT", People.person("zhang"), "RESIDENT"))
        .thenRefused(Rule.ALREADY_THERE)
        .when(People.WORKER, attendance("RESIDENT-2", People.person("zhang"), "RESIDENT"))
        .thenRefused(Rule.ALREADY_THERE)
        .attending("RESIDENT-2", People.person("wang"), "RESIDENT")
        .when(People.WORKER, new OpenSession())
        .then(SessionOpened.class)
        .thenState(State.OPEN);
  }

  @Test
  void aQuorumIsMoreThanHalfOfTheSeatsWithProxiesCounted() {
    var hearing =
        Scenario.nothingYet()
            .when(
                People.WORKER,
                Scenario.plan(
                    "HEARING",
                    Scenario.plan(),
                    Scenario.seat("RESIDENT", People.person("li")),
                    Scenario.seat("RESIDENT", People.person("zhao")),
                    Scenario.seat("EXPERT", People.person("sun")),
                    Scenario.seat("EXPERT", People.person("wu"))))
            .when(People.WORKER, new PlanCommand.IssueNotice(false))
            .at(EVENING)
            .attending("PARTY_BRANCH", People.CHAIR, "PARTY_BRANCH")
            .attending("RESIDENTS_COMMITTEE", People.RECORDER, "RESIDENTS_COMMITTEE")
            .attending("RESIDENT", People.person("zhang"), "RESIDENT")
            .attending("RESIDENT-2", People.person("wang"), "RESIDENT")
            .when(People.WORKER, new OpenSession())
            .thenRefused(Rule.QUORUM_MISSED);
    hearing
        .when(
            People.WORKER,
            attendance("RESIDENT-3", People.person("li"), new Proxy("RESIDENT-3", "自己")))
        .thenRefused(Rule.PROXY_UNUSABLE)
        .when(
            People.WORKER,
            attendance("RESIDENT-3", People.person("li"), new Proxy("RESIDENT", "张某")))
        .thenRefused(Rule.PROXY_UNUSABLE)
        .when(
            People.WORKER,
            attendance("RESIDENT-3", People.person("li"), new Proxy("RESIDENT-4", "赵某")))
        .then(AttendanceRecorded.class)
        .when(People.WORKER, new OpenSession())
        .then(SessionOpened.class);
    assertThat(MeetingRules.taken(hearing.session())).isEqualTo(6);
  }

  @Test
  void whoIsThereSpeaksInOrder() {
    var scenario =
        anOpenSession()
            .when(People.resident("zhang"), new RecordStatement(null, List.of("车位不足"), null, false))
            .then(StatementRecorded.class)
            .when(People.WORKER, new RecordStatement("NOBODY", List.of("x"), null, false))
            .thenRefused(Rule.SPEAKER_UNKNOWN)
            .when(
                People.resident("zhang"),
                new RecordStatement("RESIDENT-2", List.of("冒名"), null, false))
            .thenRefused(Rule.NOT_THERE)
            .when(People.resident("stranger"), new RecordStatement(null, List.of("x"), null, false))
            .thenRefused(Rule.NOT_THERE)
            .when(People.WORKER, new RecordStatement("RESIDENT-2", List.of("同意"), null, false))
            .then(StatementRecorded.class);
    assertThat(scenario.session().statements().stream().map(Statement::n)).containsExactly(1, 2);
  }

  @Test
  void aShowOfHandsIsCountedAgainstThoseWhoWereThere() {
    var scenario =
        anOpenSession()
            .when(People.WORKER, motion(VotingRule.SIMPLE_MAJORITY, Method.HANDS))
            .then(MotionPut.class)
            .when(People.WORKER, new CloseMotion(1, null))
            .thenRefused(Rule.COUNT_REQUIRED)
            .when(People.WORKER, new CloseMotion(1, Tally.of(4, 1, 0)))
            .thenRefused(Rule.COUNT_TOO_HIGH)
            .when(People.WORKER, new ConcludeSession(Result.NO_CONSENSUS, null, List.of(), null))
            .thenRefused(Rule.MOTION_STILL_OPEN)
            .when(People.WORKER, new CloseMotion(1, Tally.of(2, 1, 1)))
            .then(MotionClosed.class)
            .when(People.WORKER, new CloseMotion(1, Tally.of(4, 0, 0)))
            .thenNothing()
            .when(People.WORKER, new CloseMotion(7, Tally.of(4, 0, 0)))
            .thenRefused(Rule.MOTION_UNKNOWN);
    assertThat(scenario.session().motions().getFirst().carried()).isFalse();
    assertThat(scenario.session().motions().getFirst().eligible()).isEqualTo(4);
  }

  @Test
  void ownersVoteByNameOnTheRollAndATenantIsToldWhyNot() {
    Roll roll =
        new Roll(
            List.of(
                new Roll.Entry(
                    "o1",
                    "业主一",
                    "owner1",
                    null,
                    List.of(
                        new Roll.ExclusivePart("1-101", 8_000),
                        new Roll.ExclusivePart("1-102", 9_050)),
                    List.of("tenant1")),
                new Roll.Entry(
                    "o2",
                    "业主二",
                    "owner2",
                    "owner1",
                    List.of(new Roll.ExclusivePart("1-201", 7_000)),
                    List.of())));
    var scenario =
        Scenario.nothingYet()
            .when(People.WORKER, Scenario.plan("COMPOUND", Scenario.plan()))
            .when(People.WORKER, new PlanCommand.IssueNotice(false))
            .at(EVENING)
            .attending("PARTY_BRANCH", People.CHAIR, "PARTY_BRANCH")
            .attending("RESIDENTS_COMMITTEE", People.RECORDER, "RESIDENTS_COMMITTEE")
            .attending("RESIDENT", People.person("zhang"), "RESIDENT")
            .attending("RESIDENT-2", People.person("wang"), "RESIDENT")
            .when(People.WORKER, new OpenSession());
    scenario.when(People.WORKER, owners(null)).thenRefused(Rule.OWNERS_MATTER_REQUIRED);
    scenario
        .when(People.WORKER, owners(OwnersMatter.COMMON_PARTS))
        .thenRefused(Rule.ROLL_REQUIRED)
        .withRoll(roll)
        .when(People.WORKER, owners(OwnersMatter.COMMON_PARTS))
        .then(MotionPut.class);
    var put = scenario.session().motions().getFirst();
    assertThat(put.eligible()).isEqualTo(2);
    assertThat(put.eligibleArea()).isEqualTo(24_050);
    granted(scenario.entitle(People.resident("owner1"), wish(null)), "o1", 17_050);
    granted(scenario.entitle(People.resident("owner1"), wish("o2")), "o2", 7_000);
    denied(
        scenario.entitle(People.resident("tenant1"), wish(null)), Rule.TENANT_HAS_NO_OWNERS_VOTE);
    denied(
        scenario.entitle(People.resident("tenant1"), wish("o1")), Rule.TENANT_HAS_NO_OWNERS_VOTE);
    denied(scenario.entitle(People.resident("owner2"), wish("o1")), Rule.NOT_YOUR_VOTE);
    denied(scenario.entitle(People.resident("zhang"), wish(null)), Rule.NO_VOTE);
    granted(scenario.entitle(People.WORKER, new Wish(1, Choice.FOR, "o2", true)), "o2", 7_000);
  }

  @Test
  void aVoteIsCastBySomebodyWhoWasThereWhenItWasPutAndInsideItsWindow() {
    var scenario =
        anOpenSession()
            .when(
                People.WORKER,
                new PutMotion(
                    "同意",
                    List.of(),
                    VotingRule.TWO_THIRDS,
                    Method.SECRET,
                    Electorate.PRESENT,
                    Unit.PERSON,
                    null,
                    EVENING.plus(Duration.ofMinutes(10))))
            .then(MotionPut.class)
            .after(Duration.ofMinutes(5))
            .attending(null, People.person("late"), "RESIDENT");
    granted(scenario.entitle(People.resident("zhang"), wish(null)), "RESIDENT", 0);
    denied(scenario.entitle(People.resident("late"), wish(null)), Rule.NO_VOTE);
    denied(scenario.entitle(People.resident("zhang"), wish("RESIDENT-2")), Rule.NOT_YOUR_VOTE);
    denied(
        scenario.entitle(People.WORKER, new Wish(1, Choice.FOR, "RESIDENT", true)),
        Rule.SECRET_VOTE_IS_PERSONAL);
    scenario.at(EVENING.plus(Duration.ofMinutes(10)));
    denied(scenario.entitle(People.resident("zhang"), wish(null)), Rule.MOTION_CLOSED);
  }

  @Test
  void anOpinionIsWrittenDownAndTheMinutesDrafted() {
    anOpenSession()
        .when(People.WORKER, new ConcludeSession(Result.OPINION_REACHED, null, List.of(), null))
        .thenRefused(Rule.OPINION_REQUIRED);
    Session session = aConcludedSession(Result.OPINION_REACHED).session();
    assertThat(session.state()).isEqualTo(State.CONCLUDED);
    assertThat(session.minutes()).isNotNull();
  }

  @Test
  void residentsJoinAnOnlineSessionAsGuestsAndThoseInvitedTakeTheirSeats() {
    var scenario =
        Scenario.nothingYet()
            .when(People.WORKER, Scenario.plan("ONLINE", Scenario.plan(EVENING, Mode.ONLINE)))
            .when(People.WORKER, new PlanCommand.IssueNotice(false))
            .at(EVENING)
            .when(People.WORKER, new OpenSession())
            .then(SessionOpened.class)
            .when(People.resident("zhang"), new JoinOnline("张某"))
            .then(AttendanceRecorded.class)
            .when(People.resident("zhang"), new JoinOnline("张某"))
            .thenNothing()
            .when(People.resident("guest"), new JoinOnline("路人"))
            .then(AttendanceRecorded.class)
            .when(
                new Initiator("far", "resident", null, null, "120103001002"), new JoinOnline("外人"))
            .thenRefused(Rule.NOT_INVITED);
    assertThat(scenario.session().attendees().get(0).key()).isEqualTo("RESIDENT");
    assertThat(scenario.session().attendees().get(1).voting()).isFalse();
  }

  private static PutMotion owners(@Nullable OwnersMatter matter) {
    return new PutMotion(
        "绿地改为停车位",
        List.of("小区绿地率不低于规定标准"),
        VotingRule.OWNERS_DECISION,
        Method.NAMED,
        Electorate.ROLL,
        Unit.PERSON,
        matter,
        null);
  }

  private static Wish wish(@Nullable String vote) {
    return new Wish(1, Choice.FOR, vote, false);
  }

  private static void granted(Entitlement entitlement, String vote, long area) {
    assertThat(entitlement)
        .isInstanceOfSatisfying(
            Entitlement.Granted.class,
            granted -> {
              assertThat(granted.vote()).isEqualTo(vote);
              assertThat(granted.area()).isEqualTo(area);
            });
  }

  private static void denied(Entitlement entitlement, Rule rule) {
    assertThat(entitlement)
        .isInstanceOfSatisfying(
            Entitlement.Denied.class,
            denied -> assertThat(denied.rejection().rule()).isEqualTo(rule));
  }
}
