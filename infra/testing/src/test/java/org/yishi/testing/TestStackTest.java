package org.yishi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TestStackTest {

  @Test
  void everybodyInOneJvmGetsTheSameServers() {
    assertThat(TestStack.kafkaBootstrap()).isEqualTo(TestStack.kafkaBootstrap());
    assertThat(TestStack.mongoUri("a")).isEqualTo(TestStack.mongoUri("b").replaceAll("b$", "a"));
  }

  @Test
  void aPrivateStackKeepsPortsAndTopicsOverAnOutage() throws Exception {
    try (TestStack.Private stack = TestStack.startPrivate()) {
      String bootstrap = stack.kafkaBootstrap();
      URI mongo = URI.create(stack.mongoUri("test"));
      createTopic(bootstrap);

      stack.stopKafka();
      stack.stopMongo();
      assertThatThrownBy(() -> connect(mongo)).isInstanceOf(ConnectException.class);
      assertThatThrownBy(() -> connect(URI.create("kafka://" + bootstrap)))
          .isInstanceOf(ConnectException.class);

      stack.startKafka();
      stack.startMongo();
      connect(mongo);
      assertThat(topics(bootstrap)).contains("kept");
      assertThat(stack.kafkaBootstrap()).isEqualTo(bootstrap);
      assertThat(stack.mongoUri("test")).isEqualTo(mongo.toString());
    }
  }

  private static void createTopic(String bootstrap) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin
          .createTopics(List.of(new NewTopic("kept", Optional.of(1), Optional.empty())))
          .all()
          .get();
    }
  }

  private static Set<String> topics(String bootstrap) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      return admin.listTopics().names().get();
    }
  }

  private static void connect(URI server) throws IOException {
    new Socket(InetAddress.getLoopbackAddress(), server.getPort()).close();
  }
}
