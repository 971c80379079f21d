package org.yishi.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yishi.testing.Seeds;

class FeedIndexTest {

  private static final int TOPICS = 4;

  @Test
  void findsExactlyThoseWhoseFilterMatches() {
    Seeds.check(
        300,
        (_, random) -> {
          FeedIndex<Subscriber> index = new FeedIndex<>();
          List<Subscriber> subscribers = new ArrayList<>();
          for (int i = 0; i < 30; i++) {
            Subscriber subscriber = new Subscriber(i, Examples.filter(random, TOPICS));
            index.add(subscriber.filter(), subscriber);
            if (random.nextInt(4) == 0) {
              index.remove(subscriber.filter(), subscriber);
            } else {
              subscribers.add(subscriber);
            }
          }
          for (int i = 0; i < 30; i++) {
            FeedEvent event = Examples.event(random, 0, i, "topic_" + random.nextInt(TOPICS));
            List<Subscriber> expected =
                subscribers.stream()
                    .filter(subscriber -> subscriber.filter().matches(event.stamps()))
                    .toList();
            assertThat(index.matching(event.stamps()))
                .containsExactlyInAnyOrderElementsOf(expected);
          }
          subscribers.forEach(subscriber -> index.remove(subscriber.filter(), subscriber));
          assertThat(index.isEmpty()).isTrue();
        });
  }

  private record Subscriber(int number, FeedFilter filter) {}
}
