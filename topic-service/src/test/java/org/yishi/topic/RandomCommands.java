package org.yishi.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.testing.EventContract;
import org.yishi.topic.FollowUpCommand.RecordReturnVisit;
import org.yishi.topic.TopicCommand.AcknowledgeTopic;
import org.yishi.topic.TopicCommand.CloseTopic;
import org.yishi.topic.TopicCommand.HandleEscalation;
import org.yishi.topic.TopicCommand.PassDeadlines;
import org.yishi.topic.TopicCommand.RaiseEscalation;
import org.yishi.topic.TopicCommand.RecordReport;
import org.yishi.topic.TopicCommand.ReopenTopic;
import org.yishi.topic.TopicCommand.ReturnEscalation;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicCommand.SignEscalation;
import org.yishi.topic.TopicCommand.SignSupervisionOrder;
import org.yishi.topic.TopicCommand.TakeOverTopic;
import org.yishi.topic.TopicCommand.UrgeTopic;
import org.yishi.topic.TopicCommand.WithdrawTopic;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.escalation.Reason;
import org.yishi.topic.escalation.Urgency;
import org.yishi.topic.followup.Visit.Solved;
import org.yishi.topic.progress.Milestone;
import org.yishi.topic.progress.Report;
import org.yishi.topic.progress.ReportType;
import org.yishi.topic.screening.Nature;
import org.yishi.topic.screening.Scope;
import org.yishi.topic.screening.ScreeningDecision;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** People, services and time that do all kinds of things to a topic, half of them sensible. */
final class RandomCommands {

  /** Words with everything in them that must never reach the public log. */
  static final String INDISCREET =
      "找王某13812345678或022-28350000，证120103199001011234，车津A12345，邮箱wang@example.com";

  private static final List<Initiator> PEOPLE =
      List.of(
          People.RESIDENT,
          People.WORKER,
          People.LEAD,
          People.OTHER_WORKER,
          People.STREET_OFFICER,
          People.STREET_LEADER,
          People.OTHER_STREET,
          People.DISTRICT_OFFICER,
          People.DISTRICT_LEADER,
          People.GARDENS);

  private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

  private static final Map<ReportType, Map<String, Object>> APPROVED = approved();

  private final RandomGenerator random;
  private final RandomMergings mergings;
  private final RandomSummonses summonses;
  private final RandomFollowUps followUps;
  private final District district;
  private long reports;

  RandomCommands(RandomGenerator random) {
    this.random = random;
    this.mergings = new RandomMergings(random);
    this.summonses = new RandomSummonses(random);
    this.followUps = new RandomFollowUps(random);
    this.district = random.nextInt(3) == 0 ? SampleDistrict.STRICT : SampleDistrict.HEXI;
  }

  /** What a decision depends on, in the district in which all this happens. */
  Context context(Instant now, Initiator by, @Nullable Topic other, boolean calendarChanged) {
    District inForce =
        calendarChanged ? district.withCalendar(SampleDistrict.HEXI_LATER.calendar()) : district;
    return new Context(now, by, inForce, other, RandomFollowUps.UNITS);
  }

  record Next(Initiator by, TopicCommand command) {}

  Next submission() {
    return new RandomIntake(random).submission();
  }

  /** Another topic of the same community, into which this one may be merged. */
  Topic another(Topic topic) {
    if (Level.of(topic.area()) != Level.COMMUNITY) {
      return topic;
    }
    return TopicDecider.evolve(
        null,
        switch (TopicDecider.decide(
            null,
            new TopicCommand.SubmitTopic(
                Scenario.ID.replace('y', 'x'), "河西-大营门-2026-0013", topic.submission()),
            new Context(topic.submittedAt(), People.WORKER, SampleDistrict.HEXI))) {
          case Decision.Accepted accepted -> accepted.all().getFirst();
          case Decision.Refused(var rejection) -> throw new AssertionError(rejection);
        });
  }

  Duration pause() {
    return switch (random.nextInt(4)) {
      case 0 -> Duration.ofDays(random.nextInt(4));
      case 1 -> Duration.ofHours(random.nextInt(6));
      default -> Duration.ofMinutes(random.nextInt(60));
    };
  }

  Next next(@Nullable Topic topic) {
    if (topic == null) {
      return random.nextInt(20) == 0
          ? new Next(People.STREET_OFFICER, mergings.joint(Scenario.submission()))
          : submission();
    }
    if (random.nextInt(30) == 0) {
      return new RandomFunds(random).next(topic, staffOf(topic.holder()));
    }
    if (random.nextInt(12) == 0) {
      return new RandomIntake(random).next(topic, staffOf(topic.holder()));
    }
    if (topic.stage().underWay() && random.nextInt(5) == 0) {
      return summonses.next(topic);
    }
    if (random.nextInt(8) == 0) {
      return new RandomDeadlineCommands(random).next(topic, staffOf(topic.holder()));
    }
    if (random.nextInt(4) == 0) {
      return followUps.sensible(topic, staffOf(topic.holder()));
    }
    if (random.nextInt(3) == 0) {
      return anything(topic);
    }
    return random.nextInt(3) == 0 ? handOver(topic) : onward(topic);
  }

  /** What would help the topic to its next stage. */
  private Next onward(Topic topic) {
    Initiator holder = staffOf(topic.holder());
    return switch (topic.stage()) {
      case PROPOSED ->
          new Next(
              holder, random.nextInt(4) == 0 ? new ScreenTopic(decision()) : Scenario.accept());
      case ACCEPTED -> reported(ReportType.SESSION_NOTICED);
      case NOTIFIED -> reported(ReportType.SESSION_OPENED);
      case DELIBERATING ->
          reported(
              one(
                  ReportType.SESSION_CONCLUDED,
                  ReportType.SESSION_MINUTES_CONFIRMED,
                  ReportType.OUTCOME_ADOPTED));
      case RESOLVED -> reported(ReportType.OUTCOME_ANNOUNCED);
      case ANNOUNCED -> reported(ReportType.OUTCOME_PROGRESSED);
      case IMPLEMENTING -> reported(ReportType.OUTCOME_ACCEPTED);
      case COMPLETED ->
          topic.progress().has(Milestone.FLOOR_REACHED)
              ? new Next(holder, new RecordReturnVisit(one(Solved.values()), random.nextBoolean()))
              : reported(ReportType.EVALUATION_CLOSED);
      case EVALUATED -> new Next(holder, new CloseTopic());
      case CLOSED, DIRECT, TRANSFERRED, MERGED, NOT_TAKEN, WITHDRAWN ->
          new Next(holder, new ReopenTopic(one(ReopeningCause.values()), INDISCREET));
    };
  }

  private Next handOver(Topic topic) {
    Initiator holder = staffOf(topic.holder());
    int n = Math.max(1, topic.escalations().size());
    return switch (random.nextInt(5)) {
      case 0 -> new Next(holder, new SignEscalation(n));
      case 1 -> new Next(holder, new ReturnEscalation(n, INDISCREET, INDISCREET));
      case 2 -> new Next(holder, new HandleEscalation(n, INDISCREET));
      default -> new Next(holder, raise());
    };
  }

  private Next anything(Topic topic) {
    Initiator by = one(PEOPLE.toArray(Initiator[]::new));
    int n = 1 + random.nextInt(topic.escalations().size() + 1);
    return switch (random.nextInt(20)) {
      case 0 -> new Next(by, new ScreenTopic(decision()));
      case 1 -> new Next(by, new WithdrawTopic(INDISCREET));
      case 2 -> new Next(by, new ReopenTopic(one(ReopeningCause.values()), INDISCREET));
      case 3 -> new Next(by, raise());
      case 4 -> new Next(by, new SignEscalation(n));
      case 5 -> new Next(by, new ReturnEscalation(n, INDISCREET, INDISCREET));
      case 6 -> new Next(by, new HandleEscalation(n, INDISCREET));
      case 7 -> new Next(by, new TakeOverTopic(INDISCREET, null));
      case 8 -> new Next(by, new AcknowledgeTopic(1 + random.nextInt(40)));
      case 9 -> new Next(by, new UrgeTopic());
      case 10 -> new Next(by, order(topic));
      case 11 -> new Next(by, new RecordReturnVisit(one(Solved.values()), true));
      case 12 -> new Next(by, new CloseTopic());
      case 13 -> new Next(Initiator.SYSTEM, new PassDeadlines());
      case 14 -> new Next(by, mergings.next(topic));
      case 15 -> new Next(staffOf(topic.holder()), mergings.next(topic));
      case 16, 17 -> new Next(by, followUps.anything(topic));
      case 18 -> new Next(staffOf(topic.holder()), followUps.anything(topic));
      default -> reported(one(ReportType.values()));
    };
  }

  /** Of a deadline that has been missed, if there is one: few random ones have a draft. */
  private SignSupervisionOrder order(Topic topic) {
    Deadline[] overdue =
        topic.deadlines().stream().filter(Deadline::overdue).toArray(Deadline[]::new);
    if (overdue.length == 0) {
      return new SignSupervisionOrder(one(DeadlineKind.values()));
    }
    Deadline late = one(overdue);
    return new SignSupervisionOrder(late.kind(), late.n());
  }

  private RaiseEscalation raise() {
    Set<String> departments = random.nextBoolean() ? Set.of("gardens", "housing") : Set.of();
    return new RaiseEscalation(
        one(Reason.values()), one(Urgency.values()), INDISCREET, departments, null);
  }

  private ScreeningDecision decision() {
    return switch (random.nextInt(5)) {
      case 0 ->
          new ScreeningDecision.Accept(
              "parking",
              one(Nature.values()),
              one(Scope.values()),
              "housing",
              "停车" + INDISCREET,
              INDISCREET,
              INDISCREET);
      case 1 -> new ScreeningDecision.HandleDirectly(INDISCREET);
      case 2 -> new ScreeningDecision.Transfer("gardens", INDISCREET);
      case 3 -> new ScreeningDecision.Merge(Scenario.ID.replace('y', 'x'), INDISCREET);
      default -> new ScreeningDecision.NotTake(INDISCREET, "区人民法院");
    };
  }

  private Next reported(ReportType type) {
    Map<String, Object> data = APPROVED.getOrDefault(type, Map.of());
    return new Next(
        Initiator.SYSTEM,
        new RecordReport(
            new Report(type, "source_" + type.name(), ++reports, Scenario.MONDAY, data)));
  }

  static Initiator staffOf(String area) {
    return switch (area.length()) {
      case 12 -> People.WORKER;
      case 9 -> People.STREET_OFFICER;
      default -> People.DISTRICT_OFFICER;
    };
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static Map<ReportType, Map<String, Object>> approved() {
    var approved = new LinkedHashMap<ReportType, Map<String, Object>>();
    for (ReportType type : ReportType.values()) {
      String data = EventContract.approvedInternal(type.type()).data();
      approved.put(type, JsonMapper.shared().readValue(data, VALUES));
    }
    return approved;
  }
}
