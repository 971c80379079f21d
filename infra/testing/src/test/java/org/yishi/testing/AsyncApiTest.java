package org.yishi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

  private static JsonNode document = new YAMLMapper().createObjectNode();

  @BeforeAll
  static void read() throws IOException {
    try (InputStream file = resource("asyncapi.yaml")) {
      document = new YAMLMapper().readTree(file);
    }
  }

  @Test
  void it_is_asyncapi_3() {
    assertThat(document.required("asyncapi").asString()).startsWith("3.");
  }

  @Test
  void the_public_log_carries_exactly_the_public_types() {
    assertThat(typesOf("issues")).containsExactlyInAnyOrderElementsOf(EventContract.types());
  }

  @Test
  void the_directory_carries_exactly_its_types() {
    assertThat(document.at("/channels/directory/address").asString())
        .isEqualTo("yishi.directory.v1");
    assertThat(typesOf("directory"))
        .containsExactlyInAnyOrderElementsOf(EventContract.directoryTypes());
  }

  @ParameterizedTest
  @CsvSource({
    "sessions, yishi.sessions.v1, session",
    "outcomes, yishi.outcomes.v1, outcome",
    "evaluations, yishi.evaluations.v1, evaluation"
  })
  void an_internal_topic_carries_the_types_of_its_service(
      String channel, String address, String aggregate) {
    assertThat(document.at("/channels/" + channel + "/address").asString()).isEqualTo(address);
    assertThat(typesOf(channel))
        .containsExactlyInAnyOrderElementsOf(
            EventContract.internalTypes().stream()
                .filter(type -> type.startsWith("org.yishi." + aggregate + "."))
                .toList());
  }

  @Test
  void every_message_refers_to_its_own_schema_and_example() throws IOException {
    for (var entry : document.at("/components/messages").properties()) {
      JsonNode message = entry.getValue();
      String type = message.required("name").asString();
      String folder = entry.getKey().endsWith("Internal") ? "internal" : "events";
      String headers = EventContract.directoryTypes().contains(type) ? "internal" : folder;
      assertThat(message.at("/payload/$ref").asString())
          .isEqualTo(folder + "/" + type + ".schema.json");
      assertThat(message.at("/headers/$ref").asString())
          .isEqualTo(headers + "/headers.schema.json");
      for (String path :
          List.of(
              message.at("/payload/$ref").asString(),
              message.at("/headers/$ref").asString(),
              message.required("x-example").asString())) {
        try (InputStream file = resource(path)) {
          assertThat(file.read()).as(path).isEqualTo('{');
        }
      }
    }
  }

  @Test
  void every_reference_inside_the_document_leads_somewhere() {
    List<JsonNode> references = document.findValues("$ref");
    assertThat(references).isNotEmpty();
    for (JsonNode reference : references) {
      String target = reference.asString();
      if (target.startsWith("#")) {
        assertThat(document.at(target.substring(1)).isMissingNode()).as(target).isFalse();
      }
    }
  }

  private static List<String> typesOf(String channel) {
    List<String> types = new ArrayList<>();
    for (JsonNode message : document.at("/channels/" + channel + "/messages")) {
      String target = message.required("$ref").asString();
      types.add(document.at(target.substring(1)).required("name").asString());
    }
    return types;
  }

  private static InputStream resource(String path) {
    return Objects.requireNonNull(
        AsyncApiTest.class.getResourceAsStream("/contracts/" + path), path);
  }
}
