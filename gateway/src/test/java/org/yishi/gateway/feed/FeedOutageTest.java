package org.yishi.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yishi.gateway.RunningGateway;
import org.yishi.testing.TestStack;

/** Gateways and brokers go and come back; the log is late, grows, is made anew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedOutageTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int TOPICS = 5;

  private TestStack.Private stack;

  @BeforeAll
  void start() {
    stack = TestStack.startPrivate();
  }

  @AfterAll
  void stop() {
    stack.close();
  }

  @Test
  void a_reader_goes_on_at_another_gateway_and_at_one_that_started_anew() throws Exception {
    try (PublicLog log = PublicLog.create(stack.kafkaBootstrap(), 3)) {
      RunningGateway first = RunningGateway.start(log.properties());
      RunningGateway second = RunningGateway.start(log.properties());
      Subscriber subscriber = new Subscriber("a", "?after=earliest").connect(first);
      List<String> written = write(log, 50);
      await().atMost(LONG).until(() -> subscriber.events().size() > 10);
      subscriber.close();
      written.addAll(write(log, 50));
      subscriber.connect(second);
      await().atMost(LONG).until(() -> subscriber.events().size() > 60);
      Subscriber watching = new Subscriber("b", "?after=earliest").connect(first);
      first.close();
      assertThat(watching.ended()).isTrue();
      assertThat(watching.comments()).contains("shutdown");
      written.addAll(write(log, 50));
      RunningGateway third = RunningGateway.start(log.properties());
      watching.connect(third);
      subscriber.connect(third);
      written.addAll(write(log, 50));
      heardAll(subscriber, written);
      heardAll(watching, written);
      subscriber.close();
      watching.close();
      second.close();
      third.close();
    }
  }

  @Test
  void streams_survive_an_outage_of_the_broker() throws Exception {
    try (PublicLog log = PublicLog.create(stack.kafkaBootstrap(), 3);
        RunningGateway gateway = RunningGateway.start(log.properties());
        Subscriber live = new Subscriber("a", "").connect(gateway);
        Subscriber late = new Subscriber("b", "?after=earliest")) {
      List<String> written = write(log, 100);
      log.flush();
      heardAll(live, written);
      stack.stopKafka();
      late.connect(gateway);
      assertThat(late.head()).startsWith("HTTP/1.1 200");
      await()
          .atMost(LONG)
          .until(() -> gateway.get("/actuator/health").body().contains("OUT_OF_SERVICE"));
      assertThat(gateway.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
      assertThat(gateway.get("/api/v1/feed").statusCode()).isEqualTo(503);
      stack.startKafka();
      written.addAll(write(log, 100));
      heardAll(live, written);
      heardAll(late, written);
      assertThat(live.ended()).isFalse();
      assertThat(late.ended()).isFalse();
      await().atMost(LONG).until(() -> gateway.get("/actuator/health").statusCode() == 200);
    }
  }

  @Test
  void a_log_that_is_not_there_yet_is_waited_for() throws Exception {
    try (PublicLog log = new PublicLog(stack.kafkaBootstrap())) {
      Map<String, Object> impatient = new TreeMap<>(log.properties());
      impatient.put("yishi.gateway.feed.tail.answer", "1s");
      try (RunningGateway gateway = RunningGateway.start(impatient)) {
        assertThat(gateway.get("/api/v1/feed").statusCode()).isEqualTo(503);
        log.create(2);
        await().atMost(LONG).until(() -> gateway.get("/api/v1/feed").statusCode() == 200);
        try (Subscriber subscriber = new Subscriber("a", "").connect(gateway)) {
          heardAll(subscriber, write(log, 10));
        }
      }
    }
  }

  @Test
  void new_partitions_are_read_from_their_first_record() throws Exception {
    try (PublicLog log = PublicLog.create(stack.kafkaBootstrap(), 1);
        RunningGateway gateway = RunningGateway.start(log.properties());
        Subscriber subscriber = new Subscriber("a", "?after=earliest").connect(gateway)) {
      List<String> written = write(log, 20);
      heardAll(subscriber, written);
      String before = subscriber.lastId();
      log.grow(4);
      for (int topic = 0; topic < 40; topic++) {
        written.add(log.write("topic_grown" + topic, Map.of()).name());
      }
      await().atMost(LONG).until(() -> subscriber.events().size() == 60);
      try (Subscriber resumed = new Subscriber("b", "?after=" + before).connect(gateway)) {
        await().atMost(LONG).until(() -> resumed.events().size() == 40);
      }
      heardAll(subscriber, written);
    }
  }

  @Test
  void readers_of_a_log_that_was_made_anew_are_sent_to_its_beginning() throws Exception {
    try (PublicLog log = PublicLog.create(stack.kafkaBootstrap(), 2);
        RunningGateway gateway = RunningGateway.start(log.properties());
        Subscriber subscriber = new Subscriber("a", "").connect(gateway)) {
      heardAll(subscriber, write(log, 10));
      log.replace(2);
      await().atMost(LONG).until(subscriber::ended);
      assertThat(subscriber.comments()).contains("gone");
      subscriber.connect(gateway);
      assertThat(subscriber.head()).startsWith("HTTP/1.1 410");
      try (Subscriber anew = new Subscriber("b", "?after=earliest").connect(gateway)) {
        heardAll(anew, write(log, 10));
      }
    }
  }

  private static List<String> write(PublicLog log, int events) {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      written.add(log.write("topic_" + i % TOPICS, Map.of()).name());
    }
    return written;
  }

  /** All of them once, and those of each topic in order. */
  private static void heardAll(Subscriber subscriber, List<String> written) {
    await().atMost(LONG).until(() -> subscriber.events().size() >= written.size());
    assertThat(subscriber.heard()).containsExactlyInAnyOrderElementsOf(written);
    assertThat(byTopic(subscriber.heard())).isEqualTo(byTopic(written));
  }

  private static Map<String, List<String>> byTopic(List<String> names) {
    Map<String, List<String>> byTopic = new HashMap<>();
    for (String name : names) {
      byTopic
          .computeIfAbsent(name.substring(0, name.indexOf('/')), _ -> new ArrayList<>())
          .add(name);
    }
    return byTopic;
  }
}
