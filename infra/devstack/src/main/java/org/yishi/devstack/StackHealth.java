package org.yishi.devstack;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.devstack.kafka.EmbeddedKafka;
import org.yishi.devstack.mongo.EmbeddedMongo;

/** Readiness of the stack: the broker answers a client, the Mongo server can write its file. */
@Configuration(proxyBeanMethods = false)
class StackHealth {

  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);

  @Bean
  HealthIndicator mongoHealthIndicator(EmbeddedServers servers) {
    return () ->
        servers
            .mongo()
            .server()
            .filter(EmbeddedMongo::healthy)
            .map(mongo -> Health.up().withDetail("uri", mongo.uri()))
            .orElseGet(Health::down)
            .build();
  }

  @Bean
  HealthIndicator kafkaHealthIndicator(EmbeddedServers servers) {
    return new KafkaHealth(servers.kafka());
  }

  /** Opens its client at the first question, so that starting doesn't wait for it. */
  private static final class KafkaHealth extends AbstractHealthIndicator implements AutoCloseable {

    private final ServerSwitch<EmbeddedKafka> kafka;
    private @Nullable Admin client;

    KafkaHealth(ServerSwitch<EmbeddedKafka> kafka) {
      super("Kafka does not answer");
      this.kafka = kafka;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
      EmbeddedKafka broker = kafka.server().orElse(null);
      if (broker == null) {
        builder.down();
        return;
      }
      String clusterId =
          client(broker)
              .describeCluster()
              .clusterId()
              .get(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      builder.up().withDetail("cluster", clusterId);
    }

    private synchronized Admin client(EmbeddedKafka broker) {
      if (client == null) {
        client =
            Admin.create(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "metric.reporters", ""));
      }
      return client;
    }

    @Override
    public synchronized void close() {
      if (client != null) {
        client.close(ANSWER_LIMIT);
      }
    }
  }
}
