package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yishi.topic.Scenario.aProposedTopic;
import static org.yishi.topic.Scenario.aTopicRaisedToTheStreet;
import static org.yishi.topic.Scenario.aTopicSignedByTheStreet;
import static org.yishi.topic.Scenario.anAcceptedTopic;
import static org.yishi.topic.Scenario.giveBack;
import static org.yishi.topic.Scenario.raise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yishi.topic.DeadlineCommand.PauseTopic;
import org.yishi.topic.DeadlineCommand.ResumeTopic;
import org.yishi.topic.DeadlineEvent.DeadlinesPaused;
import org.yishi.topic.DeadlineEvent.DeadlinesResumed;
import org.yishi.topic.TopicCommand.PassDeadlines;
import org.yishi.topic.TopicCommand.SignEscalation;
import org.yishi.topic.TopicEvent.DeadlineMissed;
import org.yishi.topic.TopicEvent.DeadlineWarned;
import org.yishi.topic.TopicEvent.EscalationReturned;
import org.yishi.topic.TopicEvent.TopicUrged;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.deadline.Pause;

/** What it means that a topic waits: MONDAY is a Monday, 09:00. */
class PauseTest {

  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void aPauseMovesTheEndByTheWorkingTimeThatItLasts() {
    Scenario scenario = aProposedTopic();
    assertThat(screening(scenario).due()).isEqualTo("2026-03-04T09:30:00Z");

    scenario.after(Duration.ofHours(1)).when(People.WORKER, pause(null));
    scenario.then(DeadlinesPaused.class);
    assertThat(screening(scenario).state()).isEqualTo(Deadline.State.PAUSED);
    // From Monday 10:00 to Wednesday 11:00: fifteen working hours.
    scenario.after(DAY.multipliedBy(2).plusHours(1)).deadlinesPass().thenNothing();
    scenario.when(People.WORKER, new ResumeTopic()).then(DeadlinesResumed.class);

    Deadline resumed = screening(scenario);
    assertThat(resumed.state()).isEqualTo(Deadline.State.RUNNING);
    assertThat(resumed.paused()).isEqualTo(Duration.ofHours(15));
    assertThat(resumed.due()).isEqualTo("2026-03-09T02:00:00Z");
    assertThat(resumed.warnAt()).isBefore(resumed.due());
  }

  @Test
  void nothingIsWarnedOrMissedWhileItWaitsAndTheRestFollowsAfterwards() {
    Scenario scenario = aProposedTopic().when(People.WORKER, pause(null));
    scenario.after(DAY.multipliedBy(7)).deadlinesPass().thenNothing();
    scenario.when(People.WORKER, new ResumeTopic()).then(DeadlinesResumed.class);
    scenario
        .after(DAY.multipliedBy(30))
        .deadlinesPass()
        .then(DeadlineWarned.class, DeadlineMissed.class, TopicUrged.class);
  }

  @Test
  void aPauseEndsByItselfWhenThePolicySaysSoHoweverLateTheSweepComes() {
    Scenario scenario = aProposedTopic().when(People.WORKER, pause(null));
    Pause pause = scenario.topic().clocks().openPause().orElseThrow();
    assertThat(pause.until()).isEqualTo("2026-03-16T09:30:00Z");
    assertThat(scenario.topic().nextDeadlineAt()).contains(pause.until());

    scenario
        .at(pause.until().plus(DAY.multipliedBy(30)))
        .deadlinesPass()
        .then(DeadlinesResumed.class, DeadlineWarned.class, DeadlineMissed.class, TopicUrged.class);
    assertThat(scenario.topic().clocks().pauses().getFirst().endedAt()).isEqualTo(pause.until());
    assertThat(screening(scenario).due()).isEqualTo("2026-03-19T09:30:00Z");
  }

  @Test
  void onlyTheHolderPausesAndOnlyWithinThePolicysBounds() {
    Scenario scenario = aProposedTopic();
    scenario
        .when(People.STREET_OFFICER, pause(null))
        .thenRefused(Rule.NOT_HOLDER)
        .when(People.WORKER, pause(Scenario.MONDAY.plus(DAY.multipliedBy(90))))
        .thenRefused(Rule.PAUSE_END_UNUSABLE)
        .when(People.WORKER, pause(Scenario.MONDAY))
        .thenRefused(Rule.PAUSE_END_UNUSABLE)
        .when(People.WORKER, new ResumeTopic())
        .thenRefused(Rule.NOT_PAUSED)
        .when(People.WORKER, pause(null))
        .when(People.WORKER, pause(null))
        .thenRefused(Rule.ALREADY_PAUSED)
        .when(People.OTHER_WORKER, new ResumeTopic())
        .thenRefused(Rule.NOT_HOLDER)
        .when(People.STREET_OFFICER, new ResumeTopic())
        .then(DeadlinesResumed.class)
        .when(People.WORKER, pause(null))
        .when(People.WORKER, new ResumeTopic())
        .when(People.WORKER, pause(null))
        .thenRefused(Rule.PAUSE_LIMIT_REACHED);
  }

  @Test
  void whatIsMissedCannotBePausedAway() {
    aProposedTopic()
        .after(DAY.multipliedBy(10))
        .when(People.WORKER, pause(null))
        .thenRefused(Rule.NOTHING_TO_PAUSE);
  }

  @Test
  void aReceiverSignsBeforeItPauses() {
    aTopicRaisedToTheStreet()
        .when(People.STREET_OFFICER, pause(null))
        .thenRefused(Rule.ESCALATION_NOT_SIGNED)
        .when(People.STREET_OFFICER, new SignEscalation(1))
        .when(People.STREET_OFFICER, pause(null))
        .then(DeadlinesPaused.class);
  }

  @Test
  void whoeverHandsTheTopicOnEndsItsPause() {
    Scenario scenario = aTopicSignedByTheStreet().when(People.STREET_OFFICER, pause(null));
    Deadline total = total(scenario);
    scenario
        .after(DAY)
        .when(People.STREET_OFFICER, giveBack(1))
        .then(DeadlinesResumed.class, EscalationReturned.class);
    assertThat(total(scenario).due()).isAfter(total.due());
    assertThat(total(scenario).state()).isEqualTo(Deadline.State.RUNNING);
  }

  @Test
  void whatAMissedSignatureRaisesByItselfIsNotPausedAnyMore() {
    Scenario scenario = aTopicRaisedToTheStreet().in(SampleDistrict.raisingByItself());
    Instant due = scenario.topic().deadline(DeadlineKind.ESCALATION_SIGNING).orElseThrow().due();
    Topic paused = pausedBeforeItsSignature(scenario.topic());

    Decision decision =
        TopicDecider.decide(
            paused,
            new PassDeadlines(),
            new Context(due, Initiator.SYSTEM, SampleDistrict.raisingByItself()));
    List<TopicEvent> events = ((Decision.Accepted) decision).all();
    Topic after = TopicDecider.evolve(paused, events);
    assertThat(events).hasAtLeastOneElementOfType(DeadlinesResumed.class);
    assertThat(after.holder()).isEqualTo(People.DISTRICT);
    assertThat(after.clocks().openPause()).isEmpty();
    assertThat(after.deadlines()).noneMatch(it -> it.state() == Deadline.State.PAUSED);
  }

  @Test
  void theTotalClockIsTheSumOfTheLevelsTimesAndThePauses() {
    Scenario scenario = anAcceptedTopic().after(DAY).when(People.WORKER, pause(null));
    scenario.after(DAY).when(People.WORKER, new ResumeTopic());
    scenario.after(DAY).when(People.WORKER, raise());
    scenario.after(DAY.multipliedBy(4));

    var read = scenario.topic().clocks().at(scenario.now(), Duration::between);
    assertThat(read.total()).isEqualTo(DAY.multipliedBy(7));
    assertThat(read.pauses()).containsExactly(DAY);
    assertThat(read.levels())
        .extracting(level -> level.time().area(), level -> level.net())
        .containsExactly(
            tuple(People.COMMUNITY, DAY.multipliedBy(2)),
            tuple(People.STREET, DAY.multipliedBy(4)));
  }

  @Test
  void theSameRequestPausesOnce() {
    var key = new RequestKey("key", "body");
    var command = new PauseTopic(Pause.Reason.WAITING_FOR_FUNDS, null, null, key);
    aProposedTopic()
        .when(People.WORKER, command)
        .then(DeadlinesPaused.class)
        .when(People.WORKER, command)
        .thenNothing()
        .when(
            People.WORKER,
            new PauseTopic(Pause.Reason.FORCE_MAJEURE, null, null, new RequestKey("key", "other")))
        .thenRefused(Rule.IDEMPOTENCY_KEY_REUSED);
  }

  /** As the rules don't let anybody pause it, but an earlier version's documents may have it. */
  private static Topic pausedBeforeItsSignature(Topic topic) {
    Instant now = Scenario.MONDAY;
    String reason = Pause.Reason.WAITING_FOR_FUNDS.name();
    var pause =
        new Pause(
            1,
            Pause.Reason.WAITING_FOR_FUNDS,
            null,
            topic.holder(),
            now,
            now.plus(DAY.multipliedBy(20)),
            null,
            null,
            null);
    List<Deadline> waiting =
        topic.deadlines().stream()
            .filter(it -> it.kind().pausable() && it.underWay())
            .map(it -> it.paused(now, reason))
            .toList();
    return TopicDecider.evolve(topic, new DeadlinesPaused(now, pause, waiting));
  }

  private static PauseTopic pause(@Nullable Instant until) {
    return new PauseTopic(Pause.Reason.WAITING_FOR_RESIDENTS, "等待居民代表会议", until, null);
  }

  private static Deadline screening(Scenario scenario) {
    return scenario.topic().deadline(DeadlineKind.SCREENING).orElseThrow();
  }

  private static Deadline total(Scenario scenario) {
    return scenario.topic().deadline(DeadlineKind.ESCALATION_TOTAL).orElseThrow();
  }
}
