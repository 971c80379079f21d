package org.yishi.topic;

import static org.yishi.topic.RandomSummonses.department;
import static org.yishi.topic.Scenario.aTopicSignedByTheStreet;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.SummonsCommand.RateSummons;
import org.yishi.topic.SummonsCommand.RefuseSummons;
import org.yishi.topic.SummonsCommand.RespondToSummons;
import org.yishi.topic.SummonsCommand.SummonDepartment;
import org.yishi.topic.TopicCommand.SignSupervisionOrder;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.escalation.Urgency;
import org.yishi.topic.summons.Answer;
import org.yishi.topic.summons.Call;
import org.yishi.topic.summons.Satisfaction;
import org.yishi.topic.summons.Summons;
import org.yishi.topic.summons.SummonsKind;

/** Summonses as tests of them bring them about. */
final class Whistles {

  static final Initiator HOUSING = department("housing");
  static final Initiator URBAN_MANAGEMENT = department("urban-management");
  static final LocalDate NEXT_WEEK = LocalDate.of(2026, 3, 9);

  private Whistles() {}

  static Scenario summoned(String department) {
    return aTopicSignedByTheStreet().when(People.STREET_LEADER, whistle(department));
  }

  static SummonDepartment whistle(String department) {
    return whistle(department, SummonsKind.HARD_CASE, null);
  }

  static SummonDepartment whistle(String department, SummonsKind kind, @Nullable RequestKey key) {
    return new SummonDepartment(
        department, new Call(kind, Urgency.NORMAL, "请到场会商", null, null, List.of()), key);
  }

  static RespondToSummons respond(int n, LocalDate by) {
    return new RespondToSummons(n, "制定方案并施工", by);
  }

  static RefuseSummons refuse(int n, String body) {
    return new RefuseSummons(n, body, "依据“三定”方案");
  }

  static RateSummons rate(int n, Satisfaction satisfaction, @Nullable String words) {
    return new RateSummons(n, satisfaction, words);
  }

  static SignSupervisionOrder order(int n) {
    return new SignSupervisionOrder(DeadlineKind.SUMMONS_REPORT_IN, n);
  }

  static List<Deadline> ofSummonses(Topic topic) {
    return topic.deadlines().stream().filter(it -> it.kind().ofSummons()).toList();
  }

  static Answer.Refusal refusal(Summons summons) {
    return Objects.requireNonNull(summons.answer().refusal());
  }

  static boolean isSame(Deadline one, Deadline other) {
    return one.key().equals(other.key());
  }
}
