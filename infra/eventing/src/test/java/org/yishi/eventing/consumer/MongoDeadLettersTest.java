package org.yishi.eventing.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.LogPosition;
import org.yishi.eventing.NewEvent;
import org.yishi.eventing.mongo.Aggregates;
import org.yishi.eventing.mongo.MongoDeadLetters;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.Outbox;
import org.yishi.testing.TestStack;
import tools.jackson.databind.json.JsonMapper;

class MongoDeadLettersTest extends DeadLettersContract {

  private static final String NAME = "eventing_letters_test";
  private static final MongoClient CLIENT = MongoClients.create(TestStack.mongoUri(NAME));
  private static final MongoDatabase DATABASE = CLIENT.getDatabase(NAME);

  private final Aggregates aggregates =
      new Aggregates(DATABASE, new Backlog(Clock.systemUTC()), new EventIds(), () -> null);
  private final DeadLetters told =
      new MongoDeadLetters(aggregates, "letters", JsonMapper.shared(), Clock.systemUTC());

  @AfterAll
  static void disconnect() {
    CLIENT.close();
  }

  @Override
  protected DeadLetters noLetters() {
    DATABASE.drop();
    return new MongoDeadLetters(
        new Aggregates(DATABASE, new Backlog(Clock.systemUTC()), new EventIds(), () -> null),
        "letters",
        JsonMapper.shared(),
        Clock.systemUTC());
  }

  @Test
  void tells_each_letter_once_on_the_dead_letter_topic() {
    told.add(letter(0, 7, "topic_1"));
    told.add(letter(0, 7, "topic_1"));

    Outbox outbox = outboxes().getFirst();
    assertThat(outbox.entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.type()).isEqualTo(MongoDeadLetters.TYPE);
          assertThat(entry.subject()).isEqualTo("topic_1");
          assertThat(entry.data()).contains("\"reason\":\"broken\"", "\"key\":\"topic_1\"");
        });
  }

  @Test
  void is_forgotten_whole_when_it_was_told_and_replayed() {
    told.add(letter(0, 7, "topic_1"));
    publishEverything();
    told.remove(letter(0, 7, "topic_1").at());

    assertThat(DATABASE.getCollection(MongoDeadLetters.COLLECTION).countDocuments()).isZero();
  }

  @Test
  void is_told_also_when_it_was_replayed_before() {
    told.add(letter(0, 7, "topic_1"));
    told.remove(letter(0, 7, "topic_1").at());

    assertThat(outboxes()).hasSize(1);
    assertThat(told.count()).isZero();
  }

  @Test
  void is_told_also_when_it_was_discarded_before_and_not_set_aside_again_afterwards() {
    DeadLetter letter = letter(0, 7, "topic_1");
    told.add(letter);
    told.requestDiscard("topic_1");
    told.discard(letter.at());

    assertThat(outboxes()).hasSize(1);
    publishEverything();
    assertThat(told.add(letter)).isFalse();
    assertThat(DATABASE.getCollection(MongoDeadLetters.COLLECTION).find().first())
        .doesNotContainKeys("value", "headers");
  }

  @Test
  void sets_aside_what_is_too_large_or_too_odd_to_be_told_whole() {
    Map<String, String> headers = new HashMap<>();
    headers.put("huge", "\u0001".repeat(600_000));
    headers.put("", "nameless");
    String key = "k".repeat(10_000);
    LogPosition at = new LogPosition("yishi.sessions.v1", 3, Long.MAX_VALUE);
    DeadLetter odd =
        new DeadLetter(at, key, headers, "QUFB".repeat(200_000), "r".repeat(500), Instant.EPOCH);

    told.add(odd);

    told.requestReplay(key);
    assertThat(told.requested("yishi.sessions.v1", 3, 1)).containsExactly(odd);
    assertThat(outboxes().getFirst().entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.data().length()).isLessThan(NewEvent.MAX_DATA_BYTES));
  }

  private List<Outbox> outboxes() {
    return aggregates.outstanding(aggregates.sweep(10, Instant.now().plusSeconds(1)).keySet());
  }

  private void publishEverything() {
    aggregates.remove(
        outboxes().stream()
            .collect(
                Collectors.toMap(Outbox::key, outbox -> outbox.entries().getLast().sequence())));
  }
}
