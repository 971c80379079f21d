package org.yishi.session.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.EventHandler.Handling;
import org.yishi.eventing.LogPosition;
import org.yishi.eventing.Position;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.session.topics.KnownTopic;
import org.yishi.session.topics.KnownTopic.RequiredParty;
import org.yishi.session.topics.KnownTopics;
import org.yishi.testing.ApprovedEvent;
import org.yishi.testing.EventContract;

class KnowTopicOnEventTest {

  private final Known topics = new Known();
  private final KnowTopicOnEvent handler = new KnowTopicOnEvent("yishi.issues.v1", topics);

  @Test
  void anAcceptedTopicIsKnownWithItsPartiesAndItsDueDate() {
    assertThat(handler.handle(approved("org.yishi.topic.accepted.v1", 2)))
        .isEqualTo(Handling.APPLIED);
    KnownTopic topic = topics.only();
    assertThat(topic.open()).isTrue();
    assertThat(topic.holder()).isEqualTo("120103001001");
    assertThat(topic.title()).isEqualTo("春和里小区电梯反复停运");
    assertThat(topic.sessionDue()).isEqualTo(Instant.parse("2026-03-24T09:30:00Z"));
    assertThat(topic.parties())
        .contains(RequiredParty.department("housing"), RequiredParty.of("PROPERTY_COMPANY"));
  }

  @Test
  void whatIsDeterminedLaterSaysHowManyOfWhichSideHaveToCome() {
    handler.handle(approved("org.yishi.topic.parties-determined.v1", 3));
    assertThat(topics.only().parties())
        .contains(
            RequiredParty.department("gardens"),
            new RequiredParty("RESIDENT", null, "with-car", 3, null),
            new RequiredParty("RESIDENT", null, null, 1, "OWNERS_COMMITTEE"))
        .noneMatch(it -> it.party().equals("EXPERT"));
  }

  @Test
  void everyEventOfThePublicLogBringsTheCopyUpToDate() {
    for (String type : EventContract.types()) {
      topics.known.clear();
      if (!type.equals("org.yishi.evaluation.scorecard-published.v1")) {
        assertThat(handler.handle(approved(type, 1))).as(type).isEqualTo(Handling.APPLIED);
      }
    }
  }

  @Test
  void theSameEventAgainOrAnEarlierOneChangesNothing() {
    handler.handle(approved("org.yishi.topic.accepted.v1", 5));
    KnownTopic before = topics.only();
    assertThat(handler.handle(approved("org.yishi.topic.accepted.v1", 5)))
        .isEqualTo(Handling.DUPLICATE);
    assertThat(handler.handle(approved("org.yishi.topic.withdrawn.v1", 4, before.id())))
        .isEqualTo(Handling.DUPLICATE);
    assertThat(topics.only()).isEqualTo(before);
  }

  @Test
  void partiesAndDueDateOutliveEventsThatDoNotNameThem() {
    handler.handle(approved("org.yishi.topic.accepted.v1", 2));
    KnownTopic before = topics.only();
    handler.handle(approved("org.yishi.session.opened.v1", 3, before.id()));
    assertThat(topics.only().parties()).isEqualTo(before.parties());
    assertThat(topics.only().sessionDue()).isEqualTo(before.sessionDue());
    assertThat(topics.only().sequence()).isEqualTo(3);
  }

  @Test
  void whatCannotBeReadIsADeadLetterAndNotARetry() {
    ReceivedEvent event = approved("org.yishi.topic.accepted.v1", 2);
    for (String data : List.of("", "[]", "{\"number\":\"x\"}", "{\"stage\":1")) {
      var broken =
          new ReceivedEvent(
              event.id(),
              event.source(),
              event.type(),
              event.subject(),
              event.position(),
              event.time(),
              event.extensions(),
              data,
              event.at());
      assertThatThrownBy(() -> handler.handle(broken)).isInstanceOf(MalformedTopicException.class);
    }
  }

  private static ReceivedEvent approved(String type, long sequence) {
    return approved(type, sequence, EventContract.approved(type).attribute("subject"));
  }

  private static ReceivedEvent approved(String type, long sequence, String topic) {
    ApprovedEvent approved = EventContract.approved(type);
    return new ReceivedEvent(
        approved.attribute("id"),
        approved.attribute("source"),
        type,
        topic,
        new Position(topic, sequence),
        Instant.parse(approved.attribute("time")),
        approved.extensions(),
        approved.data(),
        new LogPosition("yishi.issues.v1", 0, sequence));
  }

  /** Topics in a map. */
  private static final class Known implements KnownTopics {

    private final Map<String, KnownTopic> known = new HashMap<>();

    @Override
    public Optional<KnownTopic> find(String id) {
      return Optional.ofNullable(known.get(id));
    }

    @Override
    public boolean keep(@Nullable KnownTopic before, KnownTopic after) {
      known.put(after.id(), after);
      return true;
    }

    @Override
    public List<KnownTopic> waiting(String area, int limit) {
      return List.copyOf(known.values());
    }

    private KnownTopic only() {
      assertThat(known).hasSize(1);
      return known.values().iterator().next();
    }
  }
}
