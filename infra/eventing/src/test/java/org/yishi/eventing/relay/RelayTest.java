package org.yishi.eventing.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.NewEvent;
import org.yishi.eventing.relay.EventPublisher.Delivery;
import org.yishi.eventing.relay.Relay.Step;
import org.yishi.eventing.store.MemoryStore;
import org.yishi.eventing.store.Trouble;

class RelayTest {

  private static final Instant TIME = Instant.parse("2026-11-23T02:00:00Z");
  private static final int MANY = 3 * Relay.MAX_AGGREGATES_PER_BATCH;

  private final MemoryStore.Documents documents = new MemoryStore.Documents();
  private final Backlog backlog = backlogAt(TIME);
  private final MemoryStore store = new MemoryStore(documents, backlog, Trouble.NONE, () -> TIME);
  private final List<String> log = new ArrayList<>();

  @Test
  void reads_and_sends_the_next_batches_before_it_waits_for_the_first() {
    commitMany("a");
    Relay relay = relay("nobody");

    assertThat(steps(relay))
        .startsWith(Step.READ, Step.SENT, Step.READ, Step.SENT, Step.READ, Step.SENT)
        .endsWith(Step.ACKNOWLEDGED, Step.REMOVED);
    assertThat(log).hasSize(MANY);
    assertThat(documents.outstanding()).isZero();
    assertThat(backlog.events()).isZero();
  }

  @Test
  void never_has_two_batches_of_an_aggregate_on_their_way() {
    commit("a");
    Relay relay = relay("nobody");
    assertThat(List.of(relay.step(), relay.step())).containsExactly(Step.READ, Step.SENT);
    append("a");

    assertThat(List.of(relay.step(), relay.step()))
        .containsExactly(Step.ACKNOWLEDGED, Step.REMOVED);
    steps(relay);
    assertThat(log).containsExactly("a-1", "a-2");
  }

  @Test
  void does_not_let_an_outbox_that_the_log_refuses_hold_up_the_others() {
    commit("refused");
    commitMany("a");
    Relay relay = relay("refused");

    for (int tries = 0; tries < 100 && documents.outstanding() > 1; tries++) {
      try {
        steps(relay);
      } catch (PublishingFailedException _) {
        // The loop would pause and go on.
      }
    }

    assertThat(log).doesNotContain("refused-1").contains("a0-1", "a" + (MANY - 1) + "-1");
    assertThat(documents.outstanding()).isOne();
    assertThat(backlog.events()).isOne();
  }

  @Test
  void publishes_what_a_crash_left_standing() {
    commit("a");
    Backlog afterTheCrash = backlogAt(TIME.plus(Backlog.SWEEP_GRACE).plusMillis(1));

    steps(new Relay(store, () -> new Publisher("nobody"), afterTheCrash, _ -> {}));

    assertThat(log).containsExactly("a-1");
    assertThat(afterTheCrash.events()).isZero();
  }

  @Test
  void leaves_what_was_committed_a_moment_ago_to_whoever_committed_it() {
    commit("a");
    Backlog another = backlogAt(TIME.plus(Backlog.SWEEP_GRACE));

    steps(new Relay(store, () -> new Publisher("nobody"), another, _ -> {}));

    assertThat(log).isEmpty();
    assertThat(another.events()).isZero();
  }

  @Test
  void counts_each_event_that_a_sweep_finds() {
    commit("a");
    append("a");
    Backlog afterTheCrash = backlogAt(TIME.plus(Duration.ofDays(1)));
    Relay relay = new Relay(store, () -> new Publisher("nobody"), afterTheCrash, _ -> {});

    assertThat(relay.step()).isEqualTo(Step.READ);
    assertThat(afterTheCrash.events()).isEqualTo(2);
  }

  private static Backlog backlogAt(Instant moment) {
    return new Backlog(Clock.fixed(moment, ZoneOffset.UTC));
  }

  private Relay relay(String refused) {
    return new Relay(store, () -> new Publisher(refused), backlog, _ -> {});
  }

  private static List<Step> steps(Relay relay) {
    List<Step> steps = new ArrayList<>();
    for (Step step = relay.step(); step != Step.NOTHING; step = relay.step()) {
      steps.add(step);
    }
    return steps;
  }

  private void commitMany(String name) {
    for (int number = 0; number < MANY; number++) {
      commit(name + number);
    }
  }

  private void commit(String aggregate) {
    store.insert(new OutboxKey("c", aggregate), List.of(), List.of(event(aggregate)), null);
  }

  private void append(String aggregate) {
    var base = store.find(new OutboxKey("c", aggregate)).orElseThrow();
    store.update(base, List.of(), List.of(event(aggregate)), null);
  }

  private static NewEvent event(String subject) {
    return new NewEvent("org.yishi.test.happened.v1", TIME, subject, Map.of(), "{}");
  }

  /** Appends when it is waited for; fails with whatever else it holds when it meets one outbox. */
  private final class Publisher implements EventPublisher {

    private final String refused;
    private boolean failed;

    Publisher(String refused) {
      this.refused = refused;
    }

    @Override
    public Delivery send(List<Outbox> batch) {
      return new Delivery() {
        @Override
        public boolean settled() {
          return failed;
        }

        @Override
        public void await() {
          failed |= batch.stream().anyMatch(outbox -> outbox.key().aggregate().equals(refused));
          if (failed) {
            throw new PublishingFailedException("refused", new IllegalStateException());
          }
          batch.forEach(outbox -> outbox.entries().forEach(entry -> log.add(entry.id())));
        }
      };
    }

    @Override
    public void close() {}
  }
}
