package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.district.District;
import org.yishi.topic.IntakeCommand.RecordContact;
import org.yishi.topic.TopicCommand.HandleEscalation;
import org.yishi.topic.TopicCommand.PassDeadlines;
import org.yishi.topic.TopicCommand.RaiseEscalation;
import org.yishi.topic.TopicCommand.RecordReport;
import org.yishi.topic.TopicCommand.ReturnEscalation;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicCommand.SignEscalation;
import org.yishi.topic.TopicCommand.SubmitTopic;
import org.yishi.topic.TopicCommand.TakeOverTopic;
import org.yishi.topic.escalation.Reason;
import org.yishi.topic.escalation.Urgency;
import org.yishi.topic.progress.Report;
import org.yishi.topic.progress.ReportType;
import org.yishi.topic.screening.ScreeningDecision.Accept;
import org.yishi.topic.unit.Unit;

/** Tells a topic's story: given what happened, when somebody does something, then this follows. */
final class Scenario {

  static final String ID = "topic_01kjp1m8r0fa2r9q6td9wqtxpy";

  /** A Monday, 09:00 in Tianjin. */
  static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

  private District district = SampleDistrict.HEXI;
  private List<Unit> units = List.of();
  private @Nullable Topic topic;
  private Instant now = MONDAY;
  private List<TopicEvent> events = List.of();
  private @Nullable Rejection rejection;
  private final List<TopicEvent> history = new ArrayList<>();

  /** A topic about which its proposer has been called at once. */
  static Scenario aProposedTopic() {
    return aTopicNobodyHasCalledAbout().when(People.WORKER, new RecordContact(MONDAY));
  }

  static Scenario aTopicNobodyHasCalledAbout() {
    return new Scenario().when(People.RESIDENT, submit(submission()));
  }

  static Scenario anAcceptedTopic() {
    return aProposedTopic().when(People.WORKER, accept());
  }

  static Scenario aTopicRaisedToTheStreet() {
    return anAcceptedTopic().when(People.WORKER, raise());
  }

  static Scenario aTopicSignedByTheStreet() {
    return aTopicRaisedToTheStreet().when(People.STREET_OFFICER, new SignEscalation(1));
  }

  static Submission submission() {
    return new Submission(
        People.COMMUNITY,
        "电梯又停了，请联系13800138000",
        "三号楼电梯半年停运五次",
        Channel.PORTAL,
        "lifts",
        new Location("春和里小区", "3号楼", null, null),
        null,
        false);
  }

  static SubmitTopic submit(Submission submission) {
    return new SubmitTopic(ID, "河西-大营门-2026-0012", submission);
  }

  static ScreenTopic accept() {
    return new ScreenTopic(new Accept(null, null, null, null, null, null, "涉及全楼居民"));
  }

  static RaiseEscalation raise(String... departments) {
    return new RaiseEscalation(
        Reason.NEEDS_DEPARTMENT, Urgency.NORMAL, "需住建部门", Set.of(departments), null);
  }

  static RaiseEscalation raise(RequestKey key) {
    return new RaiseEscalation(Reason.NEEDS_FUNDS, Urgency.NORMAL, null, Set.of(), key);
  }

  static ReturnEscalation giveBack(int n) {
    return new ReturnEscalation(n, "材料不足", "请补充检验报告");
  }

  static HandleEscalation handle(int n) {
    return new HandleEscalation(n, "已列入街道计划");
  }

  static TakeOverTopic takeOver() {
    return new TakeOverTopic("逾期未签收", null);
  }

  static RecordReport report(ReportType type, String source, long sequence, Object... data) {
    var values = new java.util.LinkedHashMap<String, Object>();
    for (int i = 0; i < data.length; i += 2) {
      values.put((String) data[i], data[i + 1]);
    }
    return new RecordReport(new Report(type, source, sequence, MONDAY, values));
  }

  Scenario when(Initiator by, TopicCommand command) {
    Decision decision =
        TopicDecider.decide(topic, command, new Context(now, by, district, null, units));
    switch (decision) {
      case Decision.Accepted accepted -> {
        events = accepted.all();
        rejection = null;
        for (TopicEvent event : events) {
          topic = TopicDecider.evolve(topic, event);
          history.add(event);
        }
      }
      case Decision.Refused(var refused) -> {
        events = List.of();
        rejection = refused;
      }
    }
    return this;
  }

  Scenario in(District other) {
    district = other;
    return this;
  }

  Scenario having(Unit... own) {
    units = List.of(own);
    return this;
  }

  Scenario after(Duration wait) {
    now = now.plus(wait);
    return this;
  }

  Scenario at(Instant time) {
    now = time;
    return this;
  }

  Scenario deadlinesPass() {
    return when(Initiator.SYSTEM, new PassDeadlines());
  }

  Scenario then(Class<?>... expected) {
    assertThat(rejection).as("rejection").isNull();
    assertThat(events.stream().<Class<?>>map(Object::getClass).toList())
        .isEqualTo(List.of(expected));
    return this;
  }

  Scenario thenNothing() {
    assertThat(rejection).as("rejection").isNull();
    assertThat(events).isEmpty();
    return this;
  }

  Scenario thenRefused(Rule rule) {
    assertThat(rejection).as("rejection instead of %s", events).isNotNull();
    assertThat(Objects.requireNonNull(rejection).rule()).isEqualTo(rule);
    return this;
  }

  Scenario thenStage(Stage stage) {
    assertThat(topic().stage()).isEqualTo(stage);
    return this;
  }

  Scenario thenHeldBy(String area) {
    assertThat(topic().holder()).isEqualTo(area);
    return this;
  }

  Topic topic() {
    return Objects.requireNonNull(topic);
  }

  Instant now() {
    return now;
  }

  List<TopicEvent> history() {
    return history;
  }
}
