package org.yishi.session.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.NewEvent;
import org.yishi.session.RandomLife;
import org.yishi.session.Session;
import org.yishi.testing.EventContract;
import org.yishi.testing.Seeds;

/** Whatever happens to a session, others hear what the contract allows, and of nobody. */
class PublicationTest {

  private static final int LIVES = 2_000;

  @Test
  void everyEventKeepsItsContractOncePerTopicAndNamesNobody() {
    Map<String, Integer> seen = new TreeMap<>();
    Seeds.check(
        LIVES,
        (_, random) ->
            RandomLife.live(
                random,
                change -> {
                  Session session = change.after();
                  List<NewEvent> events = Publication.events(change);
                  if (session.internal() || session.topics().isEmpty()) {
                    assertThat(events).isEmpty();
                  }
                  for (NewEvent event : events) {
                    seen.merge(event.type(), 1, Integer::sum);
                    EventContract.assertInternalConforms(event.type(), event.data());
                    assertThat(event.data())
                        .contains(event.subject())
                        .doesNotContain("李书记")
                        .doesNotContain("居民");
                  }
                }));
    if (Long.getLong("seed") == null) {
      assertThat(seen.keySet())
          .isEqualTo(
              new TreeSet<>(
                  EventContract.internalTypes().stream()
                      .filter(type -> type.startsWith("org.yishi.session."))
                      .toList()));
    }
  }
}
