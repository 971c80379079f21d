package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import tools.jackson.databind.JsonNode;

/** The district's reference data. */
class DirectoryTest {

  private static final String DIRECTORY = "/api/v1/directory";

  private final Caller resident = RunningService.shared().as("resident.120103001001");

  @Test
  void areasAreReadLevelByLevel() {
    assertThat(items("/areas").get(0).required("name").asString()).isEqualTo("河西区");
    assertThat(items("/areas?parent=120103")).hasSize(14);
    JsonNode communities = items("/areas?parent=120103001");
    assertThat(communities.valueStream().map(it -> it.required("code").asString()))
        .allMatch(code -> code.startsWith("120103001"))
        .contains("120103001001");
    assertThat(communities.get(0).required("level").asString()).isEqualTo("community");
    assertThat(items("/areas?parent=120103001001")).isEmpty();
    resident.get(DIRECTORY + "/areas?parent=7").expecting(400, "invalid-parameter");
  }

  @Test
  void theChannelsTellWhoUsesThemAndWhatTheyAskFor() {
    JsonNode channels = items("/channels");
    assertThat(channels).hasSize(18);
    assertThat(
            channels
                .valueStream()
                .filter(it -> it.required("ofResidents").asBoolean())
                .map(it -> it.required("code").asString()))
        .containsExactly("WECHAT_ACCOUNT", "PORTAL");
    assertThat(
            channels
                .valueStream()
                .filter(it -> it.required("needsWorkOrder").asBoolean())
                .map(it -> it.required("code").asString()))
        .containsExactly("HOTLINE_12345");
  }

  @Test
  void theDepartmentsKnowTheirParent() {
    JsonNode gardens =
        items("/departments")
            .valueStream()
            .filter(it -> it.required("code").asString().equals("gardens"))
            .findFirst()
            .orElseThrow();
    assertThat(gardens.required("parent").asString()).isEqualTo("urban-management");
    assertThat(gardens.required("name").asString()).contains("园林");
  }

  @Test
  void thePolicyWritesItsTermsAsItsFileDoes() {
    JsonNode policy = resident.get(DIRECTORY + "/policy").expecting(200).json();
    assertThat(policy.at("/terms/screening").asString()).isEqualTo("2 wd");
    assertThat(policy.at("/terms/streetSigns").asString()).isEqualTo("4 wh");
    assertThat(policy.at("/escalation/maxReturns").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/areas", "/departments", "/categories", "/parties", "/policy"})
  void itIsCachedAndNotSentTwice(String path) {
    Reply first = resident.get(DIRECTORY + path).expecting(200);
    assertThat(first.header("Cache-Control")).contains("max-age=300").contains("public");
    Reply again = resident.with("If-None-Match", first.header("ETag")).get(DIRECTORY + path);
    assertThat(again.status()).isEqualTo(304);
  }

  private JsonNode items(String path) {
    return resident.get(DIRECTORY + path).expecting(200).json().required("items");
  }
}
