package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.eventing.EventIds;
import org.yishi.topic.CommandResult.Done;
import org.yishi.topic.ScreeningCommand.ApproveScreening;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicCommand.SignEscalation;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.progress.ReportType;
import org.yishi.topic.screening.DecisionBody;
import org.yishi.topic.screening.DecisionMethod;
import org.yishi.topic.screening.Legality;
import org.yishi.topic.screening.Nature;
import org.yishi.topic.screening.Scope;
import org.yishi.topic.screening.ScreeningDecision;
import org.yishi.topic.screening.ScreeningDecision.Accept;
import org.yishi.topic.screening.ScreeningDecision.HandleDirectly;
import org.yishi.topic.screening.ScreeningDecision.NotTake;
import org.yishi.topic.screening.ScreeningForm;
import org.yishi.topic.screening.ScreeningProposal;
import org.yishi.topic.timeline.TimelineEntry;

/** What every store of topics has to do, whichever it is; each test starts with an empty one. */
public abstract class TopicsContract {

  private static final Instant NOW = Scenario.MONDAY;

  private static final ScreeningForm FORM =
      new ScreeningForm(
          "走访三户，情况属实",
          Legality.LAWFUL,
          "符合条例",
          "ROUND_TABLE",
          DecisionBody.OWNERS,
          DecisionMethod.OWNERS_HALF,
          LocalDate.of(2026, 3, 20),
          "同意",
          null);

  private final EventIds ids = new EventIds();
  private Topics topics;
  private TopicCommandHandler handler;

  /** A store without topics. */
  protected abstract Topics emptyStore();

  /** The store again, as another instance of the service sees it. */
  protected abstract Topics secondInstance();

  // Assigned by JUnit before each test, which the null checker can't see.
  @SuppressWarnings("NullAway.Init")
  protected TopicsContract() {}

  @BeforeEach
  void startEmpty() {
    topics = emptyStore();
    handler = handler(topics, NOW);
  }

  @Test
  void whatIsSubmittedIsFoundAsItWas() {
    Stored submitted = submit("a");

    assertThat(topics.find(submitted.topic().id())).contains(submitted);
    assertThat(submitted.topic().number()).isEqualTo("河西-大营门-2026-0001");
    assertThat(topics.find("topic_unknown")).isEmpty();
  }

  @Test
  void everyStateSurvivesTheStore() {
    String id = raised("housing").topic().id();
    done(handler.handle(id, new SignEscalation(1), People.STREET_OFFICER));
    done(
        handler.handle(
            id, Scenario.report(ReportType.SESSION_NOTICED, "session_1", 1), Initiator.SYSTEM));
    Stored last = done(handler.handle(id, Scenario.giveBack(1), People.STREET_OFFICER)).stored();

    assertThat(topics.find(id)).contains(last);
  }

  @Test
  void aScreeningThatWaitsForTheLeadIsReadBackAsItWasProposed() {
    TopicCommandHandler strict = handler(topics, NOW, SampleDistrict.STRICT);
    List<ScreeningDecision> proposals =
        List.of(
            new Accept("lifts", Nature.DISPUTE, Scope.COMPOUND, "housing", "电梯", "停运", "涉及全楼"),
            new HandleDirectly("三日内更换", null, List.of("file_a"), LocalDate.of(2026, 3, 5)),
            new ScreeningDecision.Transfer("gardens", "树木遮挡"),
            new NotTake("属民事纠纷", "区人民法院"));
    for (ScreeningDecision decision : proposals) {
      Stored submitted = submit(decision.toString());
      String id = submitted.topic().id();
      var proposed = (Done) strict.handle(id, new ScreenTopic(decision, FORM), People.WORKER);

      Stored read = secondInstance().find(id).orElseThrow();
      assertThat(read).isEqualTo(proposed.stored());
      ScreeningProposal proposal = Objects.requireNonNull(read.topic().screeningFile().proposal());
      assertThat(proposal.decision()).isEqualTo(decision);
      assertThat(proposal.form()).isEqualTo(FORM);
      var approved = (Done) strict.handle(id, new ApproveScreening(), People.LEAD);
      assertThat(approved.stored().topic().screeningFile().form()).isEqualTo(FORM);
      assertThat(topics.find(id)).contains(approved.stored());
    }
  }

  @Test
  void aRequestHasItsEffectOnce() {
    Stored first = submit("same");
    Done again = done(handler.submit(Scenario.submission(), null, key("same"), People.RESIDENT));

    assertThat(again.stored()).isEqualTo(first);
    assertThat(again.events()).isEmpty();
    assertThat(
            handler.submit(
                Scenario.submission(), null, new RequestKey("same", "other"), People.RESIDENT))
        .isEqualTo(new CommandResult.Refused(Rejection.of(Rule.IDEMPOTENCY_KEY_REUSED)));
  }

  @Test
  void aLostRaceIsDecidedAgain() {
    Stored loaded = submit("a");
    Done accepted = done(handler.handle(id(loaded), Scenario.accept(), People.WORKER));
    var step =
        new Topics.Step(accepted.events().getFirst(), accepted.stored().topic(), People.WORKER);
    var change = new Topics.Change(List.of(step), null);

    assertThat(topics.save(loaded, change)).isFalse();
    assertThat(topics.find(id(loaded))).contains(accepted.stored());
  }

  @Test
  void aStaleVersionIsToldAndNothingHappens() {
    Stored loaded = submit("a");
    done(handler.handle(id(loaded), Scenario.accept(), People.WORKER));

    assertThat(handler.handle(id(loaded), Scenario.raise(), People.WORKER, loaded.version()))
        .isEqualTo(new CommandResult.Stale(2));
  }

  @Test
  void aReportIsHeardOnce() {
    String id = accepted("a").topic().id();
    var report = Scenario.report(ReportType.SESSION_NOTICED, "session_1", 2);

    assertThat(done(handler.handle(id, report, Initiator.SYSTEM)).events()).hasSize(2);
    assertThat(done(handler.handle(id, report, Initiator.SYSTEM)).events()).isEmpty();
    var older = Scenario.report(ReportType.SESSION_CANCELLED, "session_1", 1);
    assertThat(done(handler.handle(id, older, Initiator.SYSTEM)).events()).isEmpty();
  }

  @Test
  void theTimelineHasEveryEventInOrder() {
    String id = raised("housing").topic().id();

    List<TimelineEntry> timeline = topics.timeline(id, 0, 50);
    assertThat(timeline.stream().map(TimelineEntry::sequence)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(timeline.getLast().type()).isEqualTo("org.yishi.topic.escalated.v1");
    assertThat(timeline.getLast().level()).isEqualTo(Level.STREET);
    assertThat(timeline.getLast().actor()).isEqualTo("community-worker");
    assertThat(topics.timeline(id, 1, 2).stream().map(TimelineEntry::sequence))
        .containsExactly(2L, 3L);
    assertThat(topics.timeline(id, 9, 2)).isEmpty();
    assertThat(topics.timeline("topic_unknown", 0, 2)).isEmpty();
  }

  @Test
  void numbersHaveNeitherGapsNorDoublesWhenTwoInstancesCompete() throws Exception {
    var other = handler(secondInstance(), NOW);
    int each = 20;
    Stream<Callable<CommandResult>> submissions =
        IntStream.range(0, each * 2)
            .mapToObj(i ->
                () ->
                    (i % 2 == 0 ? handler : other)
                        .submit(Scenario.submission(), null, null, People.RESIDENT));
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var answer : pool.invokeAll(submissions.toList())) {
        done(answer.get());
      }
    }
    assertThat(list(query(null, 100)).stream().map(stored -> stored.topic().number()))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, each * 2).mapToObj("河西-大营门-2026-%04d"::formatted).toList());
  }

  @Test
  void aDeadlineFiresOnceHoweverManyInstancesSweep() throws Exception {
    String id = submit("a").topic().id();
    Instant late = NOW.plus(Duration.ofDays(10));
    var first = handler(topics, late);
    var second = handler(secondInstance(), late);
    assertThat(topics.due(NOW, 10)).isEmpty();
    assertThat(topics.due(late, 10)).containsExactly(id);

    Stream<Callable<CommandResult>> sweeps =
        Stream.of(first, second, first, second)
            .map(instance ->
                () -> instance.handle(id, new TopicCommand.PassDeadlines(), Initiator.SYSTEM));
    var events = new ArrayList<TopicEvent>();
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var answer : pool.invokeAll(sweeps.toList())) {
        events.addAll(done(answer.get()).events());
      }
    }
    // The first contact and the screening are each warned about, missed and urged.
    assertThat(events).hasSize(6);
    assertThat(topics.due(late, 10)).isEmpty();
  }

  @Test
  void listsFilterAndPageFromTheNewest() {
    Stored proposed = submit("a");
    Stored accepted = accepted("b");
    Stored raised = raised("housing");

    assertThat(list(query(null, 10))).containsExactly(raised, accepted, proposed);
    assertThat(list(query(null, 2))).containsExactly(raised, accepted);
    assertThat(list(query(id(accepted), 2))).containsExactly(proposed);
    assertThat(list(byArea("120103001"))).hasSize(3);
    assertThat(list(byArea("120103002"))).isEmpty();
    assertThat(list(byArea("1201030010"))).hasSize(3);
    assertThat(list(stageIn(Stage.PROPOSED))).containsExactly(proposed);
    assertThat(list(levelIs(Level.STREET))).containsExactly(raised);
    assertThat(list(heldBy(People.COMMUNITY))).containsExactly(accepted, proposed);
    assertThat(list(departmentAsked("housing"))).containsExactly(raised);
    assertThat(list(departmentAsked("gardens"))).isEmpty();
    assertThat(list(text("电梯又停"))).containsExactly(raised, accepted, proposed);
    assertThat(list(text("电梯 停了"))).hasSize(3);
    assertThat(list(text("2026-0001"))).containsExactly(proposed);
    assertThat(list(text(".*"))).isEmpty();
    assertThat(list(overdue(true))).isEmpty();
    assertThat(list(overdue(false))).hasSize(3);
  }

  @Test
  void strangersSeeWhatIsPublicAndProposersTheirOwnToo() {
    Stored proposed = submit("a");
    Stored accepted = accepted("b");

    assertThat(list(within("resident2", null, null))).containsExactly(accepted);
    assertThat(list(within(People.RESIDENT.account(), null, null)))
        .containsExactly(accepted, proposed);
  }

  @Test
  void staffSeeWhatIsInTheirAreaAndDepartmentsWhatNamesThem() {
    Stored proposed = submit("a");
    Stored transferred = submit("b");
    var transfer = new ScreenTopic(new ScreeningDecision.Transfer("housing", "属住建职责"));
    Stored named = done(handler.handle(id(transferred), transfer, People.WORKER)).stored();

    assertThat(list(within("street", "120103001", null))).containsExactly(named, proposed);
    assertThat(list(within("street", "120103002", null))).isEmpty();
    assertThat(list(within("dept", null, "housing"))).containsExactly(named);
    assertThat(list(within("dept", null, "gardens"))).isEmpty();
  }

  private Stored submit(String key) {
    return done(handler.submit(Scenario.submission(), null, key(key), People.RESIDENT)).stored();
  }

  private Stored accepted(String key) {
    return done(handler.handle(id(submit(key)), Scenario.accept(), People.WORKER)).stored();
  }

  private Stored raised(String department) {
    String id = id(accepted("raised"));
    return done(handler.handle(id, Scenario.raise(department), People.WORKER)).stored();
  }

  private TopicCommandHandler handler(Topics store, Instant now) {
    return handler(store, now, SampleDistrict.HEXI);
  }

  private TopicCommandHandler handler(Topics store, Instant now, District district) {
    return new TopicCommandHandler(
        store, district, Clock.fixed(now, ZoneOffset.UTC), () -> ids.next("topic"));
  }

  private List<Stored> list(TopicQuery query) {
    return topics.list(query);
  }

  private static Done done(CommandResult result) {
    assertThat(result).isInstanceOf(Done.class);
    return (Done) result;
  }

  private static String id(Stored stored) {
    return stored.topic().id();
  }

  private static RequestKey key(String key) {
    return new RequestKey(key, "fingerprint");
  }

  private static TopicQuery query(@Nullable String before, int limit) {
    return new TopicQuery(null, Set.of(), null, null, null, null, null, null, null, before, limit);
  }

  private static TopicQuery byArea(String area) {
    return new TopicQuery(area, Set.of(), null, null, null, null, null, null, null, null, 10);
  }

  private static TopicQuery stageIn(Stage stage) {
    return new TopicQuery(null, Set.of(stage), null, null, null, null, null, null, null, null, 10);
  }

  private static TopicQuery levelIs(Level level) {
    return new TopicQuery(null, Set.of(), level, null, null, null, null, null, null, null, 10);
  }

  private static TopicQuery heldBy(String holder) {
    return new TopicQuery(null, Set.of(), null, holder, null, null, null, null, null, null, 10);
  }

  private static TopicQuery departmentAsked(String department) {
    return new TopicQuery(null, Set.of(), null, null, null, department, null, null, null, null, 10);
  }

  private static TopicQuery overdue(boolean overdue) {
    return new TopicQuery(null, Set.of(), null, null, null, null, overdue, null, null, null, 10);
  }

  private static TopicQuery text(String text) {
    return new TopicQuery(null, Set.of(), null, null, null, null, null, text, null, null, 10);
  }

  private static TopicQuery within(
      String account, @Nullable String area, @Nullable String department) {
    var reach = new Reach(account, area, department);
    return new TopicQuery(null, Set.of(), null, null, null, null, null, null, reach, null, 10);
  }
}
