package org.yishi.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yishi.system.faults.Subscriber.Selection;
import tools.jackson.databind.json.JsonMapper;

/** A ledger that never finds anything is worth nothing: each kind of loss is planted once. */
class LedgerTest {

  private static final String COMMUNITY = "120103001001";
  private static final String TOPIC = "topic_1";

  private final Ledger ledger = new Ledger();
  private final CaseFile file = new CaseFile(COMMUNITY);
  private final Ear ear = new Ear(Selection.EVERYTHING, true);

  LedgerTest() {
    ledger.opened(file);
    happened(Step.SUBMIT, Step.ACCEPT, Step.ESCALATE);
  }

  @Test
  void the_books_balance_when_everything_was_heard_once() {
    hearAll();

    assertThat(ledger.complete(ear)).isTrue();
    assertThat(violations()).isEmpty();
  }

  @Test
  void a_lost_event_at_the_end_is_found() {
    hear(1, "submitted");

    assertThat(ledger.complete(ear)).isFalse();
    assertThat(violations()).singleElement().asString().contains("should have");
  }

  @Test
  void a_lost_event_in_between_is_found() {
    hear(1, "submitted");
    hear(3, "stage-changed");

    assertThat(violations()).anyMatch(found -> found.contains("#3 came after #1"));
  }

  @Test
  void an_effect_that_happened_twice_is_found() {
    hearAll();
    hear(6, "escalated");

    assertThat(violations()).singleElement().asString().contains("should have");
  }

  @Test
  void a_stream_that_repeats_itself_is_found_but_the_log_may() {
    hearAll();
    hear(2, "accepted");
    Ear log = new Ear(Selection.EVERYTHING, false);
    hearAll(log);
    log.hearing().hear(TOPIC, 2, type("accepted"));

    assertThat(violations()).singleElement().asString().contains("again");
    assertThat(ledger.violations(List.of(log))).isEmpty();
  }

  @Test
  void a_topic_that_nobody_submitted_is_found() {
    hearAll();
    ear.hearing().hear("topic_2", 1, type("submitted"));

    assertThat(violations()).singleElement().asString().contains("nobody was told of");
  }

  @Test
  void a_submission_without_an_answer_may_have_made_one_topic() {
    hearAll();
    CaseFile unknown = new CaseFile(COMMUNITY);
    unknown.abandon(Step.SUBMIT);
    ledger.opened(unknown);
    ear.hearing().hear("topic_2", 1, type("submitted"));

    assertThat(violations()).isEmpty();
  }

  @Test
  void a_step_without_an_answer_may_have_happened_or_not() {
    file.abandon(Step.SIGN);
    hearAll();
    assertThat(violations()).isEmpty();

    hear(6, "escalation-signed");
    assertThat(violations()).isEmpty();

    hear(7, "escalation-signed");
    assertThat(violations()).isNotEmpty();
  }

  @Test
  void a_selection_begins_with_the_first_hand_over() {
    Ear street = new Ear(new Selection("120103001", true), true);
    street.hearing().hear(TOPIC, 5, type("escalated"));

    assertThat(ledger.complete(street)).isTrue();
    assertThat(ledger.violations(List.of(street))).isEmpty();
  }

  private void happened(Step... steps) {
    for (Step step : steps) {
      file.happened(step, JsonMapper.shared().createObjectNode().put("id", TOPIC));
    }
  }

  private void hearAll() {
    hearAll(ear);
  }

  private static void hearAll(Ear ear) {
    ear.hearing().hear(TOPIC, 1, type("submitted"));
    ear.hearing().hear(TOPIC, 2, type("accepted"));
    ear.hearing().hear(TOPIC, 3, type("stage-changed"));
    ear.hearing().hear(TOPIC, 4, type("parties-determined"));
    ear.hearing().hear(TOPIC, 5, type("escalated"));
  }

  private void hear(long sequence, String name) {
    ear.hearing().hear(TOPIC, sequence, type(name));
  }

  private List<String> violations() {
    return ledger.violations(List.of(ear));
  }

  private static String type(String name) {
    return "org.yishi.topic." + name + ".v1";
  }

  /** A subscriber that hears what the test says. */
  private record Ear(Hearing hearing, Selection selection, boolean exactlyOnce)
      implements Subscriber {

    Ear(Selection selection, boolean exactlyOnce) {
      this(new Hearing("ear"), selection, exactlyOnce);
    }

    @Override
    public int connections() {
      return 1;
    }

    @Override
    public Optional<String> failure() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }
}
