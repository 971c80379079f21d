package org.yishi.topic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.yishi.topic.FollowUpCommand.AnswerTransfer;
import org.yishi.topic.FollowUpCommand.AppealTopic;
import org.yishi.topic.FollowUpCommand.CompleteDirect;
import org.yishi.topic.FollowUpCommand.DecideAppeal;
import org.yishi.topic.FollowUpCommand.RecordFailedVisit;
import org.yishi.topic.FollowUpCommand.RecordReturnVisit;
import org.yishi.topic.FollowUpCommand.RefuseTransfer;
import org.yishi.topic.FollowUpCommand.WithdrawOnBehalf;
import org.yishi.topic.MicroSessionCommand.RecordMicroSession;
import org.yishi.topic.ParticipationCommand.AddParticipant;
import org.yishi.topic.ParticipationCommand.DetermineParties;
import org.yishi.topic.ParticipationCommand.RemoveParticipant;
import org.yishi.topic.RandomCommands.Next;
import org.yishi.topic.ScreeningCommand.AnswerProposer;
import org.yishi.topic.ScreeningCommand.ApproveScreening;
import org.yishi.topic.ScreeningCommand.CompleteScreening;
import org.yishi.topic.ScreeningCommand.SendBackScreening;
import org.yishi.topic.TopicCommand.CloseTopic;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.followup.Appeal;
import org.yishi.topic.followup.Concern;
import org.yishi.topic.followup.Visit.Solved;
import org.yishi.topic.microsession.MicroSession.Side;
import org.yishi.topic.participation.Participant;
import org.yishi.topic.screening.ContactWay;
import org.yishi.topic.screening.DecisionBody;
import org.yishi.topic.screening.DecisionMethod;
import org.yishi.topic.screening.Legality;
import org.yishi.topic.screening.Scope;
import org.yishi.topic.screening.ScreeningDecision.Accept;
import org.yishi.topic.screening.ScreeningDecision.HandleDirectly;
import org.yishi.topic.screening.ScreeningDecision.Transfer;
import org.yishi.topic.screening.ScreeningForm;
import org.yishi.topic.unit.Unit;
import org.yishi.topic.unit.UnitKind;

/** What people do around a screening and after it, half of it sensible. */
final class RandomFollowUps {

  /** What the community has of its own. */
  static final List<Unit> UNITS =
      List.of(
          new Unit(
              "unit_01kjrhm2t0fjpt2988h3pn5s6a",
              People.COMMUNITY,
              UnitKind.PROPERTY_COMPANY,
              "安居物业",
              List.of("物业"),
              List.of("春和里小区"),
              null,
              Scenario.MONDAY,
              Scenario.MONDAY));

  private static final String WORDS = RandomCommands.INDISCREET;

  private final RandomGenerator random;

  RandomFollowUps(RandomGenerator random) {
    this.random = random;
  }

  /** What the topic's state asks for, by those who may do it. */
  Next sensible(Topic topic, Initiator holder) {
    if (topic.screeningFile().proposal() != null) {
      Initiator lead = holder.equals(People.WORKER) ? People.LEAD : holder;
      return new Next(
          lead, random.nextInt(4) == 0 ? new SendBackScreening(WORDS) : new ApproveScreening());
    }
    return switch (topic.stage()) {
      case PROPOSED ->
          new Next(holder, new ScreenTopic(one(household(), promise(), ownUnit()), form()));
      case DIRECT, TRANSFERRED, CLOSED -> new Next(holder, settling(topic));
      case NOT_TAKEN ->
          topic.followUp().appeal() == null
              ? new Next(People.RESIDENT, new AppealTopic(WORDS))
              : ruling();
      case COMPLETED -> new Next(holder, new RecordFailedVisit(one(ContactWay.values())));
      case ACCEPTED ->
          new Next(holder, random.nextBoolean() ? microSession(random.nextBoolean()) : addition());
      case WITHDRAWN, MERGED -> new Next(holder, new CloseTopic());
      case NOTIFIED, DELIBERATING, RESOLVED, ANNOUNCED, IMPLEMENTING, EVALUATED ->
          new Next(holder, addition());
    };
  }

  /** Anything, by anybody. */
  TopicCommand anything(Topic topic) {
    return switch (random.nextInt(16)) {
      case 0 -> new ApproveScreening();
      case 1 -> new SendBackScreening(WORDS);
      case 2 -> new CompleteScreening(form(), one("物业", "gardens", "nobody"));
      case 3 -> new AnswerProposer(one(ContactWay.values()));
      case 4 -> new CompleteDirect(WORDS, List.of());
      case 5 -> new AnswerTransfer(WORDS, random.nextBoolean());
      case 6 -> new RefuseTransfer(WORDS, "区人民法院");
      case 7 -> new AppealTopic(WORDS);
      case 8 -> new DecideAppeal(one(Appeal.Outcome.values()), WORDS, random.nextBoolean());
      case 9 -> visit();
      case 10 -> new RecordFailedVisit(ContactWay.VISIT);
      case 11 -> new WithdrawOnBehalf(WORDS);
      case 12 -> new DetermineParties();
      case 13 -> addition();
      case 14 -> removal(topic);
      default -> microSession(random.nextBoolean());
    };
  }

  private TopicCommand settling(Topic topic) {
    return switch (random.nextInt(6)) {
      case 0 -> new CompleteDirect(WORDS, List.of());
      case 1 -> new AnswerTransfer(WORDS, random.nextBoolean());
      case 2 -> visit();
      case 3 -> new RecordFailedVisit(ContactWay.PHONE);
      case 4 ->
          topic.stage() == Stage.TRANSFERRED
              ? new RefuseTransfer(WORDS, "区人民法院")
              : new AnswerProposer(ContactWay.PHONE);
      default -> new CloseTopic();
    };
  }

  private Next ruling() {
    return new Next(
        People.STREET_OFFICER,
        new DecideAppeal(one(Appeal.Outcome.values()), WORDS, random.nextBoolean()));
  }

  private RecordReturnVisit visit() {
    return new RecordReturnVisit(
        one(Solved.values()),
        random.nextBoolean(),
        one(ContactWay.values()),
        Set.of(one(Concern.values())));
  }

  private AddParticipant addition() {
    return switch (random.nextInt(4)) {
      case 0 -> new AddParticipant("DEPARTMENT", null, "园林局", null, 1, WORDS);
      case 1 -> new AddParticipant("RESIDENT", "tenant", null, null, 2, WORDS);
      case 2 -> new AddParticipant("PROPERTY_COMPANY", null, null, "物业", 1, WORDS);
      default -> new AddParticipant("EXPERT", null, null, null, 1, WORDS);
    };
  }

  private RemoveParticipant removal(Topic topic) {
    List<Participant> sides = topic.participation().participants();
    String key = sides.isEmpty() ? "EXPERT" : sides.get(random.nextInt(sides.size())).key();
    return new RemoveParticipant(key, WORDS);
  }

  private RecordMicroSession microSession(boolean agreed) {
    return new RecordMicroSession(
        day(random.nextInt(40)),
        agreed,
        WORDS,
        List.of(new Side("RESIDENT", 2), new Side("GRID_WORKER", 1)),
        agreed && random.nextBoolean(),
        null);
  }

  private static Accept household() {
    return new Accept("neighbours", null, Scope.HOUSEHOLD, null, null, null, WORDS);
  }

  private HandleDirectly promise() {
    return new HandleDirectly(WORDS, null, List.of(), day(random.nextInt(40)));
  }

  private static Transfer ownUnit() {
    return new Transfer("安居物业", WORDS);
  }

  private ScreeningForm form() {
    return new ScreeningForm(
        WORDS,
        one(Legality.values()),
        WORDS,
        "ROUND_TABLE",
        one(DecisionBody.values()),
        one(DecisionMethod.values()),
        day(random.nextInt(40)),
        WORDS,
        WORDS);
  }

  private static LocalDate day(int after) {
    Instant then = Scenario.MONDAY;
    return SampleDistrict.HEXI.calendar().day(then).plusDays(after);
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
