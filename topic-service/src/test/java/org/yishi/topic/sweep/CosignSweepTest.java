package org.yishi.topic.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.EventIds;
import org.yishi.privacy.BlindIndex;
import org.yishi.privacy.Keyring;
import org.yishi.testing.TestStack;
import org.yishi.topic.Channel;
import org.yishi.topic.CommandResult;
import org.yishi.topic.CosignRules;
import org.yishi.topic.InMemoryTopics;
import org.yishi.topic.People;
import org.yishi.topic.SampleDistrict;
import org.yishi.topic.Submission;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.cosign.Cosigning;
import org.yishi.topic.cosign.Cosigns;
import org.yishi.topic.mongo.MongoCosigns;
import org.yishi.topic.timeline.TimelineEntry;

/** The public hears of co-signs after a while, and never of a single one at once. */
class CosignSweepTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int INSTANCES = 8;
  private static final String COUNTED = "org.yishi.topic.cosigns-counted.v1";
  private static final String NAME = "cosign_sweep_test";
  private static final MongoClient CLIENT = MongoClients.create(TestStack.mongoUri(NAME));
  private static final MongoDatabase DATABASE = CLIENT.getDatabase(NAME);

  private final EventIds ids = new EventIds();
  private final InMemoryTopics topics = new InMemoryTopics();
  private final Cosigns cosigns =
      new MongoCosigns(
          DATABASE.getCollection("cosigns"),
          DATABASE.getCollection("cosign_marks"),
          new BlindIndex(Keyring.read("k:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")));

  @BeforeEach
  void empty() {
    DATABASE.drop();
  }

  @AfterAll
  static void disconnect() {
    CLIENT.close();
  }

  @Test
  void thePublicIsToldAtMostOnceAMinuteAndHearsTheLastCountInTheEnd() {
    String id = proposed();
    int told = 0;
    Instant now = MONDAY;
    for (int second = 0; second < 300; second++) {
      if (second < 200) {
        cosigns.add(id, "resident." + second, now);
      }
      told += sweepAt(now);
      now = now.plus(SECOND);
    }
    assertThat(told).isEqualTo(5);
    assertThat(times(id)).hasSize(5);
    for (int i = 1; i < told; i++) {
      assertThat(Duration.between(times(id).get(i - 1), times(id).get(i)))
          .isGreaterThanOrEqualTo(CosignRules.INTERVAL);
    }
    assertThat(told(id).count()).isEqualTo(200);
    assertThat(cosigns.marked(10)).isEmpty();
  }

  @Test
  void ofInstancesThatSweepAtOnceOneTells() throws Exception {
    String id = proposed();
    cosigns.add(id, "resident.1", MONDAY);
    Callable<Integer> sweep = () -> sweepAt(MONDAY);
    int told = 0;
    try (var pool = Executors.newFixedThreadPool(INSTANCES)) {
      for (var answer : pool.invokeAll(Collections.nCopies(INSTANCES, sweep))) {
        told += answer.get();
      }
    }
    assertThat(told).isEqualTo(1);
    assertThat(times(id)).hasSize(1);
    assertThat(told(id)).isEqualTo(new Cosigning(1, 1, MONDAY));
  }

  @Test
  void whoeverTakesItBackBeforeAnybodyHeardChangesNothing() {
    String id = proposed();
    cosigns.add(id, "resident.1", MONDAY);
    cosigns.remove(id, "resident.1");

    assertThat(sweepAt(MONDAY)).isZero();
    assertThat(times(id)).isEmpty();
    assertThat(cosigns.marked(10)).isEmpty();
  }

  @Test
  void aMarkOfATopicThatIsGoneIsTakenAway() {
    cosigns.mark("topic_gone");

    assertThat(sweepAt(MONDAY)).isZero();
    assertThat(cosigns.marked(10)).isEmpty();
  }

  private int sweepAt(Instant now) {
    return new CosignSweep(cosigns, topics, handler(now), Clock.fixed(now, ZoneOffset.UTC)).sweep();
  }

  private Cosigning told(String id) {
    return topics.find(id).orElseThrow().topic().cosigning();
  }

  private List<Instant> times(String id) {
    return topics.timeline(id, 0, 100).stream()
        .filter(entry -> entry.type().equals(COUNTED))
        .map(TimelineEntry::time)
        .toList();
  }

  private String proposed() {
    var submission =
        new Submission(People.COMMUNITY, "电梯", "停运", Channel.PORTAL, "lifts", null, null, false);
    return switch (handler(MONDAY).submit(submission, null, null, People.RESIDENT)) {
      case CommandResult.Done(var stored, _) -> stored.topic().id();
      default -> throw new AssertionError();
    };
  }

  private TopicCommandHandler handler(Instant now) {
    return new TopicCommandHandler(
        topics, SampleDistrict.HEXI, Clock.fixed(now, ZoneOffset.UTC), () -> ids.next("topic"));
  }
}
