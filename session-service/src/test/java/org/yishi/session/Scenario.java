package org.yishi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yishi.session.MeetingCommand.OpenSession;
import org.yishi.session.MeetingCommand.PutMotion;
import org.yishi.session.MeetingCommand.RecordAttendance;
import org.yishi.session.PlanCommand.IssueNotice;
import org.yishi.session.PlanCommand.PlanSession;
import org.yishi.session.PlanCommand.SeatWish;
import org.yishi.session.meeting.Mode;
import org.yishi.session.meeting.Plan;
import org.yishi.session.meeting.Venue;
import org.yishi.session.motion.Electorate;
import org.yishi.session.motion.Method;
import org.yishi.session.motion.Roll;
import org.yishi.session.motion.Unit;
import org.yishi.session.motion.VotingRule;
import org.yishi.session.party.Attendee.Proxy;
import org.yishi.session.party.Person;
import org.yishi.session.topics.KnownTopic;
import org.yishi.session.topics.KnownTopic.RequiredParty;

/** Tells a session's story: given what happened, when somebody does something, this follows. */
final class Scenario {

  static final String ID = "session_01kjp1m8r0fa2r9q6td9wqtxpy";
  static final String TOPIC = "topic_01kjp1m8r0fa2r9q6td9wqtxpy";

  /** A Monday, 09:00 in Tianjin. */
  static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

  /** The Monday after, 19:00. */
  static final Instant EVENING = Instant.parse("2026-03-09T11:00:00Z");

  private @Nullable Session session;
  private Instant now = MONDAY;
  private List<SessionEvent> events = List.of();
  private @Nullable Rejection rejection;
  private final Map<String, KnownTopic> topics = new TreeMap<>(Map.of(TOPIC, topic("ACCEPTED")));
  private @Nullable Session previous;
  private Roll roll = Roll.EMPTY;
  private int bookings;

  static Scenario nothingYet() {
    return new Scenario();
  }

  static Scenario aPlannedSession() {
    return nothingYet().when(People.WORKER, plan("ROUND_TABLE", plan()));
  }

  static Scenario aNoticedSession() {
    return aPlannedSession().when(People.WORKER, new IssueNotice(false));
  }

  static Scenario anOpenSession() {
    return aNoticedSession()
        .at(EVENING)
        .attending("PARTY_BRANCH", People.CHAIR, "PARTY_BRANCH")
        .attending("RESIDENTS_COMMITTEE", People.RECORDER, "RESIDENTS_COMMITTEE")
        .attending("RESIDENT", People.person("zhang"), "RESIDENT")
        .attending("RESIDENT-2", People.person("wang"), "RESIDENT")
        .when(People.WORKER, new OpenSession());
  }

  static KnownTopic topic(String stage, RequiredParty... parties) {
    return new KnownTopic(
        TOPIC,
        "河西-大营门-2026-0012",
        "春和里小区停车",
        People.COMMUNITY,
        People.COMMUNITY,
        "parking",
        stage,
        List.of("gardens"),
        List.of(parties),
        null,
        2);
  }

  static Plan plan() {
    return plan(EVENING, Mode.ONSITE);
  }

  static Plan plan(Instant start, Mode mode) {
    return new Plan(
        "停车改造方案",
        mode,
        start,
        start.plus(Duration.ofHours(2)),
        mode == Mode.ONLINE ? null : new Venue("社区议事厅", People.COMMUNITY, 30, false),
        mode == Mode.ONSITE ? null : "议事厅线上会议室",
        People.CHAIR,
        People.RECORDER,
        null,
        List.of("通报情况", "讨论方案"),
        List.of(),
        null,
        null);
  }

  static PlanSession plan(String kind, Plan plan, SeatWish... more) {
    List<SeatWish> seats = new ArrayList<>(wishes());
    seats.addAll(List.of(more));
    return new PlanSession(ID, People.COMMUNITY, kind, List.of(TOPIC), null, plan, seats);
  }

  static List<SeatWish> wishes() {
    return List.of(
        seat("PARTY_BRANCH", People.CHAIR),
        seat("RESIDENTS_COMMITTEE", People.RECORDER),
        seat("RESIDENT", People.person("zhang")),
        seat("RESIDENT", People.person("wang")));
  }

  static SeatWish seat(String party, @Nullable Person person) {
    return new SeatWish(party, null, null, null, person);
  }

  static RecordAttendance attendance(@Nullable String seat, Person person, String party) {
    return new RecordAttendance(seat, person, List.of(party), null, false, true, List.of());
  }

  static RecordAttendance attendance(String seat, Person person, Proxy... proxies) {
    return new RecordAttendance(
        seat, person, List.of("RESIDENT"), null, false, true, List.of(proxies));
  }

  static PutMotion motion(VotingRule rule, Method method) {
    return new PutMotion(
        "同意停车改造方案",
        List.of("小区绿地率不低于规定标准"),
        rule,
        method,
        Electorate.PRESENT,
        Unit.PERSON,
        null,
        null);
  }

  Scenario attending(@Nullable String seat, Person person, String party) {
    return when(People.WORKER, attendance(seat, person, party)).then();
  }

  Scenario knowing(KnownTopic topic) {
    topics.put(topic.id(), topic);
    return this;
  }

  Scenario after(Session earlier) {
    previous = earlier;
    return this;
  }

  Scenario withRoll(Roll voters) {
    roll = voters;
    return this;
  }

  Scenario when(Initiator by, SessionCommand command) {
    switch (SessionDecider.decide(session, command, context(by))) {
      case Decision.Accepted(var happened) -> {
        events = happened;
        rejection = null;
        for (SessionEvent event : happened) {
          session = SessionDecider.evolve(session, event);
        }
      }
      case Decision.Refused(var refused) -> {
        events = List.of();
        rejection = refused;
      }
    }
    return this;
  }

  Context context(Initiator by) {
    bookings++;
    return new Context(
        now,
        by,
        SampleDistrict.HEXI,
        SampleDistrict.KINDS,
        topics,
        previous,
        roll,
        "booking-" + bookings);
  }

  VoteRules.Entitlement entitle(Initiator by, VoteRules.Wish wish) {
    return VoteRules.entitle(session(), wish, roll, by, now);
  }

  Scenario at(Instant time) {
    now = time;
    return this;
  }

  Scenario after(Duration wait) {
    now = now.plus(wait);
    return this;
  }

  Scenario then(Class<?>... expected) {
    assertThat(rejection).as("rejection").isNull();
    if (expected.length > 0) {
      assertThat(events.stream().<Class<?>>map(Object::getClass).toList())
          .isEqualTo(List.of(expected));
    }
    return this;
  }

  Scenario thenNothing() {
    assertThat(rejection).as("rejection").isNull();
    assertThat(events).isEmpty();
    return this;
  }

  Scenario thenRefused(Rule rule) {
    assertThat(rejection).as("rejection instead of %s", events).isNotNull();
    assertThat(Objects.requireNonNull(rejection).rule()).isEqualTo(rule);
    return this;
  }

  Scenario thenState(State state) {
    assertThat(session().state()).isEqualTo(state);
    return this;
  }

  Session session() {
    return Objects.requireNonNull(session);
  }

  Instant now() {
    return now;
  }
}
