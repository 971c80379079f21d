package org.yishi.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yishi.system.OnePlatform;
import org.yishi.system.launcher.OwnPlatform;
import org.yishi.testing.Seeds;
import tools.jackson.databind.json.JsonMapper;

/** Bad input through the gateway: the right refusal with its code, and no write. */
@ExtendWith(OnePlatform.class)
class BadInputPlatformTest {

  private static final String TOPICS = "/api/v1/topics";
  private static final String COMMUNITY = "120103002002";

  /** Where no other test of this class does anything. */
  private static final String QUIET = "120103002001";

  /** The service's own tests send many more; these go through the gateway. */
  private static final int MALFORMED = 300;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          area     | "120103002999"  | 422 | area-unknown
          area     | "120103001001"  | 403 | outside-your-area
          category | "unicorns"      | 422 | category-unknown
          title    | "bell\\u0007"   | 422 | invalid-value
          title    | ["电梯"]        | 400 | wrong-type
          channel  | "PIGEON"        | 422 | invalid-value
          anything | 1               | 400 | unknown-field
          """)
  void a_wrong_field_is_refused_with_its_code(
      String field, String json, int status, String code, OwnPlatform platform) {
    Account resident = resident(platform);
    Map<String, Object> body = new HashMap<>(Submissions.body(COMMUNITY));
    body.put(field, JsonMapper.shared().readTree(json));

    expect(resident.post(TOPICS, body), status, code);
  }

  @Test
  void a_text_that_is_too_long_is_refused(OwnPlatform platform) {
    Account resident = resident(platform);

    expect(resident.post(TOPICS, with("title", "长".repeat(121))), 422, "invalid-value");
    expect(resident.post(TOPICS, with("description", "长".repeat(500_000))), 413, "body-too-large");
  }

  @Test
  void a_key_that_is_used_for_something_else_is_refused(OwnPlatform platform) {
    Account resident = resident(platform);
    String key = "bad-input-" + System.nanoTime();
    Answer first =
        resident.post(TOPICS, with("title", "路灯不亮"), "Idempotency-Key", key).expecting(201);

    Answer again = resident.post(TOPICS, with("title", "路灯不亮"), "Idempotency-Key", key);
    assertThat(again.json().required("id")).isEqualTo(first.json().required("id"));
    expect(
        resident.post(TOPICS, with("title", "路面积水"), "Idempotency-Key", key),
        422,
        "idempotency-key-reused");
  }

  @Test
  void what_the_state_or_the_version_or_the_area_does_not_allow_is_refused(OwnPlatform platform) {
    Platform client = platform.client();
    String topic = TOPICS + "/" + Submissions.submit(client, COMMUNITY);
    Account worker = client.account("worker." + COMMUNITY);
    Map<String, String> accept = Map.of("decision", "ACCEPT", "reason", "情况属实");

    expect(
        worker.post(topic + "/escalations", Map.of("reason", "NEEDS_FUNDS")),
        409,
        "not-accepted-yet");
    expect(worker.post(topic + "/screening", accept, "If-Match", "\"v7\""), 412, "version-changed");
    expect(
        client.account("worker.120103003001").post(topic + "/screening", accept), 404, "not-found");
    expect(
        client.account("street.120103002").post(topic + "/takeovers", Map.of("reason", "")),
        422,
        "invalid-value");
    assertThat(worker.get(topic).expecting(200).json().required("version").asLong()).isEqualTo(1);
  }

  @Test
  void a_token_that_is_missing_or_forged_opens_nothing(OwnPlatform platform) {
    Platform client = platform.client();
    URI topics = client.endpoints().gateway().resolve(TOPICS);
    String token = resident(platform).token();
    String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";

    expect(client.get(topics), 401, "unauthenticated");
    expect(
        client.send(HttpRequest.newBuilder(topics).header("Authorization", "Bearer " + forged)),
        401,
        "invalid-token");
    expect(
        client.send(
            HttpRequest.newBuilder(client.endpoints().gateway().resolve("/api/v1/feed"))
                .header("Authorization", "Bearer " + forged)),
        401,
        "invalid-token");
  }

  @Test
  void malformed_bodies_never_break_anything_and_never_write(OwnPlatform platform) {
    Account resident = platform.client().account("resident." + QUIET);
    String filter = "area=" + QUIET;
    String before = resident.page(filter, "latest").next();
    String body = JsonMapper.shared().writeValueAsString(Submissions.body(QUIET));

    Seeds.check(
        MALFORMED,
        (_, random) -> {
          Answer answer = resident.postText(TOPICS, broken(body, random));
          assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
          assertThat(answer.problem()).as("%s", answer).isNotEmpty();
        });

    // A write would be on the log before one that comes after it is heard.
    String last = Submissions.submit(platform.client(), QUIET);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> resident.page(filter, before).items(), items -> !items.isEmpty());
    assertThat(resident.page(filter, before).items())
        .extracting(FeedEvent::topic)
        .containsExactly(last);
  }

  /** Cut short or with a structural character replaced: never a body that means something. */
  private static String broken(String body, RandomGenerator random) {
    if (random.nextBoolean()) {
      return body.substring(0, random.nextInt(body.length()));
    }
    int at = body.indexOf(random.nextBoolean() ? "\":" : "\",", random.nextInt(body.length() / 2));
    char other = "{}[]\u0000\u0007€".charAt(random.nextInt(7));
    return new StringBuilder(body).replace(at, at + 1, String.valueOf(other)).toString();
  }

  private static Account resident(OwnPlatform platform) {
    return platform.client().account("resident." + COMMUNITY);
  }

  private static Map<String, Object> with(String field, String value) {
    Map<String, Object> body = new HashMap<>(Submissions.body(COMMUNITY));
    body.put(field, value);
    return body;
  }

  private static void expect(Answer answer, int status, String code) {
    assertThat(answer.problem()).as("%s", answer).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.response().body().getBytes(StandardCharsets.UTF_8).length)
        .as("No stack trace")
        .isLessThan(2_000);
  }
}
