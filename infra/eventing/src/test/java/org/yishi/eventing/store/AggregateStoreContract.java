package org.yishi.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.NewEvent;
import org.yishi.eventing.OutboxEntry;
import org.yishi.eventing.Position;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.Outbox;
import org.yishi.eventing.relay.OutboxKey;
import org.yishi.eventing.store.AggregateStore.Snapshot;

/** What relay, services and simulation expect of a store, whichever it is. */
abstract class AggregateStoreContract {

  private static final Instant TIME = Instant.parse("2026-11-23T02:00:00Z");
  private static final OutboxKey KEY = new OutboxKey("sessions", "session_1");
  private static final OutboxKey OTHER = new OutboxKey("sessions", "session_2");
  private static final Position CAUSE = new Position("topic_9", 4);

  private final Backlog backlog = new Backlog(Clock.systemUTC());
  private final AggregateStore store = emptyStore(backlog);

  /** A store without any aggregate, which may be in collection {@code sessions}. */
  protected abstract AggregateStore emptyStore(Backlog backlog);

  @Test
  void keeps_state_events_and_position_together() {
    assertThat(store.insert(KEY, List.of("a"), events(2), CAUSE)).isTrue();

    Snapshot stored = store.find(KEY).orElseThrow();
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.sequence()).isEqualTo(2);
    assertThat(stored.effects()).containsExactly("a");
    assertThat(stored.hasHandled(CAUSE)).isTrue();
    assertThat(stored.hasHandled(new Position("topic_9", 5))).isFalse();
    assertThat(stored.hasHandled(new Position("topic_8", 1))).isFalse();
    assertThat(sequences(KEY)).containsExactly(1L, 2L);
    assertThat(backlog.events()).isEqualTo(2);
  }

  @Test
  void refuses_to_insert_twice() {
    store.insert(KEY, List.of("a"), events(1), null);

    assertThat(store.insert(KEY, List.of("b"), events(1), null)).isFalse();
    assertThat(store.find(KEY).orElseThrow().effects()).containsExactly("a");
    assertThat(sequences(KEY)).containsExactly(1L);
  }

  @Test
  void continues_the_sequence_and_the_outbox() {
    store.insert(KEY, List.of("a"), events(1), null);
    assertThat(store.update(store.find(KEY).orElseThrow(), List.of("b"), events(3), CAUSE))
        .isTrue();

    Snapshot stored = store.find(KEY).orElseThrow();
    assertThat(stored.version()).isEqualTo(2);
    assertThat(stored.sequence()).isEqualTo(4);
    assertThat(stored.effects()).containsExactly("a", "b");
    assertThat(stored.hasHandled(CAUSE)).isTrue();
    assertThat(sequences(KEY)).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void writes_nothing_when_somebody_else_was_faster() {
    store.insert(KEY, List.of(), events(1), null);
    Snapshot base = store.find(KEY).orElseThrow();
    store.update(base, List.of("first"), events(1), null);

    assertThat(store.update(base, List.of("second"), events(1), CAUSE)).isFalse();
    Snapshot stored = store.find(KEY).orElseThrow();
    assertThat(stored.effects()).containsExactly("first");
    assertThat(stored.hasHandled(CAUSE)).isFalse();
    assertThat(sequences(KEY)).containsExactly(1L, 2L);
  }

  @Test
  void shows_the_whole_outbox_as_it_was_committed() {
    NewEvent event =
        new NewEvent(
            "org.yishi.session.opened.v1",
            TIME,
            "topic_9",
            Map.of("area", "120103001001", "departments", "gardens,municipal"),
            "{\"题\":\"加装电梯\"}");
    store.insert(KEY, List.of(), List.of(event), null);

    Outbox outbox = store.outstanding(List.of(KEY)).getFirst();
    assertThat(outbox.key()).isEqualTo(KEY);
    OutboxEntry entry = outbox.entries().getFirst();
    assertThat(entry.sequence()).isEqualTo(1);
    assertThat(entry.id()).isNotBlank();
    assertThat(entry.type()).isEqualTo(event.type());
    assertThat(entry.time()).isEqualTo(event.time());
    assertThat(entry.subject()).isEqualTo("topic_9");
    assertThat(entry.extensions()).isEqualTo(event.extensions());
    assertThat(entry.data()).isEqualTo(event.data());
  }

  @Test
  void leaves_out_what_has_no_outbox() {
    store.insert(KEY, List.of(), events(1), null);
    store.insert(OTHER, List.of(), List.of(), null);

    assertThat(store.outstanding(List.of(KEY, OTHER, new OutboxKey("sessions", "nobody"))))
        .extracting(Outbox::key)
        .containsExactly(KEY);
    assertThat(sweep(10)).containsOnlyKeys(KEY);
  }

  @Test
  void removes_what_was_acknowledged_and_keeps_what_was_added_meanwhile() {
    store.insert(KEY, List.of(), events(2), null);
    store.insert(OTHER, List.of(), events(1), null);
    store.update(store.find(KEY).orElseThrow(), List.of("added"), events(2), null);

    store.remove(Map.of(KEY, 2L, OTHER, 1L));

    assertThat(sequences(KEY)).containsExactly(3L, 4L);
    assertThat(sequences(OTHER)).isEmpty();
    assertThat(sweep(10)).containsOnlyKeys(KEY);
    assertThat(store.find(KEY).orElseThrow().effects()).containsExactly("added");
  }

  @Test
  void does_not_disturb_a_decision_when_the_relay_removes() {
    store.insert(KEY, List.of(), events(2), null);
    Snapshot base = store.find(KEY).orElseThrow();
    store.remove(Map.of(KEY, 2L));

    assertThat(store.update(base, List.of("decided"), events(1), null)).isTrue();
    assertThat(sequences(KEY)).containsExactly(3L);
  }

  @Test
  void removes_the_same_again_without_harm() {
    store.insert(KEY, List.of(), events(3), null);
    store.remove(Map.of(KEY, 3L));
    store.remove(Map.of(KEY, 2L, OTHER, 7L));

    assertThat(store.outstanding(List.of(KEY))).isEmpty();
    assertThat(store.find(OTHER)).isEmpty();
  }

  @Test
  void sweeps_no_more_than_asked_for() {
    IntStream.range(0, 7)
        .forEach(i -> store.insert(new OutboxKey("sessions", "s" + i), List.of(), events(1), null));

    assertThat(sweep(5)).hasSize(5);
    assertThat(sweep(100)).hasSize(7);
  }

  @Test
  void tells_how_many_events_of_each_aggregate_a_sweep_has_found() {
    store.insert(KEY, List.of(), events(3), null);
    store.insert(OTHER, List.of(), events(1), null);
    store.update(store.find(KEY).orElseThrow(), List.of(), events(2), null);
    store.remove(Map.of(KEY, 1L));

    assertThat(sweep(10)).isEqualTo(Map.of(KEY, 4, OTHER, 1));
  }

  @Test
  void sweeps_nothing_that_was_committed_only_a_moment_ago() {
    Instant before = Instant.now().minusMillis(1);
    store.insert(KEY, List.of(), events(1), null);

    assertThat(store.sweep(10, before)).isEmpty();
    assertThat(store.sweep(10, Instant.now().plusMillis(1))).containsOnlyKeys(KEY);
  }

  @Test
  void tells_the_backlog_nothing_when_there_are_no_events() {
    store.insert(KEY, List.of(), List.of(), null);
    store.update(store.find(KEY).orElseThrow(), List.of("a"), List.of(), CAUSE);

    assertThat(backlog.events()).isZero();
    assertThat(store.find(KEY).orElseThrow().sequence()).isZero();
  }

  protected final AggregateStore store() {
    return store;
  }

  protected static List<NewEvent> events(int count) {
    List<NewEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(new NewEvent("org.yishi.test.happened.v1", TIME, "topic_9", Map.of(), "{}"));
    }
    return events;
  }

  private Map<OutboxKey, Integer> sweep(int limit) {
    return store.sweep(limit, Instant.now().plusSeconds(1));
  }

  private List<Long> sequences(OutboxKey key) {
    return store.outstanding(List.of(key)).stream()
        .flatMap(outbox -> outbox.entries().stream())
        .map(OutboxEntry::sequence)
        .toList();
  }
}
