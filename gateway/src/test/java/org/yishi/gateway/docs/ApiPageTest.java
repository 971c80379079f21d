package org.yishi.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.ClassPathResource;
import org.yishi.gateway.RunningGateway;
import org.yishi.testing.TestStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiPageTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String APPROVED = "contracts/openapi/gateway.json";

  private RunningGateway gateway;

  @BeforeAll
  void start() {
    gateway =
        RunningGateway.start(
            Map.of(
                "spring.kafka.bootstrap-servers",
                TestStack.kafkaBootstrap(),
                "yishi.gateway.feed.log",
                "no.such.log"));
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @Test
  void the_description_is_the_approved_one() throws Exception {
    HttpResponse<String> response = get("/api/v1/openapi/gateway");
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode described = JSON.readTree(response.body());
    Path written = Path.of("target", "openapi-gateway.json");
    Files.writeString(written, JSON.writeValueAsString(described) + "\n");
    JsonNode approved =
        JSON.readTree(new ClassPathResource(APPROVED).getContentAsString(StandardCharsets.UTF_8));
    assertThat(described).as("differs from %s; see %s", APPROVED, written).isEqualTo(approved);
  }

  @Test
  void the_page_lists_every_service_and_loads_nothing_from_elsewhere() throws Exception {
    HttpResponse<String> redirected = get("/api/docs");
    assertThat(redirected.statusCode()).isEqualTo(302);
    String page = redirected.headers().firstValue("Location").orElseThrow();
    assertThat(page).startsWith("/api/swagger-ui/index.html");
    HttpResponse<String> index = get(page);
    assertThat(index.statusCode()).isEqualTo(200);
    assertThat(index.body()).doesNotContain("http://").doesNotContain("https://");
    assertThat(get("/api/swagger-ui/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
    JsonNode config = JSON.readTree(get("/api/v1/openapi/gateway/swagger-config").body());
    assertThat(config.get("urls").findValuesAsString("url"))
        .containsExactly(
            "/api/v1/openapi/gateway",
            "/api/v1/openapi/session-service",
            "/api/v1/openapi/topic-service");
    assertThat(config.get("validatorUrl").asString()).isIn("", "none");
  }

  /** Without a token: the page needs none. */
  private HttpResponse<String> get(String path) throws Exception {
    return gateway.send(HttpRequest.newBuilder(gateway.at(path)).build());
  }
}
