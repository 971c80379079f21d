package org.yishi.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yishi.gateway.RunningGateway;
import org.yishi.gateway.TestIssuer;
import org.yishi.testing.EventContract;
import org.yishi.testing.TestStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feed over a real broker and real sockets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
  private static final int STREAMS_PER_ACCOUNT = 4;

  private PublicLog log;
  private RunningGateway gateway;

  @BeforeAll
  void start() throws Exception {
    log = PublicLog.create(TestStack.kafkaBootstrap(), 3);
    Map<String, Object> properties = new TreeMap<>(log.properties());
    properties.put("yishi.gateway.feed.heartbeat", "300ms");
    properties.put("yishi.gateway.feed.page-events", "50");
    properties.put("yishi.gateway.feed.connections-per-actor", STREAMS_PER_ACCOUNT);
    gateway = RunningGateway.start(properties);
  }

  @AfterAll
  void stop() {
    gateway.close();
    log.close();
  }

  @Test
  void a_live_event_arrives_as_it_was_agreed() throws Exception {
    try (Subscriber subscriber = subscriber("whole", "?topic=topic_whole")) {
      assertThat(subscriber.head())
          .startsWith("HTTP/1.1 200")
          .contains("Content-Type: text/event-stream;charset=UTF-8")
          .contains("Cache-Control: no-store")
          .contains("X-Accel-Buffering: no");
      log.write("topic_whole", Map.of("departments", "gardens,housing"));
      heard(subscriber, "topic_whole/1");
      JsonNode event = subscriber.events().getFirst();
      var approved = JSON.readTree(EventContract.approved("org.yishi.topic.escalated.v1").json());
      assertThat(event.propertyNames())
          .containsExactlyInAnyOrderElementsOf(approved.propertyNames());
      assertThat(event.get("data")).isEqualTo(approved.get("data"));
      assertThat(event.get("departments").asString()).isEqualTo("gardens,housing");
      assertThat(event.get("datacontenttype").asString()).isEqualTo("application/json");
    }
  }

  @Test
  void each_hears_what_its_filter_asks_for_and_nothing_else() throws Exception {
    String topic = "topic_lift";
    try (Subscriber community = subscriber("c", "?area=120103009001&topic=topic_lift,topic_far");
        Subscriber street = subscriber("s", "?area=120103009&reached=street");
        Subscriber district = subscriber("d", "?holder=120103&topic=topic_lift,topic_far");
        Subscriber department = subscriber("g", "?department=gardens&area=120103009,120103008")) {
      step(topic, "community", "community", "120103009001", "");
      step(topic, "street", "street", "120103009", "housing");
      step("topic_far", "street", "street", "120103008", "gardens");
      step(topic, "community", "street", "120103009001", "housing");
      step(topic, "district", "district", "120103", "housing,gardens");
      heard(community, "topic_lift/1", "topic_lift/2", "topic_lift/3", "topic_lift/4");
      heard(street, "topic_lift/2", "topic_lift/3", "topic_lift/4");
      heard(district, "topic_lift/4");
      await().atMost(LONG).until(() -> department.events().size() == 2);
      assertThat(department.heard()).containsExactlyInAnyOrder("topic_far/1", "topic_lift/4");
    }
  }

  private void step(String topic, String level, String reached, String holder, String asked) {
    String area = topic.equals("topic_far") ? "120103008001" : "120103009001";
    log.write(
        topic,
        Map.of(
            "area",
            area,
            "level",
            level,
            "reached",
            reached,
            "holder",
            holder,
            "departments",
            asked));
  }

  @Test
  void the_past_comes_first_then_the_present_and_a_return_repeats_nothing() throws Exception {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      expected.add(log.write("topic_past", Map.of()).name());
    }
    log.flush();
    Subscriber subscriber = subscriber("past", "?topic=topic_past&after=earliest");
    for (int part = 0; part < 5; part++) {
      for (int i = 0; i < 40; i++) {
        expected.add(log.write("topic_past", Map.of()).name());
      }
      int hangUp = 300 * part;
      await().atMost(LONG).until(() -> subscriber.events().size() >= hangUp);
      subscriber.close();
      subscriber.connect(gateway);
    }
    heard(subscriber, expected.toArray(String[]::new));
    subscriber.close();
  }

  @Test
  void what_the_log_says_twice_is_told_once() throws Exception {
    try (Subscriber live = subscriber("twice", "?topic=topic_twice")) {
      var first = log.write("topic_twice", Map.of());
      var second = log.write("topic_twice", Map.of());
      heard(live, "topic_twice/1", "topic_twice/2");
      String between = live.lastId();
      log.repeat(first);
      log.repeat(second);
      log.write("topic_twice", Map.of());
      heard(live, "topic_twice/1", "topic_twice/2", "topic_twice/3");
      try (Subscriber replayed = subscriber("twice", "?topic=topic_twice&after=earliest");
          Subscriber resumed = subscriber("twice", "?topic=topic_twice&after=" + between)) {
        heard(replayed, "topic_twice/1", "topic_twice/2", "topic_twice/3");
        heard(resumed, "topic_twice/3");
      }
    }
    assertThat(metric("feed_repeated_total")).isGreaterThanOrEqualTo(2);
  }

  @Test
  void what_is_no_event_is_skipped_and_odd_data_is_kept() throws Exception {
    try (Subscriber subscriber = subscriber("odd", "?topic=topic_odd")) {
      Map<String, String> headers =
          new TreeMap<>(EventContract.approved("org.yishi.topic.escalated.v1").headers());
      headers.put("ce_subject", "topic_odd");
      headers.put("ce_aggregate", "topic_odd");
      headers.put("ce_sequence", "1");
      log.sendRaw("topic_odd", Map.of(), "no event");
      Map<String, String> injecting = new TreeMap<>(headers);
      injecting.put("ce_type", "a\ndata: b");
      log.sendRaw("topic_odd", injecting, "{}");
      log.sendRaw("topic_odd", headers, "{\n  \"n\": 1.10,\r\n  \"t\": \"a\\nb\"\n}");
      headers.put("ce_sequence", "2");
      log.sendRaw("topic_odd", headers, "{\"n\": ");
      heard(subscriber, "topic_odd/1", "topic_odd/2");
      assertThat(subscriber.events().getFirst().get("data").toString())
          .isEqualTo("{\"n\":1.1,\"t\":\"a\\nb\"}");
      assertThat(subscriber.events().getLast().has("data")).isFalse();
      assertThat(subscriber.events().getLast().get("data_base64").asString()).isEqualTo("eyJuIjog");
    }
  }

  @Test
  void pages_hold_the_same_events_as_the_stream() throws Exception {
    for (int i = 0; i < 130; i++) {
      log.write("topic_page" + i % 7, Map.of("category", "noise"));
    }
    log.flush();
    try (Subscriber subscriber = subscriber("pages", "?category=noise&after=earliest")) {
      await().atMost(LONG).until(() -> subscriber.events().size() == 130);
      await().atMost(LONG).until(() -> paged("/api/v1/feed?category=noise").size() == 130);
      assertThat(paged("/api/v1/feed?category=noise&limit=20"))
          .containsExactlyInAnyOrderElementsOf(subscriber.events());
      assertThat(paged("/api/v1/feed?category=noise&after=earliest&topic=topic_page3"))
          .isEqualTo(
              subscriber.events().stream()
                  .filter(event -> event.get("subject").asString().equals("topic_page3"))
                  .toList());
      String next = body(gateway.get("/api/v1/feed?after=latest")).get("next").asString();
      log.write("topic_page1", Map.of("category", "noise"));
      log.flush();
      await()
          .atMost(LONG)
          .until(() -> paged("/api/v1/feed?category=noise&after=" + next).size() == 1);
    }
  }

  /** All events from an address on, going from page to page as the links say. */
  private List<JsonNode> paged(String address) throws Exception {
    List<JsonNode> events = new ArrayList<>();
    String next = address;
    while (next != null) {
      HttpResponse<String> page = gateway.get(next);
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      body(page).get("items").forEach(events::add);
      Matcher link = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
      next = link.matches() ? link.group(1) : null;
    }
    return events;
  }

  @Test
  void a_quiet_stream_shows_life_and_where_to_go_on() throws Exception {
    try (Subscriber subscriber = subscriber("quiet", "?topic=topic_nobody")) {
      String begun = subscriber.lastId();
      log.write("topic_somebody", Map.of());
      await().atMost(LONG).until(() -> subscriber.comments().size() >= 3);
      assertThat(subscriber.comments()).containsOnly("alive");
      await().atMost(LONG).until(() -> !subscriber.lastId().equals(begun));
      assertThat(subscriber.events()).isEmpty();
    }
  }

  @Test
  void a_stream_ends_with_its_token() throws Exception {
    // A clock skew of a minute lets a token in that has run out a moment ago.
    String token = TestIssuer.shared().token("brief", Duration.ofSeconds(2));
    try (Subscriber subscriber = new Subscriber("brief", "").connect(gateway, token)) {
      await().atMost(LONG).until(subscriber::ended);
      assertThat(subscriber.comments()).endsWith("expired");
      assertThat(subscriber.lastId()).isNotEmpty();
    }
  }

  @Test
  void one_account_has_only_so_many_streams_and_gets_them_back() throws Exception {
    List<Subscriber> open = new ArrayList<>();
    for (int i = 0; i < STREAMS_PER_ACCOUNT; i++) {
      open.add(subscriber("greedy", ""));
    }
    Subscriber refused = new Subscriber("greedy", "").connect(gateway);
    assertThat(refused.head()).startsWith("HTTP/1.1 429").contains("Retry-After");
    try (Subscriber other = subscriber("modest", "")) {
      assertThat(other.head()).startsWith("HTTP/1.1 200");
    }
    open.getFirst().close();
    await()
        .atMost(LONG)
        .until(() -> new Subscriber("greedy", "").connect(gateway).head().contains(" 200"));
    for (Subscriber one : open) {
      one.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "?colour=red, 400, unknown-parameter, colour",
    "?area=12, 400, invalid-parameter, area",
    "?level=moon, 400, invalid-parameter, level",
    "?limit=0, 400, invalid-parameter, limit",
    "?limit=51, 400, invalid-parameter, limit",
    "?after=yesterday, 400, invalid-cursor, after",
    "?cursor=AAAA, 400, invalid-cursor, after"
  })
  void what_is_asked_wrongly_is_refused_by_name(String query, int status, String code, String field)
      throws Exception {
    HttpResponse<String> response = gateway.get("/api/v1/feed" + query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(body(response).get("code").asString()).isEqualTo(code);
    assertThat(body(response).get("errors").get(0).get("field").asString()).isEqualTo(field);
    Subscriber refused = new Subscriber("wrong", query).connect(gateway);
    if (!query.equals("?limit=51")) {
      assertThat(refused.head())
          .startsWith("HTTP/1.1 " + status)
          .contains("application/problem+json");
    }
    refused.close();
  }

  @Test
  void a_cursor_of_another_log_is_gone() throws Exception {
    String cursor = Cursor.of(4_711, 1, 2, 3).encode();
    HttpResponse<String> response = gateway.get("/api/v1/feed?after=" + cursor);
    assertThat(response.statusCode()).isEqualTo(410);
    assertThat(body(response).get("code").asString()).isEqualTo("cursor-gone");
    try (Subscriber refused = new Subscriber("old", "?after=" + cursor).connect(gateway)) {
      assertThat(refused.head()).startsWith("HTTP/1.1 410");
    }
  }

  @Test
  void the_kind_of_answer_is_what_the_request_accepts() throws Exception {
    assertThat(accepted("*/*").headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(accepted("application/*").statusCode()).isEqualTo(200);
    assertThat(accepted("text/html").statusCode()).isEqualTo(406);
    assertThat(accepted("nonsense").statusCode()).isEqualTo(406);
    var head =
        gateway.send(
            gateway
                .request("/api/v1/feed", "head")
                .header("Accept", "text/event-stream")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(
            gateway.send(HttpRequest.newBuilder(gateway.at("/api/v1/feed")).build()).statusCode())
        .isEqualTo(401);
  }

  private HttpResponse<String> accepted(String types) throws Exception {
    return gateway.send(
        gateway.request("/api/v1/feed?limit=1", "a").header("Accept", types).build());
  }

  @Test
  void the_feed_is_counted() throws Exception {
    try (Subscriber subscriber = subscriber("counted", "?topic=topic_counted")) {
      double delivered = metric("feed_delivered_total");
      log.write("topic_counted", Map.of());
      heard(subscriber, "topic_counted/1");
      await().atMost(LONG).until(() -> metric("feed_delivered_total") > delivered);
      assertThat(metric("feed_subscribers")).isPositive();
      await().atMost(LONG).until(() -> metric("feed_lag") == 0);
    }
    assertThat(gateway.get("/actuator/health").statusCode()).isEqualTo(200);
  }

  private double metric(String name) throws Exception {
    return gateway
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private Subscriber subscriber(String account, String query) throws Exception {
    return new Subscriber(account, query).connect(gateway);
  }

  private static void heard(Subscriber subscriber, String... names) {
    await().atMost(LONG).until(() -> subscriber.events().size() >= names.length);
    assertThat(subscriber.heard()).containsExactly(names);
    assertThat(new HashSet<>(subscriber.heard())).hasSize(names.length);
  }

  private static JsonNode body(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
