package org.yishi.eventing.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.LogPosition;

/** What the intake and the simulation expect of a place for letters, whichever it is. */
abstract class DeadLettersContract {

  private static final String TOPIC = "yishi.sessions.v1";
  private static final Instant TIME = Instant.parse("2026-11-23T02:00:00Z");

  private final DeadLetters letters = noLetters();

  /** A place without any letter. */
  protected abstract DeadLetters noLetters();

  @Test
  void keeps_a_letter_whole() {
    DeadLetter letter =
        new DeadLetter(
            at(0, 7),
            "topic_1",
            Map.of("ce_type", "org.yishi.session.opened.v1", "x.dotted", "值", "$odd", ""),
            "e30=",
            "MalformedEventException: no time",
            TIME);
    letters.add(letter);
    letters.requestReplay(null);

    assertThat(letters.requested(TOPIC, 0, 10)).containsExactly(letter);
    assertThat(letters.list(10))
        .containsExactly(
            new DeadLetters.Summary(
                at(0, 7).toString(),
                "topic_1",
                "org.yishi.session.opened.v1",
                "MalformedEventException: no time",
                TIME.toString()));
  }

  @Test
  void sets_the_same_record_aside_once() {
    letters.add(letter(0, 7, "topic_1"));
    letters.add(letter(0, 7, "topic_1"));

    assertThat(letters.count()).isOne();
  }

  @Test
  void knows_the_parked_keys_of_each_partition() {
    letters.add(letter(0, 7, "topic_1"));
    letters.add(letter(0, 8, "topic_1"));
    letters.add(letter(0, 9, ""));
    letters.add(letter(1, 7, "topic_2"));

    assertThat(letters.parkedKeys(TOPIC, 0)).containsExactlyInAnyOrder("topic_1", "");
    assertThat(letters.parkedKeys(TOPIC, 1)).containsExactly("topic_2");
    assertThat(letters.parkedKeys(TOPIC, 2)).isEmpty();
    assertThat(letters.parkedKeys("another", 0)).isEmpty();
  }

  @Test
  void replays_what_was_asked_for_in_the_order_of_the_log() {
    letters.add(letter(0, 10, "topic_1"));
    letters.add(letter(0, 9, "topic_1"));
    letters.add(letter(0, 11, "topic_2"));

    assertThat(letters.requested(TOPIC, 0, 10)).isEmpty();
    assertThat(letters.requestReplay("topic_1")).isEqualTo(2);
    assertThat(offsets(letters.requested(TOPIC, 0, 10))).containsExactly(9L, 10L);
    assertThat(offsets(letters.requested(TOPIC, 0, 1))).containsExactly(9L);
  }

  @Test
  void replays_also_what_was_set_aside_after_the_asking() {
    letters.add(letter(0, 9, "topic_1"));
    letters.requestReplay("topic_1");
    letters.add(letter(0, 12, "topic_1"));

    assertThat(offsets(letters.requested(TOPIC, 0, 10))).containsExactly(9L, 12L);
    letters.remove(at(0, 9));
    assertThat(offsets(letters.requested(TOPIC, 0, 10))).containsExactly(12L);
  }

  @Test
  void frees_a_key_when_its_last_letter_is_gone() {
    letters.add(letter(0, 7, "topic_1"));
    letters.add(letter(0, 8, "topic_1"));
    letters.requestReplay(null);

    letters.remove(at(0, 7));
    assertThat(letters.parkedKeys(TOPIC, 0)).containsExactly("topic_1");
    letters.remove(at(0, 8));
    letters.remove(at(0, 8));
    assertThat(letters.parkedKeys(TOPIC, 0)).isEmpty();
    assertThat(letters.count()).isZero();
    assertThat(letters.list(10)).isEmpty();
    assertThat(letters.requested(TOPIC, 0, 10)).isEmpty();
  }

  @Test
  void waits_for_the_next_request_when_a_replay_has_failed() {
    letters.add(letter(0, 7, "topic_1"));
    letters.add(letter(0, 8, "topic_1"));
    letters.add(letter(0, 9, "topic_2"));
    letters.requestReplay(null);

    letters.replayFailed(at(0, 7), "topic_1", "still broken");

    assertThat(offsets(letters.requested(TOPIC, 0, 10))).containsExactly(9L);
    assertThat(letters.list(1).getFirst().reason()).isEqualTo("still broken");
    assertThat(letters.requestReplay("topic_1")).isEqualTo(2);
  }

  @Test
  void discards_the_first_letter_of_a_key_and_leaves_the_later_ones_waiting() {
    letters.add(letter(0, 10, "topic_1"));
    letters.add(waiting(0, 11, "topic_1"));
    letters.add(letter(0, 9, "topic_2"));
    assertThat(letters.discardRequests()).isEmpty();

    assertThat(letters.requestDiscard("topic_1")).contains(at(0, 10));
    assertThat(letters.requestDiscard("topic_1")).contains(at(0, 10));
    assertThat(letters.discardRequests()).containsExactly(at(0, 10));
    letters.discard(at(0, 10));
    letters.discard(at(0, 10));

    assertThat(letters.discardRequests()).isEmpty();
    assertThat(letters.count()).isEqualTo(2);
    assertThat(letters.parkedKeys(TOPIC, 0)).containsExactlyInAnyOrder("topic_1", "topic_2");
    assertThat(letters.requested(TOPIC, 0, 10)).isEmpty();
    letters.requestReplay("topic_1");
    assertThat(offsets(letters.requested(TOPIC, 0, 10))).containsExactly(11L);
  }

  @Test
  void discards_nothing_that_has_not_failed_itself() {
    letters.add(waiting(0, 10, "topic_1"));
    letters.add(letter(0, 11, "topic_1"));

    assertThat(letters.requestDiscard("topic_1")).isEmpty();
    assertThat(letters.requestDiscard("nobody")).isEmpty();
    letters.replayFailed(at(0, 10), "topic_1", "broken as well");
    assertThat(letters.requestDiscard("topic_1")).contains(at(0, 10));
  }

  @Test
  void discards_the_first_that_failed_where_a_key_is_parked_twice() {
    letters.add(waiting(0, 10, "topic_1"));
    letters.add(letter(1, 4, "topic_1"));

    assertThat(letters.requestDiscard("topic_1")).contains(at(1, 4));
  }

  @Test
  void does_not_set_aside_again_what_was_discarded() {
    assertThat(letters.add(letter(0, 7, "topic_1"))).isTrue();
    assertThat(letters.add(letter(0, 7, "topic_1"))).isTrue();
    letters.requestDiscard("topic_1");
    letters.discard(at(0, 7));

    assertThat(letters.add(letter(0, 7, "topic_1"))).isFalse();
    letters.remove(at(0, 7));
    letters.replayFailed(at(0, 7), "topic_1", "too late");
    assertThat(letters.add(letter(0, 7, "topic_1"))).isFalse();
    assertThat(letters.parkedKeys(TOPIC, 0)).isEmpty();
    assertThat(letters.count()).isZero();
  }

  @Test
  void needs_no_discarding_when_the_replay_was_faster() {
    letters.add(letter(0, 7, "topic_1"));
    letters.requestDiscard("topic_1");
    letters.remove(at(0, 7));

    assertThat(letters.discardRequests()).isEmpty();
    assertThat(letters.requestDiscard("topic_1")).isEmpty();
  }

  @Test
  void lists_in_the_order_of_the_log() {
    letters.add(letter(0, 10, "b"));
    letters.add(letter(0, 9, "a"));
    letters.add(letter(1, 1, "c"));

    assertThat(letters.list(2)).extracting(DeadLetters.Summary::key).containsExactly("a", "b");
  }

  protected static DeadLetter letter(int partition, long offset, String key) {
    return new DeadLetter(at(partition, offset), key, Map.of(), "e30=", "broken", TIME);
  }

  private static DeadLetter waiting(int partition, long offset, String key) {
    return new DeadLetter(at(partition, offset), key, Map.of(), "e30=", DeadLetter.WAITS, TIME);
  }

  private static LogPosition at(int partition, long offset) {
    return new LogPosition(TOPIC, partition, offset);
  }

  private static List<Long> offsets(List<DeadLetter> letters) {
    return letters.stream().map(letter -> letter.at().offset()).toList();
  }
}
