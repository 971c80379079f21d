package org.yishi.topic;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.yishi.topic.AssignmentCommand.AssignTask;
import org.yishi.topic.AssignmentCommand.CancelAssignment;
import org.yishi.topic.AssignmentCommand.CompleteAssignment;
import org.yishi.topic.AssignmentCommand.ReportAssignment;
import org.yishi.topic.AssignmentCommand.SendBackAssignment;
import org.yishi.topic.RandomCommands.Next;
import org.yishi.topic.SummonsCommand.FulfilSummons;
import org.yishi.topic.SummonsCommand.RateSummons;
import org.yishi.topic.SummonsCommand.RefuseSummons;
import org.yishi.topic.SummonsCommand.ReportIn;
import org.yishi.topic.SummonsCommand.RespondToSummons;
import org.yishi.topic.SummonsCommand.SignSummons;
import org.yishi.topic.SummonsCommand.SummonDepartment;
import org.yishi.topic.SummonsCommand.WithdrawSummons;
import org.yishi.topic.assignment.Assignment;
import org.yishi.topic.escalation.Urgency;
import org.yishi.topic.summons.Call;
import org.yishi.topic.summons.Satisfaction;
import org.yishi.topic.summons.Summons;
import org.yishi.topic.summons.SummonsKind;

/** Whistles and what departments answer to them, half of it sensible. */
final class RandomSummonses {

  private static final List<String> DEPARTMENTS =
      List.of("gardens", "housing", "园林局", "城管委", "住建委", "市场监管局", "外星事务局");
  private static final List<Initiator> PEOPLE =
      List.of(
          People.WORKER,
          People.STREET_OFFICER,
          People.STREET_LEADER,
          People.OTHER_STREET,
          People.DISTRICT_OFFICER,
          People.DISTRICT_LEADER,
          People.GARDENS,
          department("housing"),
          department("urban-management"));

  private static final String WORDS = RandomCommands.INDISCREET;
  private static final String MEETING = Scenario.ID.replace("topic", "meeting");

  private final RandomGenerator random;

  RandomSummonses(RandomGenerator random) {
    this.random = random;
  }

  Next next(Topic topic) {
    if (random.nextInt(4) == 0) {
      return assignment(topic);
    }
    return random.nextInt(4) == 0 ? anything(topic) : onward(topic);
  }

  static Initiator department(String code) {
    return new Initiator("dept." + code, "department-officer", null, code);
  }

  private Next anything(Topic topic) {
    int n = 1 + random.nextInt(topic.summonses().all().size() + 1);
    return new Next(one(PEOPLE), anything(n));
  }

  private SummonsCommand anything(int n) {
    return switch (random.nextInt(8)) {
      case 0 -> summon(one(DEPARTMENTS));
      case 1 -> new SignSummons(n);
      case 2 -> new ReportIn(n);
      case 3 -> respond(n);
      case 4 -> new FulfilSummons(n, RandomCommands.INDISCREET, List.of());
      case 5 -> refuse(n, one(DEPARTMENTS));
      case 6 -> rate(n);
      default -> new WithdrawSummons(n, RandomCommands.INDISCREET);
    };
  }

  /** What would help the last summons, or begins another. */
  private Next onward(Topic topic) {
    List<Summons> all = topic.summonses().all();
    if (all.isEmpty()) {
      return new Next(whistler(topic), summon(one(DEPARTMENTS)));
    }
    Summons last = all.getLast();
    int n = last.n();
    Initiator department = department(last.department());
    return switch (last.state()) {
      case DRAFTED -> new Next(leader(last.by()), new SignSummons(n));
      case SUMMONED ->
          random.nextBoolean()
              ? new Next(department, new ReportIn(n))
              : new Next(department, refuse(n, one(DEPARTMENTS)));
      case REPORTED_IN -> new Next(department, respond(n));
      case RESPONDED ->
          new Next(department, new FulfilSummons(n, RandomCommands.INDISCREET, List.of()));
      case FULFILLED -> new Next(leader(last.by()), rate(n));
      case REFUSED, RATED, WITHDRAWN, LAPSED -> new Next(whistler(topic), summon(one(DEPARTMENTS)));
    };
  }

  private Next assignment(Topic topic) {
    List<Assignment> all = topic.assignments().all();
    Initiator convener = whistler(topic);
    if (all.isEmpty() || random.nextInt(3) == 0) {
      String unit = one(List.of("园林局", "housing", People.STREET, People.COMMUNITY, "外星局"));
      return new Next(convener, new AssignTask(MEETING, unit, "分管副主任", WORDS, day(), null));
    }
    Assignment last = all.getLast();
    int n = last.n();
    return switch (random.nextInt(6)) {
      case 0, 1 -> new Next(unit(last), new ReportAssignment(n, WORDS));
      case 2, 3 -> new Next(leader(last.by()), new CompleteAssignment(n));
      case 4 -> new Next(leader(last.by()), new SendBackAssignment(n, WORDS, day()));
      default -> new Next(one(PEOPLE), new CancelAssignment(n, WORDS));
    };
  }

  private static Initiator unit(Assignment assignment) {
    return assignment.ofDepartment()
        ? department(assignment.unit())
        : RandomCommands.staffOf(assignment.unit());
  }

  private LocalDate day() {
    return LocalDate.of(2026, 3, 1).plusDays(random.nextInt(120));
  }

  private Initiator whistler(Topic topic) {
    return switch (topic.holder().length()) {
      case 6 -> random.nextBoolean() ? People.DISTRICT_LEADER : People.DISTRICT_OFFICER;
      default -> random.nextBoolean() ? People.STREET_LEADER : People.STREET_OFFICER;
    };
  }

  private static Initiator leader(String area) {
    return area.length() == People.DISTRICT.length()
        ? People.DISTRICT_LEADER
        : People.STREET_LEADER;
  }

  private SummonDepartment summon(String department) {
    SummonsKind[] kinds = SummonsKind.values();
    var call =
        new Call(
            kinds[random.nextInt(kinds.length)],
            Urgency.URGENT,
            RandomCommands.INDISCREET,
            RandomCommands.INDISCREET,
            null,
            List.of());
    return new SummonDepartment(department, call, null);
  }

  private RespondToSummons respond(int n) {
    return new RespondToSummons(n, WORDS, day());
  }

  private RefuseSummons refuse(int n, String body) {
    return new RefuseSummons(
        n,
        random.nextBoolean() ? body : "某单位" + RandomCommands.INDISCREET,
        RandomCommands.INDISCREET);
  }

  private RateSummons rate(int n) {
    Satisfaction[] all = Satisfaction.values();
    return new RateSummons(
        n,
        all[random.nextInt(all.length)],
        random.nextInt(3) == 0 ? null : RandomCommands.INDISCREET);
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
