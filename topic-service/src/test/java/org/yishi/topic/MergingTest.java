package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yishi.topic.MergingCommand.AdmitSource;
import org.yishi.topic.MergingCommand.FollowJointTopic;
import org.yishi.topic.MergingCommand.FollowTopic;
import org.yishi.topic.MergingCommand.ForgetSource;
import org.yishi.topic.MergingCommand.ReleaseSource;
import org.yishi.topic.MergingCommand.UnmergeTopic;
import org.yishi.topic.TopicCommand.ReopenTopic;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicCommand.SubmitTopic;
import org.yishi.topic.Topics.Origin;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.merging.CarriedStep;
import org.yishi.topic.merging.Merging;
import org.yishi.topic.merging.Merging.Following;
import org.yishi.topic.merging.UnmergeCause;
import org.yishi.topic.screening.ScreeningDecision.Merge;

/** What a merge makes of one topic, the source or the target. */
class MergingTest {

  private static final String TARGET = "topic_01kjp1m8r0fa2r9q6td9wqtxpx";
  private static final String TARGET_NUMBER = "河西-大营门-2026-0011";
  private static final String UNMERGING = "楼栋不同，分别办理";

  private final Topic target = another(TARGET, TARGET_NUMBER, People.COMMUNITY);

  @Test
  void aMergedTopicKeepsItsNumberAndFollowsTheTarget() {
    Topic source = merged(target);
    assertThat(source.stage()).isEqualTo(Stage.MERGED);
    assertThat(source.number()).isEqualTo("河西-大营门-2026-0012");
    assertThat(source.proposer()).isEqualTo(People.RESIDENT.account());
    assertThat(source.deadlines()).isEmpty();
    assertThat(source.merging().following())
        .isEqualTo(new Following(TARGET, TARGET_NUMBER, 2, Stage.PROPOSED, TARGET_NUMBER, false));
  }

  @Test
  void onlyAnOpenTopicOfTheScreenersAreaCanBeATarget() {
    refuses(Rule.MERGE_TARGET_UNUSABLE, null);
    refuses(Rule.MERGE_TARGET_UNUSABLE, another(TARGET, "x", "120103001002"));
    refuses(Rule.MERGE_TARGET_UNUSABLE, merged(target));
    Topic itself = proposed();
    assertThat(refusal(itself, People.WORKER, merge(Scenario.ID), itself).rule())
        .isEqualTo(Rule.MERGE_TARGET_UNUSABLE);
  }

  @Test
  void whatAlreadyFollowsTheTopicCannotBeItsTarget() {
    Topic follower =
        after(
            accepted(TARGET),
            Initiator.SYSTEM,
            new FollowJointTopic(Scenario.ID, "n", Stage.PROPOSED, new Origin(Scenario.ID, 2)));
    refuses(Rule.MERGE_TARGET_UNUSABLE, follower);
  }

  @Test
  void aFullTargetTakesNobodyMore() {
    Topic full = target;
    for (int i = 0; i < Merging.MAX_SOURCES; i++) {
      full = after(full, Initiator.SYSTEM, admit("topic_" + i, i + 1));
    }
    assertThat(full.merging().sources()).hasSize(Merging.MAX_SOURCES);
    refuses(Rule.MERGE_TARGET_FULL, full);
    assertThat(refusal(full, Initiator.SYSTEM, admit("topic_late", 2), null).rule())
        .isEqualTo(Rule.MERGE_TARGET_FULL);
    assertThat(after(full, Initiator.SYSTEM, admit("topic_7", 9)).merging().sources())
        .hasSize(Merging.MAX_SOURCES);
  }

  @Test
  void theTargetKnowsItsSourcesAndForgetsThem() {
    Topic knowing = after(target, Initiator.SYSTEM, admit(Scenario.ID, 2));
    assertThat(knowing.merging().source(Scenario.ID).orElseThrow().since()).isEqualTo(2);
    Topic alone =
        after(knowing, Initiator.SYSTEM, new ForgetSource(Scenario.ID, new Origin(Scenario.ID, 4)));
    assertThat(alone.merging()).isEqualTo(Merging.NONE);
  }

  @Test
  void aStepOfTheTargetIsAnEventOfTheSource() {
    Topic source = merged(target);
    Topic after = after(source, Initiator.SYSTEM, step(Stage.NOTIFIED, 7, 0));
    assertThat(after.sequence()).isEqualTo(source.sequence() + 1);
    assertThat(after.stage()).isEqualTo(Stage.MERGED);
    assertThat(Objects.requireNonNull(after.merging().following()).stage())
        .isEqualTo(Stage.NOTIFIED);
  }

  @Test
  void whoStandsAloneHearsOfNoOtherTopicsSteps() {
    assertThat(events(proposed(), Initiator.SYSTEM, step(Stage.NOTIFIED, 7, 0), null)).isEmpty();
  }

  @Test
  void aMistakenMergeIsUndoneWithANewDeadlineForScreening() {
    Topic alone = after(merged(target), People.WORKER, new UnmergeTopic(UNMERGING));
    assertThat(alone.stage()).isEqualTo(Stage.PROPOSED);
    assertThat(alone.screening()).isNull();
    assertThat(alone.merging()).isEqualTo(Merging.NONE);
    assertThat(alone.deadline(DeadlineKind.SCREENING).orElseThrow().startedAt()).isEqualTo(later());
    assertThat(after(alone, People.WORKER, Scenario.accept()).stage()).isEqualTo(Stage.ACCEPTED);
  }

  @Test
  void onlyTheHolderUndoesAMergeAndOnlyOneThatThereIs() {
    Topic source = merged(target);
    assertThat(refusal(source, People.OTHER_WORKER, new UnmergeTopic(UNMERGING), null).rule())
        .isEqualTo(Rule.NOT_HOLDER);
    assertThat(refusal(proposed(), People.WORKER, new UnmergeTopic(UNMERGING), null).rule())
        .isEqualTo(Rule.NOT_MERGED);
  }

  @Test
  void aMergeThatCannotStandIsTakenBackOnce() {
    Topic source = merged(target);
    var release = new ReleaseSource(TARGET, 2, UnmergeCause.CIRCLE);
    Topic alone = after(source, Initiator.SYSTEM, release);
    assertThat(alone.stage()).isEqualTo(Stage.PROPOSED);
    assertThat(events(alone, Initiator.SYSTEM, release, null)).isEmpty();
    var another = new ReleaseSource(TARGET, 9, UnmergeCause.CIRCLE);
    assertThat(events(source, Initiator.SYSTEM, another, null)).isEmpty();
  }

  @Test
  void theSourcesOfAWithdrawnTargetAreProposalsAgain() {
    Topic source = after(merged(target), Initiator.SYSTEM, step(Stage.WITHDRAWN, 3, 0));
    assertThat(source.stage()).isEqualTo(Stage.PROPOSED);
    assertThat(source.deadline(DeadlineKind.SCREENING)).isPresent();
  }

  @Test
  void theWithdrawalOfTheTargetsTargetLeavesTheSourceWithItsOwn() {
    Topic source = after(merged(target), Initiator.SYSTEM, step(Stage.WITHDRAWN, 3, 1));
    assertThat(source.stage()).isEqualTo(Stage.MERGED);
  }

  @Test
  void aMergedCaseThatIsReopenedStandsAlone() {
    Topic alone =
        after(
            merged(target), People.WORKER, new ReopenTopic(ReopeningCause.STAFF_DECISION, "情况有变"));
    assertThat(alone.stage()).isEqualTo(Stage.PROPOSED);
    assertThat(alone.merging().following()).isNull();
    assertThat(alone.deadline(DeadlineKind.SCREENING)).isPresent();
  }

  @Test
  void aProposalBecomesPartOfAJointTopicAndACaseUnderWayGoesOnBesideIt() {
    var joint = new FollowJointTopic(TARGET, TARGET_NUMBER, Stage.PROPOSED, new Origin(TARGET, 2));
    Topic merged = after(proposed(), Initiator.SYSTEM, joint);
    assertThat(merged.stage()).isEqualTo(Stage.MERGED);
    Topic linked = after(accepted(Scenario.ID), Initiator.SYSTEM, joint);
    assertThat(linked.stage()).isEqualTo(Stage.ACCEPTED);
    assertThat(Objects.requireNonNull(linked.merging().following()).linked()).isTrue();
    Topic parted = after(linked, People.WORKER, new UnmergeTopic(UNMERGING));
    assertThat(parted.stage()).isEqualTo(Stage.ACCEPTED);
    assertThat(parted.merging()).isEqualTo(Merging.NONE);
  }

  @Test
  void whatHasEndedOrFollowsAnotherTopicIsLeftAlone() {
    var joint = new FollowJointTopic("topic_joint", "n", Stage.PROPOSED, new Origin("topic_j", 2));
    assertThat(events(merged(target), Initiator.SYSTEM, joint, null)).isEmpty();
  }

  private void refuses(Rule rule, @Nullable Topic unusable) {
    assertThat(refusal(proposed(), People.WORKER, merge(TARGET), unusable).rule()).isEqualTo(rule);
  }

  private static Topic merged(Topic target) {
    Topic source = proposed();
    return evolved(source, events(source, People.WORKER, merge(target.id()), target));
  }

  private static ScreenTopic merge(String into) {
    return new ScreenTopic(new Merge(into, "同一部电梯"));
  }

  private static AdmitSource admit(String source, long sequence) {
    return new AdmitSource(
        source, "河西-大营门-2026-0012", People.COMMUNITY, new Origin(source, sequence));
  }

  private static FollowTopic step(Stage stage, long sequence, int hops) {
    return new FollowTopic(
        new CarriedStep(
            TARGET, "org.yishi.topic.stage-changed.v1", stage, TARGET_NUMBER, sequence, hops));
  }

  private static Topic proposed() {
    return another(Scenario.ID, "河西-大营门-2026-0012", People.COMMUNITY);
  }

  private static Topic accepted(String id) {
    return after(another(id, "n", People.COMMUNITY), People.WORKER, Scenario.accept());
  }

  private static Topic another(String id, String number, String area) {
    Submission words = Scenario.submission();
    var submission =
        new Submission(
            area,
            words.title(),
            words.description(),
            words.channel(),
            words.category(),
            words.location(),
            null,
            false);
    var command = new SubmitTopic(id, number, submission);
    return switch (TopicDecider.decide(null, command, context(People.RESIDENT, null))) {
      case Decision.Accepted accepted -> TopicDecider.evolve(null, accepted.all().getFirst());
      case Decision.Refused(var rejection) -> throw new AssertionError(rejection);
    };
  }

  private static Topic after(Topic topic, Initiator by, TopicCommand command) {
    return evolved(topic, events(topic, by, command, null));
  }

  private static Topic evolved(Topic topic, List<TopicEvent> events) {
    return IntStream.range(0, events.size())
        .boxed()
        .reduce(
            topic, (state, i) -> TopicDecider.evolve(state, events.get(i)), (one, other) -> other);
  }

  private static List<TopicEvent> events(
      Topic topic, Initiator by, TopicCommand command, @Nullable Topic other) {
    return switch (TopicDecider.decide(topic, command, context(by, other))) {
      case Decision.Accepted accepted -> accepted.all();
      case Decision.Refused(var rejection) -> throw new AssertionError(rejection);
    };
  }

  private static Rejection refusal(
      Topic topic, Initiator by, TopicCommand command, @Nullable Topic other) {
    return switch (TopicDecider.decide(topic, command, context(by, other))) {
      case Decision.Accepted accepted -> throw new AssertionError(accepted.all());
      case Decision.Refused(var rejection) -> rejection;
    };
  }

  private static Context context(Initiator by, @Nullable Topic other) {
    return new Context(later(), by, SampleDistrict.HEXI, other);
  }

  private static Instant later() {
    return Scenario.MONDAY.plus(Duration.ofHours(1));
  }
}
