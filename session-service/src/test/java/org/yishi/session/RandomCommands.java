package org.yishi.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yishi.session.MeetingCommand.CloseMotion;
import org.yishi.session.MeetingCommand.ConcludeSession;
import org.yishi.session.MeetingCommand.JoinOnline;
import org.yishi.session.MeetingCommand.OpenSession;
import org.yishi.session.MeetingCommand.PutMotion;
import org.yishi.session.MeetingCommand.RecordAttendance;
import org.yishi.session.MeetingCommand.RecordStatement;
import org.yishi.session.MinutesCommand.AddAddendum;
import org.yishi.session.MinutesCommand.CirculateMinutes;
import org.yishi.session.MinutesCommand.EditMinutes;
import org.yishi.session.MinutesCommand.ObjectToMinutes;
import org.yishi.session.MinutesCommand.SignMinutes;
import org.yishi.session.PlanCommand.CancelSession;
import org.yishi.session.PlanCommand.EditPlan;
import org.yishi.session.PlanCommand.IssueNotice;
import org.yishi.session.PlanCommand.PlanSession;
import org.yishi.session.PlanCommand.PostponeSession;
import org.yishi.session.PlanCommand.ReplyToInvitation;
import org.yishi.session.PlanCommand.SeatWish;
import org.yishi.session.meeting.Mode;
import org.yishi.session.minutes.Content;
import org.yishi.session.minutes.Minutes.Capacity;
import org.yishi.session.motion.Electorate;
import org.yishi.session.motion.Method;
import org.yishi.session.motion.Motion;
import org.yishi.session.motion.OwnersMatter;
import org.yishi.session.motion.Roll;
import org.yishi.session.motion.Tally;
import org.yishi.session.motion.Unit;
import org.yishi.session.motion.VotingRule;
import org.yishi.session.party.Attendee.Proxy;
import org.yishi.session.party.Person;
import org.yishi.session.party.Reply;

/** What people might ask of a session next; mostly what makes sense, sometimes anything. */
final class RandomCommands {

  static final String OTHER_TOPIC = "topic_01kjp1m8r0fa2r9q6td9wqtxpz";

  private static final List<String> KINDS =
      List.of("ROUND_TABLE", "COMPOUND", "HEARING", "ONLINE", "INTERNAL", "REPRESENTATIVES");
  private static final int RESIDENTS = 12;

  private final RandomGenerator random;
  private final Roll roll;

  /** Half of the sessions come about without detours, so that many are held. */
  private final boolean straight;

  RandomCommands(RandomGenerator random) {
    this.random = random;
    this.straight = random.nextBoolean();
    this.roll =
        new Roll(
            IntStream.range(0, random.nextInt(1, RESIDENTS))
                .mapToObj(n ->
                    new Roll.Entry(
                        "o" + n,
                        "业主" + n,
                        "r" + n,
                        null,
                        List.of(new Roll.ExclusivePart("1-" + n, random.nextLong(3_000, 15_000))),
                        List.of()))
                .toList());
  }

  /** A command, who gives it, and when. */
  record Next(SessionCommand command, Initiator by, Instant at) {}

  Roll roll() {
    return roll;
  }

  Next next(@Nullable Session session, Instant now) {
    Instant at = now.plus(Duration.ofSeconds(random.nextInt(1, 90)));
    if (session == null) {
      return new Next(plan(), People.WORKER, at);
    }
    return switch (session.state()) {
      case PLANNED, POSTPONED, NOTICED -> straight ? straightOn(session, at) : before(session, at);
      case OPEN -> new Next(meeting(session), by(), at);
      case CONCLUDED -> new Next(minutes(session), by(), at);
      case CANCELLED -> new Next(anything(session), by(), at);
    };
  }

  private Next before(Session session, Instant at) {
    Instant start = session.plan().startsAt();
    if (session.state() == State.NOTICED && random.nextBoolean() && at.isBefore(start)) {
      return new Next(attendance(session), People.WORKER, start.minus(Duration.ofMinutes(30)));
    }
    return switch (random.nextInt(12)) {
      case 0 -> new Next(new EditPlan(session.plan(), wishes()), by(), at);
      case 1, 2, 3 -> new Next(new IssueNotice(random.nextBoolean()), People.WORKER, at);
      case 4 -> new Next(reply(session), by(), at);
      case 5 ->
          random.nextInt(3) == 0
              ? new Next(postponement(session), People.WORKER, at)
              : new Next(new IssueNotice(true), People.WORKER, at);
      case 6 ->
          random.nextInt(4) == 0
              ? new Next(new CancelSession("取消"), People.WORKER, at)
              : new Next(anything(session), by(), at);
      case 7, 8 -> new Next(new OpenSession(), People.WORKER, at);
      default -> new Next(attendance(session), People.WORKER, at);
    };
  }

  private Next straightOn(Session session, Instant at) {
    Instant early = session.plan().startsAt().minus(Duration.ofMinutes(30));
    int there = session.attendees().size();
    if (session.state() != State.NOTICED) {
      return new Next(new IssueNotice(true), People.WORKER, at);
    }
    if (there >= RESIDENTS / 2) {
      return new Next(new OpenSession(), People.WORKER, early);
    }
    SessionCommand next =
        switch (there) {
          case 0 -> Scenario.attendance("PARTY_BRANCH", People.CHAIR, "PARTY_BRANCH");
          case 1 ->
              Scenario.attendance("RESIDENTS_COMMITTEE", People.RECORDER, "RESIDENTS_COMMITTEE");
          default -> {
            String seat = there == 2 ? "RESIDENT" : "RESIDENT-" + (there - 1);
            yield Scenario.attendance(
                session.seat(seat).isPresent() ? seat : null, person(there - 2), "RESIDENT");
          }
        };
    return new Next(next, People.WORKER, early);
  }

  PlanSession plan() {
    String kind = one(KINDS);
    boolean internal = kind.equals("INTERNAL");
    Mode mode = kind.equals("ONLINE") ? Mode.ONLINE : one(List.of(Mode.ONSITE, Mode.HYBRID));
    List<String> topics =
        internal
            ? List.of()
            : random.nextBoolean() ? List.of(Scenario.TOPIC) : List.of(Scenario.TOPIC, OTHER_TOPIC);
    return new PlanSession(
        Scenario.ID,
        People.COMMUNITY,
        kind,
        topics,
        null,
        Scenario.plan(Scenario.EVENING, mode),
        wishes());
  }

  private List<SeatWish> wishes() {
    List<SeatWish> wishes = new ArrayList<>();
    wishes.add(Scenario.seat("PARTY_BRANCH", People.CHAIR));
    wishes.add(Scenario.seat("RESIDENTS_COMMITTEE", People.RECORDER));
    for (int n = 0; n < random.nextInt(2, 4); n++) {
      wishes.add(Scenario.seat("RESIDENT", person(n)));
    }
    return wishes;
  }

  private ReplyToInvitation reply(Session session) {
    return new ReplyToInvitation(
        session.seats().isEmpty() ? "NONE" : one(session.seats()).key(),
        one(List.of(Reply.Answer.values())),
        RandomLife.maybe(random, "有事"),
        RandomLife.maybe(random, person(random.nextInt(RESIDENTS))),
        null);
  }

  private PostponeSession postponement(Session session) {
    Instant start = session.plan().startsAt().plus(Duration.ofDays(random.nextInt(1, 8)));
    return new PostponeSession(start, start.plus(Duration.ofHours(2)), null, "改期");
  }

  private SessionCommand attendance(Session session) {
    if (session.attendees().isEmpty() || random.nextInt(4) == 0) {
      return session.attendees().isEmpty()
          ? Scenario.attendance("PARTY_BRANCH", People.CHAIR, "PARTY_BRANCH")
          : Scenario.attendance("RESIDENTS_COMMITTEE", People.RECORDER, "RESIDENTS_COMMITTEE");
    }
    int n = random.nextInt(RESIDENTS / 2);
    String seat = n == 0 ? "RESIDENT" : "RESIDENT-" + (n + 1);
    List<Proxy> proxies =
        random.nextInt(6) == 0
            ? List.of(new Proxy("RESIDENT-" + random.nextInt(2, 8), "委托人"))
            : List.of();
    return new RecordAttendance(
        session.seat(seat).isPresent() ? seat : null,
        person(n),
        List.of("RESIDENT"),
        RandomLife.maybe(random, "H" + n),
        false,
        random.nextInt(5) > 0,
        proxies);
  }

  private SessionCommand meeting(Session session) {
    return switch (random.nextInt(14)) {
      case 0, 1 -> attendance(session);
      case 2 -> new JoinOnline("某居民");
      case 3, 4 -> statement(session);
      case 5, 6, 7, 8, 9 -> motion();
      case 10, 11 -> close(session);
      case 12 -> conclusion();
      default -> anything(session);
    };
  }

  private RecordStatement statement(Session session) {
    String speaker = session.attendees().isEmpty() ? "P-9" : one(session.attendees()).key();
    return new RecordStatement(
        RandomLife.maybe(random, speaker),
        List.of("意见" + random.nextInt(9)),
        RandomLife.maybe(random, "今后改进"),
        random.nextInt(5) == 0);
  }

  PutMotion motion() {
    VotingRule rule = one(List.of(VotingRule.values()));
    boolean owners = rule == VotingRule.OWNERS_DECISION && random.nextInt(5) > 0;
    return new PutMotion(
        "方案" + random.nextInt(9),
        random.nextBoolean() ? List.of("绿地率不低于规定标准") : List.of(),
        rule,
        owners ? Method.NAMED : one(List.of(Method.values())),
        owners ? Electorate.ROLL : one(List.of(Electorate.values())),
        random.nextInt(5) == 0 ? Unit.HOUSEHOLD : Unit.PERSON,
        owners ? one(List.of(OwnersMatter.values())) : null,
        null);
  }

  private CloseMotion close(Session session) {
    int n = session.motions().stream().filter(Motion::open).map(Motion::n).findFirst().orElse(1);
    return new CloseMotion(
        n,
        RandomLife.maybe(
            random, Tally.of(random.nextInt(4), random.nextInt(3), random.nextInt(3))));
  }

  private ConcludeSession conclusion() {
    return new ConcludeSession(
        one(List.of(Conclusion.Result.values())),
        RandomLife.maybe(random, "同意"),
        List.of(),
        RandomLife.maybe(random, "总结"));
  }

  private SessionCommand minutes(Session session) {
    return switch (random.nextInt(8)) {
      case 0 ->
          new EditMinutes(
              new Content("纪要" + random.nextInt(5), List.of(), List.of(), List.of(), List.of()));
      case 1, 2 -> new CirculateMinutes();
      case 3 -> new ObjectToMinutes("有异议");
      case 4, 5, 6 ->
          new SignMinutes(
              one(List.of(Capacity.values())),
              session.attendees().isEmpty() ? null : one(session.attendees()).key(),
              random.nextInt(4) > 0);
      default -> new AddAddendum("某人", "更正");
    };
  }

  private SessionCommand anything(Session session) {
    return switch (random.nextInt(8)) {
      case 0 -> new IssueNotice(true);
      case 1 -> new OpenSession();
      case 2 -> motion();
      case 3 -> close(session);
      case 4 -> conclusion();
      case 5 -> new CirculateMinutes();
      case 6 -> statement(session);
      default -> reply(session);
    };
  }

  Initiator by() {
    return switch (random.nextInt(8)) {
      case 0 -> People.resident("r" + random.nextInt(RESIDENTS));
      case 1 -> People.OTHER_WORKER;
      case 2 -> People.resident("chair");
      default -> People.WORKER;
    };
  }

  private static Person person(int n) {
    return new Person("居民甲" + n, "r" + n);
  }

  <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
