package org.yishi.devstack;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Readiness of the stack: the broker answers a client, the Mongo server can write its file. */
@Configuration(proxyBeanMethods = false)
class StackHealth {

  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);

  @Bean
  HealthIndicator mongoHealthIndicator(EmbeddedServers servers) {
    return () ->
        (servers.mongo().healthy() ? Health.up() : Health.down())
            .withDetail("uri", servers.mongo().uri())
            .build();
  }

  @Bean
  HealthIndicator kafkaHealthIndicator(EmbeddedServers servers) {
    return new KafkaHealth(servers);
  }

  /** Opens its client at the first question, so that starting doesn't wait for it. */
  private static final class KafkaHealth extends AbstractHealthIndicator implements AutoCloseable {

    private final EmbeddedServers servers;
    private volatile @org.jspecify.annotations.Nullable Admin client;

    KafkaHealth(EmbeddedServers servers) {
      super("Kafka does not answer");
      this.servers = servers;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
      String clusterId =
          client()
              .describeCluster()
              .clusterId()
              .get(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      builder.up().withDetail("cluster", clusterId);
    }

    private synchronized Admin client() {
      if (client == null) {
        client =
            Admin.create(
                Map.of(
                    "bootstrap.servers",
                    servers.kafka().bootstrapServers(),
                    "metric.reporters",
                    ""));
      }
      return client;
    }

    @Override
    public void close() {
      if (client != null) {
        client.close(ANSWER_LIMIT);
      }
    }
  }
}
