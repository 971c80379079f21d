package org.yishi.gateway.feed;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Random events and filters in a small world, so that they meet often. */
final class Examples {

  static final List<String> AREAS =
      List.of(
          "120103",
          "120103001",
          "120103001001",
          "120103001002",
          "120103002",
          "120103002001",
          "120104001001");
  static final List<String> DEPARTMENTS = List.of("gardens", "sanitation", "housing");
  static final List<String> CATEGORIES = List.of("lifts", "parking");
  static final List<String> TYPES =
      List.of("org.yishi.topic.accepted.v1", "org.yishi.topic.escalated.v1");

  private Examples() {}

  static FeedEvent event(RandomGenerator random, int partition, long offset, String topic) {
    String json = "{\"topic\":\"%s\",\"at\":\"%d-%d\"}".formatted(topic, partition, offset);
    return new FeedEvent(
        partition,
        offset,
        new FeedEvent.Stamps(
            one(random, TYPES),
            topic,
            one(random, AREAS),
            one(random, List.of(Level.values())),
            one(random, List.of(Level.values())),
            one(random, AREAS),
            some(random, DEPARTMENTS),
            one(random, CATEGORIES)),
        () -> json.getBytes(StandardCharsets.UTF_8));
  }

  static FeedFilter filter(RandomGenerator random, int topics) {
    return new FeedFilter(
        seldom(random, AREAS),
        random.nextInt(4) == 0
            ? EnumSet.of(one(random, List.of(Level.values())))
            : EnumSet.noneOf(Level.class),
        seldom(random, DEPARTMENTS),
        seldom(random, CATEGORIES),
        seldom(random, TYPES),
        random.nextInt(6) == 0 ? Set.of("topic_" + random.nextInt(topics)) : Set.of(),
        seldom(random, AREAS),
        reached(random));
  }

  private static @Nullable Level reached(RandomGenerator random) {
    return random.nextInt(4) == 0 ? one(random, List.of(Level.values())) : null;
  }

  private static Set<String> seldom(RandomGenerator random, List<String> values) {
    return random.nextInt(3) == 0 ? some(random, values) : Set.of();
  }

  private static Set<String> some(RandomGenerator random, List<String> values) {
    return values.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
  }

  static <T> T one(RandomGenerator random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
