package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.Scenario.aTopicRaisedToTheStreet;
import static org.yishi.topic.Scenario.submit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yishi.topic.IntakeCommand.RecordContact;
import org.yishi.topic.IntakeEvent.FirstContacted;
import org.yishi.topic.TopicEvent.DeadlineMissed;
import org.yishi.topic.TopicEvent.DeadlineWarned;
import org.yishi.topic.TopicEvent.TopicSubmitted;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.intake.Reception;
import org.yishi.topic.progress.ReportType;

/** Channels and what they ask for, the outer deadline, the first contact. */
class IntakeTest {

  private static final Instant OUTER = Scenario.MONDAY.plus(Duration.ofHours(40));
  private static final Reception WITH_OUTER_DUE = new Reception(OUTER, null);

  @ParameterizedTest
  @EnumSource(Channel.class)
  void residentsUseTheirOwnChannelsAndStaffEnterWhatComesThroughTheOthers(Channel channel) {
    Scenario resident = new Scenario().when(People.RESIDENT, submit(through(channel, "GD-1")));
    Scenario staff =
        new Scenario()
            .when(People.WORKER, submit(through(channel, channel.passedOn() ? "12345-1" : null)));

    if (List.of(Channel.PORTAL, Channel.WECHAT_ACCOUNT).contains(channel)) {
      new Scenario()
          .when(People.RESIDENT, submit(through(channel, null)))
          .then(TopicSubmitted.class);
    } else {
      resident.thenRefused(Rule.CHANNEL_NOT_YOURS);
    }
    staff.then(TopicSubmitted.class);
  }

  @Test
  void theHotlineComesWithItsWorkOrderAndOthersWithNone() {
    new Scenario()
        .when(People.WORKER, submit(through(Channel.HOTLINE_12345, null)))
        .thenRefused(Rule.WORK_ORDER_REQUIRED);
    new Scenario()
        .when(People.WORKER, submit(through(Channel.COUNTER, "12345-1")))
        .thenRefused(Rule.WORK_ORDER_UNEXPECTED);
    new Scenario()
        .when(People.WORKER, submit(through(Channel.PHONE, null).with(WITH_OUTER_DUE)))
        .thenRefused(Rule.OUTER_DUE_UNEXPECTED);
  }

  @Test
  void theDeadlineOfTheHotlineIsWarnedAndMissedWhateverOurOwnTermsAre() {
    Scenario topic = new Scenario().when(People.WORKER, hotline());

    Deadline outer = outer(topic);
    assertThat(outer.due()).isEqualTo(OUTER);
    assertThat(outer.warnAt())
        .as("after 75 % of the working time")
        .isBetween(Scenario.MONDAY.plus(Duration.ofHours(24)), OUTER);
    topic.at(outer.warnAt()).deadlinesPass();
    assertThat(topic.history()).anyMatch(it -> it instanceof DeadlineWarned w && is(w.deadline()));
    topic.at(OUTER).deadlinesPass();
    assertThat(topic.history()).anyMatch(it -> it instanceof DeadlineMissed m && is(m.deadline()));
    assertThat(topic.topic().overdue()).isTrue();
  }

  @Test
  void whoeverHoldsTheTopicHasToKeepTheOuterDeadlineUntilItIsCompleted() {
    Scenario topic =
        new Scenario()
            .when(People.WORKER, hotline())
            .when(People.WORKER, Scenario.accept())
            .when(People.WORKER, Scenario.raise());

    assertThat(outer(topic).responsible()).isEqualTo(topic.topic().holder()).hasSize(9);
    assertThat(outer(topic).due()).isEqualTo(OUTER);
    Scenario deliberated =
        topic
            .when(Initiator.SYSTEM, Scenario.report(ReportType.SESSION_NOTICED, "s", 1))
            .when(Initiator.SYSTEM, Scenario.report(ReportType.SESSION_OPENED, "s", 2))
            .when(
                Initiator.SYSTEM,
                Scenario.report(ReportType.SESSION_CONCLUDED, "s", 3, "result", "OPINION_REACHED"))
            .when(Initiator.SYSTEM, Scenario.report(ReportType.SESSION_MINUTES_CONFIRMED, "s", 4))
            .when(
                Initiator.SYSTEM,
                Scenario.report(ReportType.OUTCOME_ADOPTED, "o", 1, "adoption", "WHOLE"))
            .when(Initiator.SYSTEM, Scenario.report(ReportType.OUTCOME_ANNOUNCED, "o", 2))
            .when(Initiator.SYSTEM, Scenario.report(ReportType.OUTCOME_PROGRESSED, "o", 3))
            .thenStage(Stage.IMPLEMENTING);
    assertThat(topic.topic().deadline(DeadlineKind.OUTER)).isPresent();
    deliberated.when(
        Initiator.SYSTEM,
        Scenario.report(ReportType.OUTCOME_ACCEPTED, "o", 4, "tasksAccepted", 2, "tasks", 2));
    topic.thenStage(Stage.COMPLETED);
    assertThat(topic.topic().deadline(DeadlineKind.OUTER)).isEmpty();
  }

  @Test
  void whatIsEnteredForSomebodyTellsTheRoleThatFilledItIn() {
    Submission own = through(Channel.COUNTER, null);
    var onBehalf =
        new Submission(
            own.area(),
            own.title(),
            own.description(),
            own.channel(),
            own.category(),
            null,
            null,
            true);

    assertThat(entered(onBehalf)).isEqualTo(People.WORKER.role());
    assertThat(entered(own)).isNull();
  }

  @Test
  void theFirstContactIsKeptOnceWithItsTime() {
    Instant called = Scenario.MONDAY.plus(Duration.ofHours(1));
    Scenario topic =
        Scenario.aTopicNobodyHasCalledAbout()
            .after(Duration.ofHours(2))
            .when(People.WORKER, new RecordContact(called))
            .then(FirstContacted.class);

    assertThat(topic.topic().firstContact().at()).isEqualTo(called);
    assertThat(topic.topic().firstContact().by()).isEqualTo(People.WORKER.role());
    topic
        .after(Duration.ofHours(2))
        .when(People.WORKER, new RecordContact(topic.now()))
        .thenNothing();
    assertThat(topic.topic().firstContact().at()).isEqualTo(called);
  }

  @Test
  void nobodyHasSpokenInTheFutureOrBeforeTheMatterCameUp() {
    Scenario topic = aTopicRaisedToTheStreet();

    topic
        .when(People.STREET_OFFICER, new RecordContact(topic.now().plusMillis(1)))
        .thenRefused(Rule.CONTACT_IN_THE_FUTURE);
    topic
        .when(People.STREET_OFFICER, new RecordContact(Scenario.MONDAY.minusMillis(1)))
        .thenRefused(Rule.CONTACT_BEFORE_SUBMISSION);
  }

  private static @Nullable String entered(Submission submission) {
    return new Scenario()
        .when(People.WORKER, submit(submission))
        .topic()
        .submission()
        .reception()
        .enteredBy();
  }

  private static TopicCommand hotline() {
    return submit(through(Channel.HOTLINE_12345, "12345-20260302-001").with(WITH_OUTER_DUE));
  }

  private static Submission through(Channel channel, @Nullable String workOrder) {
    return new Submission(
        People.COMMUNITY, "电梯停运", "三号楼", channel, "lifts", null, workOrder, false);
  }

  private static Deadline outer(Scenario topic) {
    return topic.topic().deadline(DeadlineKind.OUTER).orElseThrow();
  }

  private static boolean is(Deadline deadline) {
    return deadline.kind() == DeadlineKind.OUTER;
  }
}
