package org.yishi.topic.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.EventHandler.Handling;
import org.yishi.eventing.LogPosition;
import org.yishi.eventing.Position;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.privacy.BlindIndex;
import org.yishi.privacy.Keyring;
import org.yishi.testing.TestStack;
import org.yishi.topic.cosign.Cosigns;
import org.yishi.topic.mongo.MongoCosigns;

/** Residents behind a merged topic count with the one that it follows. */
class CountCosignsOnTopicMergedTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final String NAME = "count_cosigns_test";
  private static final MongoClient CLIENT = MongoClients.create(TestStack.mongoUri(NAME));
  private static final MongoDatabase DATABASE = CLIENT.getDatabase(NAME);

  private final Cosigns cosigns =
      new MongoCosigns(
          DATABASE.getCollection("cosigns"),
          DATABASE.getCollection("cosign_marks"),
          new BlindIndex(Keyring.read("k:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")));
  private final CountCosignsOnTopicMerged reaction = new CountCosignsOnTopicMerged(cosigns);

  @BeforeEach
  void empty() {
    DATABASE.drop();
  }

  @AfterAll
  static void disconnect() {
    CLIENT.close();
  }

  @Test
  void aTargetIsCountedAgainWhenASourceComesAndWhenItGoes() {
    for (String type : new String[] {"source-admitted", "source-forgotten"}) {
      assertThat(reaction.react(event(type))).isEqualTo(Handling.APPLIED);
      assertThat(cosigns.marked(10)).extracting(Cosigns.Mark::topicId).containsExactly("topic_a");
      cosigns.counted(cosigns.marked(10).getFirst());
    }
  }

  @Test
  void theSameEventAgainLeavesOneMark() {
    reaction.react(event("source-admitted"));
    reaction.react(event("source-admitted"));

    assertThat(cosigns.marked(10)).hasSize(1);
  }

  @Test
  void whatChangesNobodyBehindATopicIsIgnored() {
    assertThat(reaction.react(event("merged"))).isEqualTo(Handling.IGNORED);
    assertThat(reaction.react(event("accepted"))).isEqualTo(Handling.IGNORED);
    assertThat(cosigns.marked(10)).isEmpty();
  }

  private static ReceivedEvent event(String name) {
    return new ReceivedEvent(
        "topic_a/3",
        "/topic-service",
        "org.yishi.topic." + name + ".v1",
        "topic_a",
        new Position("topic_a", 3),
        NOW,
        Map.of(),
        "{}",
        new LogPosition("issues", 0, 3));
  }
}
