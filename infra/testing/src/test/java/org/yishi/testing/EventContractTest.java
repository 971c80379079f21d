package org.yishi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EventContractTest {

  private static final String ESCALATED = "org.yishi.topic.escalated.v1";
  private static final Contracts PUBLIC = Contracts.load("events", "examples");
  private static final Contracts INTERNAL = Contracts.load("internal", "examples/internal");

  static List<String> types() {
    return EventContract.types();
  }

  static List<String> internalTypes() {
    return EventContract.internalTypes();
  }

  @Test
  void every_public_type_has_an_approved_event_and_every_event_a_type() {
    assertThat(types()).hasSizeGreaterThanOrEqualTo(49);
    assertThat(PUBLIC.typesWithExample()).containsExactlyInAnyOrderElementsOf(types());
    assertThat(INTERNAL.typesWithExample()).containsExactlyInAnyOrderElementsOf(internalTypes());
  }

  @Test
  void every_internal_type_is_published_too() {
    assertThat(types()).containsAll(internalTypes());
  }

  @ParameterizedTest
  @MethodSource("types")
  void an_approved_event_keeps_its_own_contract(String type) {
    ApprovedEvent event = EventContract.approved(type);

    EventContract.assertConforms(type, event.extensions(), event.data());

    assertThat(PUBLIC.schema(type).validate(event.dataTree())).isEmpty();
    assertThat(PUBLIC.envelope().validate(event.envelope())).isEmpty();
    assertThat(PUBLIC.headers().validate(JsonMapper.shared().valueToTree(event.headers())))
        .isEmpty();
    assertThat(event.attribute("type")).isEqualTo(type);
    assertThat(event.attribute("dataschema"))
        .isEqualTo("https://yishi.org/contracts/events/" + type + ".schema.json");
    assertThat(event.attribute("source")).isEqualTo("/topic-service");
    assertThat(event.attribute("aggregate")).isEqualTo(event.attribute("subject"));
  }

  static List<String> directoryTypes() {
    return EventContract.directoryTypes();
  }

  @ParameterizedTest
  @MethodSource("directoryTypes")
  void an_approved_event_of_the_directory_keeps_its_own_contract(String type) {
    ApprovedEvent event = EventContract.approvedOfDirectory(type);

    EventContract.assertDirectoryConforms(type, event.data());

    assertThat(INTERNAL.envelope().validate(event.envelope())).isEmpty();
    assertThat(event.attribute("subject")).isEqualTo(event.attribute("aggregate"));
    assertThat(event.attribute("type")).isEqualTo(type);
  }

  @ParameterizedTest
  @MethodSource("internalTypes")
  void an_approved_internal_event_keeps_its_own_contract(String type) {
    ApprovedEvent event = EventContract.approvedInternal(type);

    EventContract.assertInternalConforms(type, event.data());

    assertThat(INTERNAL.envelope().validate(event.envelope())).isEmpty();
    assertThat(INTERNAL.headers().validate(JsonMapper.shared().valueToTree(event.headers())))
        .isEmpty();
    assertThat(event.attribute("type")).isEqualTo(type);
  }

  @ParameterizedTest
  @MethodSource("internalTypes")
  void what_is_published_of_an_internal_event_names_where_it_comes_from(String type) {
    ApprovedEvent told = EventContract.approvedInternal(type);
    ApprovedEvent published = EventContract.approved(type);

    var origin = published.dataTree().required("origin");
    assertThat(origin.required("aggregate").asString()).isEqualTo(told.attribute("aggregate"));
    assertThat(origin.required("sequence").asLong())
        .isEqualTo(Long.parseLong(told.attribute("sequence")));
    told.dataTree()
        .properties()
        .forEach(field ->
            assertThat(published.dataTree().get(field.getKey())).isEqualTo(field.getValue()));
  }

  @Test
  void the_approved_events_tell_one_story_without_contradicting_each_other() {
    var positions = new HashSet<String>();
    for (String type : types()) {
      ApprovedEvent event = EventContract.approved(type);
      assertThat(positions.add(event.attribute("subject") + " " + event.attribute("sequence")))
          .as("one event per position: " + type)
          .isTrue();
      assertThat(event.attribute("level"))
          .isEqualTo(
              switch (event.attribute("holder").length()) {
                case 6 -> "district";
                case 9 -> "street";
                default -> "community";
              });
      assertThat(event.attribute("area")).startsWith(event.attribute("holder"));
    }
  }

  @Test
  void a_field_that_no_schema_declares_is_refused_to_a_producer_but_not_to_a_consumer() {
    ApprovedEvent event = EventContract.approved(ESCALATED);
    String data = event.data().replaceFirst("\\{", "{\"surprise\":1,");

    assertThatThrownBy(() -> EventContract.assertConforms(ESCALATED, event.extensions(), data))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("surprise");
    assertThat(PUBLIC.schema(ESCALATED).validate(JsonMapper.shared().readTree(data))).isEmpty();
  }

  @Test
  void a_missing_field_a_wrong_code_and_a_wrong_moment_are_refused() {
    ApprovedEvent event = EventContract.approved(ESCALATED);

    assertRefused(event, event.data().replace("\"reason\":", "\"cause\":"));
    assertRefused(event, event.data().replace("NEEDS_DEPARTMENT", "NO_IDEA"));
    assertRefused(event, event.data().replaceFirst("\"dueAt\":\"[^\"]*\"", "\"dueAt\":\"soon\""));
  }

  @Test
  void a_field_inside_a_field_must_be_declared_too() {
    String type = "org.yishi.evaluation.closed.v1";
    ApprovedEvent event = EventContract.approved(type);
    String data = event.data().replace("\"satisfied\":", "\"voter\":1,\"satisfied\":");

    assertThatThrownBy(() -> EventContract.assertConforms(type, event.extensions(), data))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("voter");
  }

  @Test
  void a_missing_and_an_unknown_extension_are_refused() {
    ApprovedEvent event = EventContract.approved(ESCALATED);
    Map<String, String> lacking = new HashMap<>(event.extensions());
    lacking.remove("holder");
    Map<String, String> unknown = new HashMap<>(event.extensions());
    unknown.put("mood", "good");

    assertThatThrownBy(() -> EventContract.assertConforms(ESCALATED, lacking, event.data()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("holder");
    assertThatThrownBy(() -> EventContract.assertConforms(ESCALATED, unknown, event.data()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("mood");
  }

  @Test
  void a_title_before_acceptance_is_refused_and_one_after_it_demanded() {
    String submitted = "org.yishi.topic.submitted.v1";
    ApprovedEvent before = EventContract.approved(submitted);
    String titled = before.data().replaceFirst("\\{", "{\"title\":\"电梯\",");
    assertThatThrownBy(() -> EventContract.assertConforms(submitted, before.extensions(), titled))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("title");

    ApprovedEvent after = EventContract.approved(ESCALATED);
    assertRefused(after, after.data().replaceFirst("\"title\":\"[^\"]*\",", ""));
  }

  @Test
  void a_telephone_number_in_an_events_words_is_refused() {
    String type = "org.yishi.topic.escalation-returned.v1";
    ApprovedEvent event = EventContract.approved(type);
    String data = event.data().replaceFirst("\"guidance\":\"", "\"guidance\":\"请打13900000000,");

    assertThatThrownBy(() -> EventContract.assertConforms(type, event.extensions(), data))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("mobile");
  }

  @Test
  void data_that_differs_from_the_approved_event_is_refused() {
    ApprovedEvent event = EventContract.approved(ESCALATED);
    EventContract.assertMatchesApproved(ESCALATED, event.data());

    assertThatThrownBy(() ->
            EventContract.assertMatchesApproved(
                ESCALATED, event.data().replace("\"n\":1", "\"n\":2")))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_type_in_code_without_contract_and_a_contract_without_code_are_named() {
    var code = new HashSet<>(types());
    EventContract.assertCovers(code, List.of());
    code.remove(ESCALATED);
    EventContract.assertCovers(code, List.of(ESCALATED));
    code.add("org.yishi.topic.forgotten.v1");

    assertThatThrownBy(() -> EventContract.assertCovers(code, List.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Code without contract: [org.yishi.topic.forgotten.v1]")
        .hasMessageContaining("contract without code: [" + ESCALATED + "]");
  }

  @Test
  void an_announced_type_that_the_code_produces_is_named() {
    assertThatThrownBy(() -> EventContract.assertCovers(types(), List.of(ESCALATED)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("announced, but produced: [" + ESCALATED + "]");
  }

  private static void assertRefused(ApprovedEvent event, String data) {
    assertThatThrownBy(() -> EventContract.assertConforms(ESCALATED, event.extensions(), data))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("breaks its contract");
  }
}
