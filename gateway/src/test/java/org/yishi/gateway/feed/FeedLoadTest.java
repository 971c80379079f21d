package org.yishi.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yishi.gateway.RunningGateway;
import org.yishi.gateway.TestIssuer;
import org.yishi.testing.TestStack;

/** Many readers, many events, and one that doesn't keep up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedLoadTest {

  private static final Duration LONG = Duration.ofSeconds(40);
  private static final int READERS = 500;
  private static final int AREAS = 50;
  private static final int EVENTS = 2_000;

  /** Two of these wait for a reader at most: well below what cuts it. */
  private static final int LEAD = 50;

  private PublicLog log;
  private RunningGateway gateway;

  @BeforeAll
  void start() throws Exception {
    log = PublicLog.create(TestStack.kafkaBootstrap(), 6);
    Map<String, Object> properties = new TreeMap<>(log.properties());
    properties.put("yishi.gateway.feed.connections", READERS + 2);
    properties.put("yishi.gateway.feed.connections-per-actor", READERS);
    properties.put("yishi.gateway.feed.queue.events", "600");
    properties.put("yishi.gateway.feed.queue.size", "256KB");
    properties.put("server.tomcat.connection-timeout", "2s");
    gateway = RunningGateway.start(properties);
  }

  @AfterAll
  void stop() {
    gateway.close();
    log.close();
  }

  @Test
  void five_hundred_streams_hear_each_its_own() throws Exception {
    List<Subscriber> subscribers = new ArrayList<>();
    String token = TestIssuer.shared().token("crowd");
    for (int i = 0; i < READERS; i++) {
      subscribers.add(new Subscriber("crowd", "?area=" + area(i % AREAS)).connect(gateway, token));
    }
    for (int i = 0; i < EVENTS; i++) {
      log.write("topic_" + i % 200, Map.of("area", area(i % AREAS)));
    }
    int each = EVENTS / AREAS;
    await()
        .atMost(LONG)
        .until(() -> subscribers.stream().allMatch(one -> one.events().size() >= each));
    for (int i = 0; i < READERS; i++) {
      assertThat(subscribers.get(i).heard()).hasSize(each).doesNotHaveDuplicates();
      assertThat(subscribers.get(i).events())
          .extracting(event -> event.get("area").asString())
          .containsOnly(area(i % AREAS));
    }
    for (Subscriber subscriber : subscribers) {
      subscriber.close();
    }
  }

  private static String area(int number) {
    return "1201030%02d001".formatted(number);
  }

  @Test
  void a_reader_that_does_not_read_is_cut_and_disturbs_nobody() throws Exception {
    int events = 8_000;
    try (Subscriber attentive = new Subscriber("attentive", "?category=pets").connect(gateway);
        Socket idle = idle()) {
      for (int i = 0; i < events; i++) {
        log.write("topic_pets" + i % 20, Map.of("category", "pets"));
        if (i % LEAD == 0) {
          // Never so far ahead that somebody who reads could be taken for slow.
          int heard = i - LEAD;
          await().atMost(LONG).until(() -> attentive.events().size() >= heard);
        }
      }
      await().atMost(LONG).until(() -> attentive.events().size() >= events);
      assertThat(attentive.heard()).hasSize(events).doesNotHaveDuplicates();
      await().atMost(LONG).until(() -> cut() >= 1);
      Subscriber returned = new Subscriber("idle", "?category=pets&after=" + lastId(idle));
      returned.connect(gateway);
      await().atMost(LONG).until(() -> returned.heard().contains(attentive.heard().getLast()));
      returned.close();
    }
  }

  /** Asks for the stream and never reads it. */
  private Socket idle() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress("127.0.0.1", gateway.port()));
    String request =
        "GET /api/v1/feed?category=pets HTTP/1.0\r\nHost: x\r\nAccept: text/event-stream\r\n"
            + "Authorization: Bearer "
            + TestIssuer.shared().token("idle")
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String lastId(Socket idle) throws IOException {
    String last = "";
    String id = "";
    for (String line :
        new String(idle.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
      if (line.startsWith("id: ")) {
        id = line.substring("id: ".length());
      } else if (line.isEmpty()) {
        last = id;
      }
    }
    return last;
  }

  private long cut() throws Exception {
    return gateway
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith("feed_cut_total") && line.contains("slow"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
