package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yishi.district.Level;
import org.yishi.testing.Seeds;
import org.yishi.topic.TopicEvent.DeadlineMissed;
import org.yishi.topic.TopicEvent.DeadlineWarned;
import org.yishi.topic.TopicEvent.EscalationReturned;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.TopicEvent.TopicEscalated;
import org.yishi.topic.TopicEvent.TopicTakenOver;
import org.yishi.topic.TopicEvent.TopicUrged;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.summons.Summons;

/** Whatever people, other services and time do to a topic, these things hold. */
class TopicStateMachineTest {

  private static final int SEQUENCES = 20_000;
  private static final int COMMANDS = 25;

  private static final Map<Stage, Set<Stage>> LEGAL_MOVES = legalMoves();

  @Test
  void noSequenceOfCommandsBreaksATopic() {
    Set<Stage> seen = new HashSet<>();
    Seeds.check(SEQUENCES, (seed, random) -> seen.addAll(live(random)));
    if (Long.getLong("seed") == null) {
      assertThat(seen).as("stages that the sequences reached").contains(Stage.values());
    }
  }

  private static Set<Stage> live(RandomGenerator random) {
    var commands = new RandomCommands(random);
    Instant now = Scenario.MONDAY;
    int calendarChanges = random.nextInt(COMMANDS);
    var told = new Told();
    Topic topic = null;
    Topic other = null;
    for (int i = 0; i < COMMANDS; i++) {
      var next = i == 0 ? commands.submission() : commands.next(topic);
      var context = commands.context(now, next.by(), other, i >= calendarChanges);
      if (TopicDecider.decide(topic, next.command(), context)
          instanceof Decision.Accepted accepted) {
        for (TopicEvent event : accepted.all()) {
          Topic after = TopicDecider.evolve(topic, event);
          told.hears(topic, event, after);
          topic = after;
        }
        if (i == 0 && topic != null) {
          other = commands.another(topic);
        }
      }
      now = now.plus(commands.pause());
    }
    return told.stages;
  }

  /** What a listener makes of the events alone, to be compared with what the topic says. */
  private static final class Told {

    private final Set<Stage> stages = new HashSet<>();
    private final Set<List<Object>> fired = new HashSet<>();
    private final ToldClocks clocks = new ToldClocks();
    private final List<StageChanged> moves = new ArrayList<>();
    private String holder = "";
    private Level reached = Level.COMMUNITY;

    private void hears(@Nullable Topic before, TopicEvent event, Topic after) {
      assertThat(after.sequence()).isEqualTo(before == null ? 1 : before.sequence() + 1);
      stages.add(after.stage());
      follow(event, after);
      assertThat(after.holder()).isEqualTo(holder);
      assertThat(after.level()).isEqualTo(Level.of(holder));
      assertThat(after.reached()).isGreaterThanOrEqualTo(reached);
      assertThat(after.reached()).isGreaterThanOrEqualTo(after.level());
      reached = after.reached();
      if (before != null) {
        assertThat(after.departments()).containsAll(before.departments());
        assertThat(after.area()).isEqualTo(before.area());
      }
      escalationsFit(after);
      deadlinesFit(after);
      summonsesFit(after);
      clocks.hears(before, event, after);
      assertThat(after.stage() != Stage.MERGED || after.merging().following() != null)
          .as("what is merged follows something")
          .isTrue();
    }

    private void follow(TopicEvent event, Topic after) {
      switch (event) {
        case TopicEvent.TopicSubmitted _ -> holder = after.area();
        case TopicEscalated e -> holder = e.escalation().to();
        case EscalationReturned e -> holder = e.to();
        case TopicTakenOver e -> holder = e.escalation().to();
        case StageChanged e -> moves(e, after);
        case DeadlineWarned e -> once(event, e.deadline());
        case DeadlineMissed e -> once(event, e.deadline());
        case TopicUrged e -> once(event, e.deadline());
        case TopicEvent.SupervisionOrdered e -> once(event, e.deadline());
        case DeadlineEvent _, CosignEvent _ -> {}
        case TopicEvent.TopicAccepted _,
            TopicEvent.TopicHandledDirectly _,
            TopicEvent.TopicTransferred _,
            TopicEvent.TopicMerged _,
            TopicEvent.TopicNotTaken _,
            TopicEvent.TopicWithdrawn _,
            TopicEvent.TopicReopened _,
            TopicEvent.TopicClosed _,
            TopicEvent.EscalationSigned _,
            TopicEvent.EscalationHandled _,
            TopicEvent.TopicAcknowledged _,
            TopicEvent.Reported _,
            MergingEvent _,
            FundsEvent _,
            IntakeEvent _,
            ScreeningEvent _,
            FollowUpEvent _,
            ParticipationEvent _,
            MicroSessionEvent _,
            AssignmentEvent _,
            SummonsEvent _ -> {}
      }
    }

    private void moves(StageChanged move, Topic after) {
      Stage from = moves.isEmpty() ? Stage.PROPOSED : moves.getLast().to();
      assertThat(move.from()).isEqualTo(from);
      assertThat(LEGAL_MOVES.get(move.from())).as("from " + move.from()).contains(move.to());
      assertThat(after.stage()).isEqualTo(move.to());
      moves.add(move);
    }

    private void once(TopicEvent event, Deadline deadline) {
      assertThat(
              fired.add(
                  List.of(event.getClass(), deadline.key(), deadline.startedAt(), deadline.due())))
          .as("fires once: " + event)
          .isTrue();
    }

    private void escalationsFit(Topic topic) {
      List<Escalation> open = topic.escalations().stream().filter(Escalation::open).toList();
      assertThat(open).hasSizeLessThanOrEqualTo(1);
      open.forEach(escalation -> assertThat(escalation.to()).isEqualTo(topic.holder()));
      for (int i = 0; i < topic.escalations().size(); i++) {
        Escalation escalation = topic.escalations().get(i);
        assertThat(escalation.n()).isEqualTo(i + 1);
        assertThat(escalation.from()).startsWith(escalation.to());
      }
      boolean unsigned = open.stream().anyMatch(e -> e.state() == Escalation.State.RAISED);
      assertThat(topic.deadline(DeadlineKind.ESCALATION_SIGNING).isPresent()).isEqualTo(unsigned);
    }

    private void summonsesFit(Topic topic) {
      List<Summons> all = topic.summonses().all();
      for (int i = 0; i < all.size(); i++) {
        Summons summons = all.get(i);
        assertThat(summons.n()).isEqualTo(i + 1);
        assertThat(summons.matter()).isBetween(1, summons.n());
        assertThat(summons.by().length()).as("whistled by").isLessThan(People.COMMUNITY.length());
        assertThat(topic.deadlines().stream().filter(it -> deadlineOf(it, summons)))
            .as(summons.toString())
            .hasSize(
                switch (summons.state()) {
                  case SUMMONED, REPORTED_IN, RESPONDED -> 1;
                  case DRAFTED, FULFILLED, RATED, REFUSED, WITHDRAWN, LAPSED -> 0;
                });
        if (summons.signed() && topic.departments().size() < Topic.MAX_DEPARTMENTS) {
          assertThat(topic.departments()).contains(summons.department());
        }
      }
      if (topic.stage().ended()) {
        assertThat(all).noneMatch(Summons::open);
      }
    }

    private static boolean deadlineOf(Deadline deadline, Summons summons) {
      return summons.department().equals(deadline.department())
          && deadline.kind().ofSummons()
          && Integer.valueOf(summons.n()).equals(deadline.n());
    }

    private void deadlinesFit(Topic topic) {
      assertThat(topic.deadlines().stream().map(Deadline::key)).doesNotHaveDuplicates();
      if (topic.stage().ended()) {
        assertThat(topic.deadlines()).allMatch(deadline -> deadline.kind().outlives(topic.stage()));
        assertThat(topic.screeningFile().proposal()).isNull();
        assertThat(topic.openEscalation()).isEmpty();
      }
      topic.deadlines().stream()
          .filter(deadline -> deadline.state() != Deadline.State.SUSPENDED)
          .filter(deadline -> deadline.department() == null)
          .filter(deadline -> deadline.kind() != DeadlineKind.APPEAL_DECISION)
          .filter(deadline -> deadline.kind() != DeadlineKind.ASSIGNMENT)
          .forEach(deadline ->
              assertThat(deadline.responsible()).as(deadline.toString()).isEqualTo(topic.holder()));
    }
  }

  private static Map<Stage, Set<Stage>> legalMoves() {
    var moves = new EnumMap<Stage, Set<Stage>>(Stage.class);
    moves.put(
        Stage.PROPOSED,
        Set.of(
            Stage.ACCEPTED,
            Stage.DIRECT,
            Stage.TRANSFERRED,
            Stage.MERGED,
            Stage.NOT_TAKEN,
            Stage.WITHDRAWN));
    moves.put(Stage.ACCEPTED, Set.of(Stage.NOTIFIED, Stage.WITHDRAWN, Stage.DIRECT));
    moves.put(Stage.NOTIFIED, Set.of(Stage.DELIBERATING, Stage.ACCEPTED, Stage.WITHDRAWN));
    moves.put(Stage.DELIBERATING, Set.of(Stage.RESOLVED));
    moves.put(Stage.RESOLVED, Set.of(Stage.ANNOUNCED));
    moves.put(Stage.ANNOUNCED, Set.of(Stage.IMPLEMENTING));
    moves.put(Stage.IMPLEMENTING, Set.of(Stage.COMPLETED));
    moves.put(Stage.COMPLETED, Set.of(Stage.EVALUATED, Stage.IMPLEMENTING));
    moves.put(Stage.EVALUATED, Set.of(Stage.CLOSED, Stage.IMPLEMENTING));
    moves.put(Stage.CLOSED, Set.of(Stage.IMPLEMENTING, Stage.PROPOSED));
    for (Stage end :
        List.of(Stage.DIRECT, Stage.TRANSFERRED, Stage.MERGED, Stage.NOT_TAKEN, Stage.WITHDRAWN)) {
      moves.put(end, Set.of(Stage.PROPOSED, Stage.CLOSED));
    }
    return moves;
  }
}
