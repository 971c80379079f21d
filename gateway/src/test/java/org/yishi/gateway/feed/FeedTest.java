package org.yishi.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yishi.gateway.RunningGateway;
import org.yishi.testing.TestStack;

/** The feed over a real broker and real sockets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {

  private PublicLog log;
  private RunningGateway gateway;

  @BeforeAll
  void start() throws Exception {
    log = PublicLog.create(TestStack.kafkaBootstrap(), 3);
    gateway = RunningGateway.start(log.properties());
  }

  @AfterAll
  void stop() {
    gateway.close();
    log.close();
  }

  @Test
  void a_live_event_arrives_whole() throws Exception {
    try (Subscriber subscriber = new Subscriber("a", "?topic=topic_whole").connect(gateway)) {
      assertThat(subscriber.head()).contains("200").contains("text/event-stream");
      log.write("topic_whole", Map.of("departments", "gardens,housing"));
      await().until(() -> subscriber.heard().equals(List.of("topic_whole/1")));
    }
  }
}
