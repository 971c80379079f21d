package org.yishi.topic.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yishi.privacy.BlindIndex;
import org.yishi.privacy.Keyring;
import org.yishi.testing.TestStack;
import org.yishi.topic.cosign.Cosigns;

class MongoCosignsTest {

  private static final int RESIDENTS = 500;
  private static final String NAME = "mongo_cosigns_test";
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final MongoClient CLIENT = MongoClients.create(TestStack.mongoUri(NAME));
  private static final MongoDatabase DATABASE = CLIENT.getDatabase(NAME);

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
  void fiveHundredResidentsAtOnceAreCountedOnceEachHoweverOftenTheyTry() throws Exception {
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < RESIDENTS; i++) {
      String account = "resident." + i;
      attempts.add(() -> cosigns.add("topic_a", account, NOW));
      attempts.add(() -> cosigns.add("topic_a", account, NOW));
    }
    int added = 0;
    try (var pool = Executors.newFixedThreadPool(32)) {
      for (var answer : pool.invokeAll(attempts)) {
        added += answer.get() ? 1 : 0;
      }
    }
    assertThat(added).isEqualTo(RESIDENTS);
    assertThat(cosigns.count(List.of("topic_a"), NOW).all()).isEqualTo(RESIDENTS);
  }

  @Test
  void mergedTopicsCountEachResidentOnce() {
    cosigns.add("topic_a", "one", NOW.minusSeconds(10));
    cosigns.add("topic_b", "one", NOW);
    cosigns.add("topic_b", "two", NOW);

    assertThat(cosigns.count(List.of("topic_a", "topic_b"), NOW))
        .isEqualTo(new Cosigns.Count(2, 2));
    assertThat(cosigns.count(List.of("topic_a"), NOW)).isEqualTo(new Cosigns.Count(1, 0));
  }

  @Test
  void whoeverTakesItBackMayCosignAgain() {
    assertThat(cosigns.add("topic_a", "one", NOW)).isTrue();
    assertThat(cosigns.contains("topic_a", "one")).isTrue();
    assertThat(cosigns.remove("topic_a", "one")).isTrue();
    assertThat(cosigns.remove("topic_a", "one")).isFalse();
    assertThat(cosigns.add("topic_a", "one", NOW)).isTrue();
  }

  @Test
  void whatChangesWhileATopicIsCountedStaysMarked() {
    cosigns.add("topic_a", "one", NOW);
    Cosigns.Mark mark = cosigns.marked(10).getFirst();
    cosigns.add("topic_a", "two", NOW);
    cosigns.counted(mark);
    assertThat(cosigns.marked(10)).hasSize(1);
    cosigns.counted(cosigns.marked(10).getFirst());
    assertThat(cosigns.marked(10)).isEmpty();
  }

  @Test
  void nobodyReadsInTheStoreWhoItWas() {
    cosigns.add("topic_a", "resident.120103001001", NOW);
    assertThat(DATABASE.getCollection("cosigns").find().map(Document::toJson))
        .hasSize(1)
        .noneMatch(json -> json.contains("resident"));
  }
}
