package org.yishi.topic.publiclog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.NewEvent;
import org.yishi.testing.EventContract;
import org.yishi.testing.Seeds;
import org.yishi.topic.RandomLife;
import org.yishi.topic.Topics.Step;

/** Whatever happens to a topic, the world reads what the contract allows, and of nobody. */
class PublicLogTest {

  private static final int LIVES = 5_000;

  /** Checks of one type; the rare ones are why there are so many lives. */
  private static final int CHECKS = 300;

  /** In the contract already, for calls and services that come next. */
  private static final List<String> ANNOUNCED =
      List.of("org.yishi.evaluation.scorecard-published.v1");

  @Test
  void everyEventKeepsItsContractAndNamesNobody() {
    Map<String, Integer> seen = new TreeMap<>();
    Seeds.check(
        LIVES,
        (_, random) ->
            RandomLife.live(
                random,
                change -> {
                  List<NewEvent> events = PublicLog.events(change);
                  assertThat(events).hasSameSizeAs(change.steps());
                  for (int i = 0; i < events.size(); i++) {
                    if (seen.merge(events.get(i).type(), 1, Integer::sum) <= CHECKS) {
                      conforms(events.get(i), change.steps().get(i));
                    }
                  }
                }));
    if (Long.getLong("seed") == null) {
      EventContract.assertCovers(seen.keySet(), ANNOUNCED);
    }
  }

  private static void conforms(NewEvent event, Step step) {
    Map<String, String> extensions = new TreeMap<>(event.extensions());
    extensions.put("sequence", Long.toString(step.after().sequence()));
    extensions.put("aggregate", step.after().id());
    EventContract.assertConforms(event.type(), extensions, event.data());
    assertThat(event.data()).doesNotContain(step.after().proposer()).doesNotContain("春和里小区");
  }
}
