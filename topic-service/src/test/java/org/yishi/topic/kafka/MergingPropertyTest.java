package org.yishi.topic.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.testing.Seeds;
import org.yishi.topic.Initiator;
import org.yishi.topic.MergingCommand.UnmergeTopic;
import org.yishi.topic.Stage;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicCommand.AcknowledgeTopic;
import org.yishi.topic.TopicCommand.TakeOverTopic;
import org.yishi.topic.TopicCommand.WithdrawTopic;
import org.yishi.topic.merging.MergeChain;
import org.yishi.topic.merging.Merging;

/**
 * However merges, their undoing and the delivery of what they tell interleave — events of different
 * topics in any order, twice, broken off and repeated —, in the end everything fits together.
 */
class MergingPropertyTest {

  private static final int WORLDS = 3_000;
  private static final int TOPICS = 5;
  private static final int STEPS = 60;
  private static final int MAX_DELIVERIES = 5_000;

  @Test
  void howeverMergesAndTheirEventsInterleaveEverythingFitsInTheEnd() {
    Set<Integer> released = new HashSet<>();
    Seeds.check(WORLDS, (_, random) -> released.add(live(random)));
    if (Long.getLong("seed") == null) {
      assertThat(released.stream().mapToInt(Integer::intValue).max().orElse(0))
          .as("circles that were closed and broken in one world")
          .isPositive();
    }
  }

  private static int live(RandomGenerator random) {
    var world = new MergingWorld();
    List<String> ids = IntStream.range(0, TOPICS).mapToObj(_ -> world.propose()).toList();
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(3) == 0) {
        act(world, ids, random);
      } else {
        deliver(world, random);
      }
    }
    for (int i = 0; !world.keysWithEvents().isEmpty(); i++) {
      assertThat(i).as("deliveries until everything is quiet").isLessThan(MAX_DELIVERIES);
      deliver(world, random);
    }
    ids.forEach(world::replay);
    assertThat(world.keysWithEvents()).as("a replay changes nothing").isEmpty();
    ids.forEach(id -> fits(world, id));
    return ids.stream().mapToInt(id -> circles(world, id)).sum();
  }

  private static void act(MergingWorld world, List<String> ids, RandomGenerator random) {
    String id = ids.get(random.nextInt(ids.size()));
    String other = ids.get(random.nextInt(ids.size()));
    switch (random.nextInt(10)) {
      case 0 -> world.send(id, new UnmergeTopic("误合并"), MergingWorld.WORKER);
      case 1 ->
          world.send(id, new WithdrawTopic("已解决"), new Initiator("r", "resident", null, null));
      case 2 -> world.send(id, new AcknowledgeTopic(1), MergingWorld.WORKER);
      case 3 ->
          world.send(
              id,
              new TakeOverTopic("提级", null),
              new Initiator("s", "street-officer", "120103001", null));
      default -> {
        if (!id.equals(other)) {
          world.mergeUnaware(id, other);
        }
      }
    }
  }

  private static void deliver(MergingWorld world, RandomGenerator random) {
    List<String> keys = world.keysWithEvents();
    if (!keys.isEmpty()) {
      int crash = random.nextInt(4) == 0 ? random.nextInt(2) : Integer.MAX_VALUE;
      world.deliver(keys.get(random.nextInt(keys.size())), crash);
    }
  }

  private static void fits(MergingWorld world, String id) {
    Topic topic = world.topic(id);
    assertThat(MergeChain.broken(id, it -> world.topic(it).merging())).as("no circle").isEmpty();
    var following = topic.merging().following();
    assertThat(following != null)
        .as("merged is who follows")
        .isEqualTo(topic.stage() == Stage.MERGED);
    if (following != null) {
      Topic target = world.topic(following.id());
      assertThat(target.merging().source(id)).as("the target knows its source").isPresent();
      if (target.merging().following() == null) {
        assertThat(following.stage()).as("heard of the last stage").isEqualTo(target.stage());
      }
    }
    for (Merging.Source source : topic.merging().sources()) {
      assertThat(world.topic(source.id()).merging().follows(id))
          .as("the source %s follows", source.id())
          .isTrue();
    }
    heardOnce(world, id);
  }

  private static void heardOnce(MergingWorld world, String id) {
    List<String> heard = new ArrayList<>();
    for (ReceivedEvent event : world.told(id)) {
      if (event.type().equals("org.yishi.topic.followed.v1")) {
        var origin = IssueData.of(event).data().required("origin");
        heard.add(
            origin.required("aggregate").asString() + "/" + origin.required("sequence").asLong());
      }
    }
    assertThat(heard).as("each step once").doesNotHaveDuplicates();
  }

  private static int circles(MergingWorld world, String id) {
    return (int)
        world.told(id).stream()
            .filter(event -> event.data().contains("\"cause\":\"CIRCLE\""))
            .count();
  }
}
