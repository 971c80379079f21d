package org.yishi.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.session.Scenario.EVENING;
import static org.yishi.session.Scenario.aNoticedSession;
import static org.yishi.session.Scenario.aPlannedSession;
import static org.yishi.session.Scenario.nothingYet;
import static org.yishi.session.Scenario.plan;
import static org.yishi.session.Scenario.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yishi.session.PlanCommand.CancelSession;
import org.yishi.session.PlanCommand.EditPlan;
import org.yishi.session.PlanCommand.IssueNotice;
import org.yishi.session.PlanCommand.PlanSession;
import org.yishi.session.PlanCommand.PostponeSession;
import org.yishi.session.PlanCommand.ReplyToInvitation;
import org.yishi.session.PlanCommand.SeatWish;
import org.yishi.session.SessionEvent.InvitationReplied;
import org.yishi.session.SessionEvent.PlanEdited;
import org.yishi.session.SessionEvent.SessionCancelled;
import org.yishi.session.SessionEvent.SessionNoticed;
import org.yishi.session.SessionEvent.SessionPlanned;
import org.yishi.session.SessionEvent.SessionPostponed;
import org.yishi.session.meeting.Mode;
import org.yishi.session.party.Reply;
import org.yishi.session.party.Seat;
import org.yishi.session.topics.KnownTopic.RequiredParty;

class PlanningTest {

  @Test
  void aSessionIsPlannedOnATopicThatTheAreaHolds() {
    Session session = aPlannedSession().then(SessionPlanned.class).session();
    assertThat(session.round()).isEqualTo(1);
    assertThat(session.topics()).extracting(TopicRef::id).containsExactly(Scenario.TOPIC);
    assertThat(session.policy()).isEqualTo("hexi-2026-1");
    assertThat(session.seats().stream().map(Seat::key))
        .containsExactly("PARTY_BRANCH", "RESIDENTS_COMMITTEE", "RESIDENT", "RESIDENT-2");
  }

  @Test
  void sidesThatTheTopicRequiresAreAddedAndReportedUntilSomebodyIsNamed() {
    var scenario =
        nothingYet()
            .knowing(
                topic(
                    "ACCEPTED",
                    RequiredParty.of("PROPERTY_COMPANY"),
                    new RequiredParty("RESIDENT", null, "owner", 2, "OWNERS_COMMITTEE"),
                    RequiredParty.department("gardens")))
            .when(People.WORKER, plan("ROUND_TABLE", plan()))
            .then(SessionPlanned.class);
    assertThat(scenario.session().seats().stream().filter(Seat::mandatory).map(Seat::key))
        .containsExactly(
            "PARTY_BRANCH",
            "RESIDENTS_COMMITTEE",
            "PROPERTY_COMPANY",
            "RESIDENT-3",
            "RESIDENT-4",
            "DEPARTMENT-gardens");
    assertThat(Seating.missing(scenario.session().seats()))
        .containsExactly("PROPERTY_COMPANY", "RESIDENT");
    scenario
        .when(People.WORKER, new IssueNotice(false))
        .thenRefused(Rule.MANDATORY_PARTIES_MISSING);
    var seats = new ArrayList<>(Scenario.wishes());
    seats.add(new SeatWish("PROPERTY_COMPANY", "安居物业", null, null, null));
    for (String owner : List.of("zhao", "qian")) {
      seats.add(new SeatWish("RESIDENT", null, "owner", "OWNERS_COMMITTEE", People.person(owner)));
    }
    scenario
        .when(People.WORKER, new EditPlan(plan(), seats))
        .then(PlanEdited.class)
        .when(People.WORKER, new IssueNotice(false))
        .then(SessionNoticed.class);
  }

  @Test
  void whatTheAreaDoesNotHoldOrWhatHasEndedIsNotDeliberated() {
    nothingYet()
        .when(People.WORKER, plan("THREE_LEVEL", plan()))
        .thenRefused(Rule.KIND_NOT_OF_THIS_LEVEL)
        .knowing(topic("WITHDRAWN"))
        .when(People.WORKER, plan("ROUND_TABLE", plan()))
        .thenRefused(Rule.TOPIC_NOT_OPEN)
        .knowing(topic("PROPOSED"))
        .when(People.WORKER, plan("ROUND_TABLE", plan()))
        .thenRefused(Rule.TOPIC_NOT_OPEN)
        .when(People.STREET_OFFICER, inStreet())
        .thenRefused(Rule.TOPIC_NOT_HELD_HERE)
        .when(
            People.WORKER,
            new PlanSession(
                Scenario.ID,
                People.COMMUNITY,
                "ROUND_TABLE",
                List.of("topic_unknown"),
                null,
                plan(),
                List.of()))
        .thenRefused(Rule.TOPIC_UNKNOWN);
  }

  private static PlanSession inStreet() {
    return new PlanSession(
        Scenario.ID,
        People.STREET,
        "ROUND_TABLE",
        List.of(Scenario.TOPIC),
        null,
        plan(),
        List.of());
  }

  @Test
  void anInternalMeetingIsAboutNoTopicAndNeedsNoTerm() {
    var internal =
        new PlanSession(
            Scenario.ID, People.COMMUNITY, "INTERNAL", List.of(), null, plan(), List.of());
    var scenario = nothingYet().when(People.WORKER, internal).then(SessionPlanned.class);
    assertThat(scenario.session().internal()).isTrue();
    scenario
        .at(EVENING.minus(Duration.ofHours(1)))
        .when(People.WORKER, new IssueNotice(false))
        .then(SessionNoticed.class);
    assertThat(scenario.session().open()).isFalse();
    nothingYet().when(People.WORKER, plan("INTERNAL", plan())).thenRefused(Rule.TOPICS_NOT_ALLOWED);
  }

  @Test
  void aPlanMakesSense() {
    nothingYet()
        .when(People.WORKER, plan("ROUND_TABLE", plan(Scenario.MONDAY, Mode.ONSITE)))
        .thenRefused(Rule.TIME_IN_THE_PAST)
        .when(People.WORKER, plan("ONLINE", plan()))
        .thenRefused(Rule.MODE_NOT_OF_THIS_KIND)
        .when(
            People.WORKER,
            plan("ROUND_TABLE", plan().movedTo(EVENING, EVENING.plusSeconds(60), null)))
        .thenRefused(Rule.VENUE_REQUIRED)
        .when(
            People.WORKER,
            plan("ROUND_TABLE", plan().movedTo(EVENING, EVENING.plusSeconds(60), plan().venue())))
        .thenRefused(Rule.TIME_NOT_SENSIBLE)
        .when(People.WORKER, plan("NO_SUCH_KIND", plan()))
        .thenRefused(Rule.KIND_UNKNOWN)
        .when(
            People.WORKER,
            plan("ROUND_TABLE", plan(), new SeatWish("DEPARTMENT", "x", null, null, null)))
        .thenRefused(Rule.DEPARTMENT_UNKNOWN);
  }

  @Test
  void noticeGoesOutThreeDaysBeforeToTheMinute() {
    aPlannedSession()
        .at(EVENING.minus(Duration.ofDays(3)).plusMillis(1))
        .when(People.WORKER, new IssueNotice(false))
        .thenRefused(Rule.NOTICE_TOO_LATE)
        .at(EVENING.minus(Duration.ofDays(3)))
        .when(People.WORKER, new IssueNotice(false))
        .then(SessionNoticed.class)
        .thenState(State.NOTICED)
        .when(People.WORKER, new IssueNotice(false))
        .thenRefused(Rule.NOT_PLANNED);
  }

  @Test
  void anOwnersAssemblyIsNoticedFifteenDaysBeforeAndTheCommitteeInformed() {
    var later = EVENING.plus(Duration.ofDays(20));
    nothingYet()
        .when(People.WORKER, plan("OWNERS_ASSEMBLY", plan(later, Mode.ONSITE)))
        .then(SessionPlanned.class)
        .when(People.WORKER, new IssueNotice(false))
        .thenRefused(Rule.COMMITTEE_NOT_INFORMED)
        .at(later.minus(Duration.ofDays(15)).plusMillis(1))
        .when(People.WORKER, new IssueNotice(true))
        .thenRefused(Rule.NOTICE_TOO_LATE)
        .at(later.minus(Duration.ofDays(15)))
        .when(People.WORKER, new IssueNotice(true))
        .then(SessionNoticed.class);
  }

  @Test
  void aNoticedDateIsPutOffNotEditedAndNeedsAnotherNotice() {
    var later = EVENING.plus(Duration.ofDays(7));
    aNoticedSession()
        .when(People.WORKER, new EditPlan(plan(later, Mode.ONSITE), Scenario.wishes()))
        .thenRefused(Rule.POSTPONE_INSTEAD)
        .when(
            People.WORKER, new PostponeSession(later, later.plus(Duration.ofHours(2)), null, "暴雨"))
        .then(SessionPostponed.class)
        .thenState(State.POSTPONED)
        .when(People.WORKER, new MeetingCommand.OpenSession())
        .thenRefused(Rule.NOT_NOTICED)
        .when(People.WORKER, new IssueNotice(false))
        .then(SessionNoticed.class)
        .when(People.WORKER, new CancelSession("议题撤回"))
        .then(SessionCancelled.class)
        .when(People.WORKER, new CancelSession("再次"))
        .thenRefused(Rule.NOT_BEFORE_IT);
  }

  @Test
  void whoeverIsInvitedRepliesOrStaffForHim() {
    var yes = new ReplyToInvitation("RESIDENT", Reply.Answer.ATTENDING, null, null, "支持");
    aNoticedSession()
        .when(People.resident("zhang"), yes)
        .then(InvitationReplied.class)
        .when(People.resident("zhang"), yes)
        .thenNothing()
        .when(People.resident("wang"), yes)
        .thenRefused(Rule.NOT_INVITED)
        .when(
            People.WORKER,
            new ReplyToInvitation("RESIDENT-2", Reply.Answer.PROXY, null, null, null))
        .thenRefused(Rule.PROXY_REQUIRED)
        .when(
            People.WORKER,
            new ReplyToInvitation("RESIDENT-2", Reply.Answer.EXCUSED, null, null, null))
        .thenRefused(Rule.REASON_REQUIRED)
        .when(
            People.WORKER,
            new ReplyToInvitation(
                "RESIDENT-2", Reply.Answer.PROXY, "出差", People.person("zhang"), null))
        .then(InvitationReplied.class);
  }

  @Test
  void anotherRoundContinuesAConcludedSession() {
    Session first = MeetingTest.aConcludedSession(Conclusion.Result.ADJOURNED).session();
    var next =
        new PlanSession(
            "session_2",
            People.COMMUNITY,
            "ROUND_TABLE",
            List.of(),
            first.id(),
            plan(EVENING.plus(Duration.ofDays(7)), Mode.ONSITE),
            Scenario.wishes());
    Session second =
        nothingYet().after(first).when(People.WORKER, next).then(SessionPlanned.class).session();
    assertThat(second.round()).isEqualTo(2);
    assertThat(second.topics()).isEqualTo(first.topics());
    nothingYet()
        .after(aPlannedSession().session())
        .when(People.WORKER, next)
        .thenRefused(Rule.PREVIOUS_UNUSABLE);
  }

  @Test
  void otherPeopleOrTimesAreClaimedUnderAnotherName() {
    var scenario = aPlannedSession();
    String before = scenario.session().booking();
    scenario.when(People.WORKER, new EditPlan(plan(), Scenario.wishes().subList(0, 3)));
    assertThat(scenario.session().booking()).isNotEqualTo(before);
    String between = scenario.session().booking();
    scenario
        .when(
            People.WORKER,
            new EditPlan(plan(), List.of(Scenario.wishes().get(0), Scenario.wishes().get(1))))
        .then(PlanEdited.class);
    assertThat(scenario.session().booking()).isNotEqualTo(between);
  }
}
