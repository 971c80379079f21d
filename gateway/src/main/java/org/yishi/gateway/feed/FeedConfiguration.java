package org.yishi.gateway.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the feed together. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

  /** What one answer of the broker may hold: the log is read in pieces of that order. */
  private static final int MAX_FETCH = 1_024 * 1_024;

  private static final int MAX_PARTITION_FETCH = 128 * 1_024;
  private static final int RECONNECT_MILLIS = 1_000;

  @Bean
  FeedHub feedHub() {
    return new FeedHub();
  }

  @Bean
  FeedMeters feedMeters(MeterRegistry registry) {
    return new FeedMeters(registry);
  }

  @Bean
  FeedStreams feedStreams(FeedProperties properties) {
    return new FeedStreams(properties);
  }

  @Bean
  KafkaTail feedTail(
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      FeedHub hub,
      FeedProperties properties,
      FeedMeters meters) {
    return new KafkaTail(
        new LogProbe(Admin.create(admin(kafka, connection, properties)), properties),
        consumers("feed-tail", kafka, connection, properties),
        hub,
        properties,
        meters,
        InstantSource.system());
  }

  @Bean
  KafkaEventLog feedLog(
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      FeedHub hub,
      FeedProperties properties,
      FeedMeters meters) {
    return new KafkaEventLog(
        consumers("feed-replay", kafka, connection, properties), hub, properties, meters);
  }

  @Bean
  FeedController feedController(
      FeedHub hub,
      EventLog log,
      FeedStreams streams,
      FeedProperties properties,
      FeedMeters meters) {
    return new FeedController(hub, log, streams, properties, meters, InstantSource.system());
  }

  /** Not a part of readiness: without Kafka the routes still work, and streams wait. */
  @Bean
  HealthIndicator feedHealthIndicator(KafkaTail tail) {
    return () -> tail.isFollowing() ? Health.up().build() : Health.outOfService().build();
  }

  private static Map<String, Object> admin(
      KafkaProperties kafka, KafkaConnectionDetails connection, FeedProperties properties) {
    Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
    settings.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getAdmin().getBootstrapServers());
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "feed-probe");
    settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
    int answer = (int) properties.tail().answer().toMillis();
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, answer);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, answer);
    settings.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    return settings;
  }

  /** Consumers of no group: they read what they are told to and commit nothing. */
  private static Supplier<Consumer<byte[], byte[]>> consumers(
      String client,
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      FeedProperties properties) {
    Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
    settings.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        connection.getConsumer().getBootstrapServers());
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, client);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MAX_FETCH);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MAX_PARTITION_FETCH);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.replay().events());
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
    settings.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return () -> new KafkaConsumer<>(settings);
  }
}
