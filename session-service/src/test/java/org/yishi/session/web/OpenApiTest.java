package org.yishi.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yishi.session.service.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API that outsiders rely on changes only on purpose. */
class OpenApiTest {

  private static final String ADDRESS = "/api/v1/openapi/session-service";
  private static final Path APPROVED =
      Path.of("../infra/contracts/src/main/resources/contracts/openapi/session-service.json");
  private static final String UPDATE =
      "./mvnw -pl session-service -am test -Dtest=OpenApiTest -Dyishi.approve"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode described =
      RunningService.shared().anybody().get(ADDRESS).expecting(200).json();

  @Test
  void theApiIsTheApprovedOne() throws IOException {
    if (System.getProperty("yishi.approve") != null) {
      Files.createDirectories(APPROVED.getParent());
      Files.writeString(
          APPROVED, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(described) + "\n");
    }
    assertThat(JSON.readTree(Files.readString(APPROVED)))
        .as("The API has changed. If that is meant, approve it and commit the file: %s", UPDATE)
        .isEqualTo(described);
  }

  @Test
  void everyCallSaysWhatItDoesAndHowItFails() {
    assertThat(described.required("openapi").asString()).startsWith("3.1");
    described
        .required("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(call -> {
                  String name = call.getKey() + " " + path.getKey();
                  JsonNode operation = call.getValue();
                  assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
                  assertThat(operation.path("operationId").asString(""))
                      .as(name)
                      .doesNotContain("_");
                  assertThat(operation.at("/responses/401/content").propertyNames())
                      .as(name)
                      .containsExactly("application/problem+json");
                }));
  }
}
