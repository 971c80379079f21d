package org.yishi.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yishi.gateway.RunningGateway;
import org.yishi.testing.TestStack;

class RateLimitTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int BURST = 5;

  /** A slow machine lets some more through; this many only a missing limit. */
  private static final int MANY = 100;

  @Test
  void one_client_too_eager_is_slowed_down_and_others_are_not() throws Exception {
    try (StubService service = new StubService();
        RunningGateway gateway = RunningGateway.start(properties(service))) {
      int answered = 0;
      HttpResponse<String> refused = get(gateway, "eager");
      while (refused.statusCode() == 200 && answered < MANY) {
        answered++;
        refused = get(gateway, "eager");
      }
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(answered).isGreaterThanOrEqualTo(BURST);
      assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
      long wait = Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
      assertThat(wait).isBetween(1L, 2L);
      assertThat(service.received()).hasSize(answered);
      assertThat(get(gateway, "calm").statusCode()).isEqualTo(200);
      await().atMost(LONG).until(() -> get(gateway, "eager").statusCode() == 200);
      for (int i = 0; i < 3 * BURST; i++) {
        assertThat(gateway.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
      }
      var anonymous = HttpRequest.newBuilder(gateway.at("/api/v1/openapi/topic-service")).build();
      assertThat(gateway.send(anonymous).statusCode()).isEqualTo(200);
      await()
          .atMost(LONG)
          .pollInterval(Duration.ofMillis(10))
          .until(() -> gateway.send(anonymous).statusCode() == 429);
    }
  }

  private static HttpResponse<String> get(RunningGateway gateway, String account) throws Exception {
    return gateway.send(gateway.request("/api/v1/topics", account).build());
  }

  private static Map<String, Object> properties(StubService service) {
    return Map.of(
        "spring.kafka.bootstrap-servers", TestStack.kafkaBootstrap(),
        "yishi.gateway.feed.log", "no.such.log",
        "yishi.gateway.routing.services.topic-service.uri", service.uri(),
        "yishi.gateway.routing.rate.per-second", "1",
        "yishi.gateway.routing.rate.burst", Integer.toString(BURST));
  }
}
