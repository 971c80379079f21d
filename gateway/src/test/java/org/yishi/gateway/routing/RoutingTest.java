package org.yishi.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishi.gateway.RunningGateway;
import org.yishi.testing.TestStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingTest {

  private static final Duration AT_ONCE = Duration.ofMillis(1_500);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int MEGABYTE = 1_024 * 1_024;

  private StubService service;
  private RunningGateway gateway;

  @BeforeAll
  void start() throws Exception {
    service = new StubService();
    gateway =
        RunningGateway.start(
            Map.of(
                "spring.kafka.bootstrap-servers", TestStack.kafkaBootstrap(),
                "yishi.gateway.feed.log", "no.such.log",
                "yishi.gateway.routing.services.topic-service.uri", service.uri(),
                "yishi.gateway.routing.services.topic-service.time-limit", "1500ms",
                "yishi.gateway.routing.breaker.open", "2s"));
  }

  @AfterAll
  void stop() {
    gateway.close();
    service.close();
  }

  @BeforeEach
  void wellAgain() throws Exception {
    service.stop();
    service.start();
    service.answers(exchange -> StubService.json(exchange, 200, "{}"));
    gateway.bean(CircuitBreakerRegistry.class).circuitBreaker("topic-service").reset();
  }

  @Test
  void a_request_reaches_its_service_as_it_was_made() throws Exception {
    service.answers(exchange -> {
      exchange.getResponseHeaders().add("ETag", "\"v1\"");
      exchange.getResponseHeaders().add("Location", "/api/v1/topics/topic_1");
      exchange.getResponseHeaders().add("Connection", "close");
      StubService.json(exchange, 201, "{\"id\":\"topic_1\"}");
    });
    var request =
        gateway
            .request("/api/v1/topics?q=%E7%94%B5%E6%A2%AF%20a%2Bb&area=120103001", "resident")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "key-1")
            .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"电梯\"}"))
            .build();
    var response = gateway.send(request);
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.body()).isEqualTo("{\"id\":\"topic_1\"}");
    assertThat(response.headers().firstValue("ETag")).hasValue("\"v1\"");
    assertThat(response.headers().firstValue("Location")).hasValue("/api/v1/topics/topic_1");
    StubService.Received received = service.received().getFirst();
    assertThat(received.method()).isEqualTo("POST");
    assertThat(received.target())
        .isEqualTo("/api/v1/topics?q=%E7%94%B5%E6%A2%AF%20a%2Bb&area=120103001");
    assertThat(received.body()).isEqualTo("{\"title\":\"电梯\"}");
    assertThat(received.header("Idempotency-Key")).hasValue("key-1");
    assertThat(received.header("Authorization"))
        .isEqualTo(request.headers().firstValue("Authorization"));
    assertThat(received.header("Accept-Language")).hasValue("en");
  }

  @Test
  void what_only_concerns_one_connection_or_is_made_up_stays_behind() throws Exception {
    String traced = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    var response =
        gateway.send(
            gateway
                .request("/api/v1/topics/topic_1", "resident")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "elsewhere.example")
                .header("Forwarded", "for=203.0.113.9")
                .header("TE", "trailers")
                .header("Keep-Alive", "timeout=5")
                .header("traceparent", traced)
                .build());
    assertThat(response.statusCode()).isEqualTo(200);
    StubService.Received received = service.received().getFirst();
    for (String name : List.of("X-Forwarded-Host", "Forwarded", "TE", "Keep-Alive")) {
      assertThat(received.header(name)).as(name).isEmpty();
    }
    assertThat(received.header("X-Forwarded-For").orElse("")).doesNotContain("203.0.113.9");
    assertThat(received.header("Host")).hasValue(URI.create(service.uri()).getAuthority());
    assertThat(received.header("traceparent").orElse(""))
        .startsWith(traced.substring(0, 36))
        .isNotEqualTo(traced);
  }

  @Test
  void a_problem_of_the_service_passes_untouched() throws Exception {
    String problem = "{\"status\":409,\"code\":\"wrong-stage\",\"detail\":\"当前阶段不允许\"}";
    service.answers(exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
      StubService.json(exchange, 409, problem);
    });
    var refused = gateway.get("/api/v1/topics/topic_1");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body()).isEqualTo(problem);
    service.answers(exchange -> {
      exchange.getResponseHeaders().add("Retry-After", "7");
      StubService.json(exchange, 503, "{\"code\":\"unavailable\"}");
    });
    for (int i = 0; i < 10; i++) {
      var away = gateway.get("/api/v1/topics");
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.headers().firstValue("Retry-After")).hasValue("7");
      assertThat(away.body()).isEqualTo("{\"code\":\"unavailable\"}");
    }
    assertThat(service.received()).hasSize(10);
  }

  @Test
  void a_service_that_is_down_is_said_to_be_at_once() throws Exception {
    service.stop();
    for (int i = 0; i < 8; i++) {
      long begun = System.nanoTime();
      var response = gateway.get("/api/v1/topics");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
      assertProblem(response, 503, "service-unavailable");
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }
    var readiness = gateway.get("/actuator/health/readiness");
    assertThat(readiness.statusCode()).as(readiness.body()).isEqualTo(200);
  }

  @Test
  void a_service_that_is_slow_is_given_up_and_not_asked_twice() throws Exception {
    service.hangs();
    assertProblem(gateway.get("/api/v1/topics"), 504, "service-timeout");
    assertThat(service.received()).hasSize(1);
  }

  @Test
  void the_breaker_opens_and_closes_again() throws Exception {
    service.stop();
    for (int i = 0; i < 5; i++) {
      assertProblem(gateway.get("/api/v1/topics"), 503, "service-unavailable");
    }
    service.start();
    service.answers(exchange -> StubService.json(exchange, 200, "{}"));
    assertProblem(gateway.get("/api/v1/topics"), 503, "service-unavailable");
    assertThat(service.received()).isEmpty();
    await().atMost(LONG).until(() -> gateway.get("/api/v1/topics").statusCode() == 200);
    for (int i = 0; i < 5; i++) {
      assertThat(gateway.get("/api/v1/topics").statusCode()).isEqualTo(200);
    }
    assertThat(gateway.get("/actuator/prometheus").body())
        .contains("resilience4j_circuitbreaker_state{name=\"topic-service\",state=\"closed\"} 1.0")
        .contains("gateway_calls_seconds_count{outcome=\"refused\",service=\"topic-service\"}");
  }

  @Test
  void a_broken_connection_is_tried_once_more_only_if_that_changes_nothing() throws Exception {
    service.answers(exchange -> exchange.close());
    assertProblem(gateway.get("/api/v1/topics"), 503, "service-unavailable");
    assertThat(service.received()).hasSize(2);
    service.answers(exchange -> exchange.close());
    assertProblem(post("{}"), 503, "service-unavailable");
    assertThat(service.received()).hasSize(1);
  }

  @Test
  void a_service_that_dies_in_the_middle_of_its_answer_is_down() throws Exception {
    service.answers(exchange -> {
      exchange.sendResponseHeaders(201, 100);
      exchange.getResponseBody().write(1);
      exchange.close();
    });
    var response = post("{}");
    assertProblem(response, 503, "service-unavailable");
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void a_get_succeeds_at_the_second_attempt() throws Exception {
    service.answers(exchange -> {
      if (service.received().size() > 1) {
        StubService.json(exchange, 200, "{}");
      }
      exchange.close();
    });
    assertThat(gateway.get("/api/v1/topics").statusCode()).isEqualTo(200);
  }

  @Test
  void a_body_over_the_limit_reaches_no_service() throws Exception {
    String tooLong = "\"" + "a".repeat(MEGABYTE) + "\"";
    assertProblem(post(tooLong), 413, "body-too-large");
    var chunked =
        HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(tooLong));
    var response =
        gateway.send(gateway.request("/api/v1/topics", "resident").POST(chunked).build());
    assertProblem(response, 413, "body-too-large");
    assertThat(service.received()).isEmpty();
    String longest = "\"" + "a".repeat(MEGABYTE - 2) + "\"";
    assertThat(post(longest).statusCode()).isEqualTo(200);
    assertThat(service.received().getFirst().body()).isEqualTo(longest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/topics/imports", "/api/v1/topics/topic_1/files"})
  void an_upload_of_a_file_passes_whole_and_leaves_nothing_behind(String path) throws Exception {
    String file =
        "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + "走访".repeat(MEGABYTE);
    var response =
        gateway.send(
            gateway
                .request(path, "worker")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(file))
                .build());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(service.received().getFirst().body()).isEqualTo(file);
    try (var temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(temporary.filter(it -> it.getFileName().toString().startsWith("yishi-upload-")))
          .isEmpty();
    }
  }

  @Test
  void clients_that_hang_up_do_not_make_a_service_look_broken() throws Exception {
    for (int i = 0; i < 10; i++) {
      try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
        String head =
            "POST /api/v1/topics HTTP/1.1\r\nHost: x\r\nAuthorization: "
                + gateway.request("/", "a").build().headers().firstValue("Authorization").get()
                + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      }
    }
    assertThat(post("{}").statusCode()).isEqualTo(200);
    assertThat(service.received()).hasSize(1);
  }

  @Test
  void nothing_is_asked_for_somebody_unknown() throws Exception {
    var anonymous = HttpRequest.newBuilder(gateway.at("/api/v1/topics")).build();
    assertProblem(gateway.send(anonymous), 401, "unauthenticated");
    var forged =
        HttpRequest.newBuilder(gateway.at("/api/v1/topics"))
            .header("Authorization", "Bearer e30.e30.e30")
            .build();
    assertProblem(gateway.send(forged), 401, "invalid-token");
    assertThat(service.received()).isEmpty();
    var description = HttpRequest.newBuilder(gateway.at("/api/v1/openapi/topic-service")).build();
    assertThat(gateway.send(description).statusCode()).isEqualTo(200);
  }

  @Test
  void calls_of_the_wechat_account_pass_as_they_are_signed() throws Exception {
    String path = "/api/v1/wechat/callback?signature=a&timestamp=1&nonce=n";
    var call =
        HttpRequest.newBuilder(gateway.at(path))
            .header("Content-Type", "text/xml")
            .POST(HttpRequest.BodyPublishers.ofString("<xml/>"))
            .build();
    assertThat(gateway.send(call).statusCode()).isEqualTo(200);
    assertThat(service.received().getFirst().target()).isEqualTo(path);
    assertThat(service.received().getFirst().body()).isEqualTo("<xml/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/topics/../../../actuator/health",
        "/api/v1/topics/%2e%2e/%2e%2e/%2e%2e/actuator/health",
        "/api/v1/topics/..;/..;/..;/actuator/health",
        "/api/v1/topics/%2F..%2Factuator",
        "/api/v1/topicsandmore",
        "/api/v1/openapi/other-service",
        "/api/v2/topics",
        "//api/v1/topics"
      })
  void no_other_address_reaches_a_service(String path) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
      String head =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
              + gateway.request("/", "a").build().headers().firstValue("Authorization").get()
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readAllBytes();
    }
    assertThat(service.received()).isEmpty();
  }

  @Test
  void other_origins_are_not_let_in_and_browsers_are_told_to_be_careful() throws Exception {
    var preflight =
        gateway.send(
            HttpRequest.newBuilder(gateway.at("/api/v1/topics"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Access-Control-Request-Method", "POST")
                .build());
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    var response = gateway.get("/api/v1/topics");
    assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(response.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  private HttpResponse<String> post(String body) throws Exception {
    return gateway.send(
        gateway
            .request("/api/v1/topics", "resident")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(response.body());
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("traceId").asString()).hasSize(32);
  }
}
