package org.yishi.session.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.yishi.session.motion.Ballots;
import org.yishi.session.motion.BallotsContract;
import org.yishi.session.motion.Choice;

class MongoBallotsTest extends BallotsContract {

  private static final TestDatabase DATABASE = new TestDatabase("mongo_ballots_test");

  @AfterAll
  static void disconnect() {
    DATABASE.close();
  }

  @Override
  protected Ballots emptyBoxes() {
    return new MongoBallots(DATABASE.empty("boxes"));
  }

  @Test
  void nobodyWhoReadsTheDatabaseCanJoinASecretBallotToItsVoter() {
    var boxes = DATABASE.empty("boxes");
    Ballots ballots = new MongoBallots(boxes);
    var poll = poll(1, true, 1, null);
    cast(ballots, poll, "zhang", Choice.FOR);
    cast(ballots, poll, "wang", Choice.AGAINST);
    cast(ballots, poll, "li", Choice.FOR);

    Document box = Objects.requireNonNull(boxes.find().first());
    // Who voted: keyed hashes, which nobody without the key can compute from a name.
    List<String> tokens = box.getList("tokens", String.class);
    assertThat(tokens).hasSize(3).allMatch(token -> token.matches("[0-9a-f]{64}"));
    assertThat(box.toJson()).doesNotContain("zhang").doesNotContain("wang");
    // What was voted: one number a choice, without an order that could match the tokens' own.
    assertThat(box.get("counts", Document.class))
        .isEqualTo(new Document("FOR", 2).append("AGAINST", 1));
    assertThat(box.keySet()).containsExactlyInAnyOrder("_id", "open", "size", "tokens", "counts");
  }

  @Test
  void anotherOrderOfTheSameVotesLeavesTheSameCounts() {
    var boxes = DATABASE.empty("boxes");
    Ballots ballots = new MongoBallots(boxes);
    cast(ballots, poll(1, true, 1, null), "a", Choice.FOR);
    cast(ballots, poll(1, true, 1, null), "b", Choice.AGAINST);
    cast(ballots, poll(2, true, 1, null), "a", Choice.AGAINST);
    cast(ballots, poll(2, true, 1, null), "b", Choice.FOR);
    List<Document> both =
        boxes.find().map(box -> box.get("counts", Document.class)).into(new ArrayList<>());
    assertThat(new TreeMap<>(both.get(0))).isEqualTo(new TreeMap<>(both.get(1)));
  }
}
