package org.yishi.eventing.autoconfigure;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.TraceParent;
import org.yishi.eventing.kafka.KafkaEventPublisher;
import org.yishi.eventing.kafka.ProducerSettings;
import org.yishi.eventing.mongo.Aggregates;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.Relay;
import org.yishi.eventing.relay.RelayLoop;

/** Wires the way out; the way in is wired where a service has event handlers. */
@AutoConfiguration(
    after = MongoAutoConfiguration.class,
    afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties(EventingProperties.class)
@Import(IntakeConfiguration.class)
public class EventingAutoConfiguration {

  /** Longer than any healthy answer, short enough that a caller gets its 503 soon. */
  private static final Duration STORE_SELECTION = Duration.ofSeconds(2);

  private static final Duration STORE_ANSWER = Duration.ofSeconds(10);

  @Bean
  MongoClientSettingsBuilderCustomizer boundedStoreWaits() {
    return settings ->
        settings
            .applyToClusterSettings(cluster ->
                cluster.serverSelectionTimeout(STORE_SELECTION.toMillis(), TimeUnit.MILLISECONDS))
            .applyToSocketSettings(socket ->
                socket
                    .connectTimeout(STORE_SELECTION.toMillis(), TimeUnit.MILLISECONDS)
                    .readTimeout(STORE_ANSWER.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Bean
  EventIds eventIds() {
    return new EventIds();
  }

  @Bean
  Backlog outboxBacklog(ObjectProvider<MeterRegistry> registries) {
    Backlog backlog = new Backlog(Clock.systemUTC());
    registries.ifAvailable(registry -> {
      Gauge.builder("outbox.lag", backlog, Backlog::events)
          .description(
              "Events committed here, or found by a sweep, that the log has not acknowledged")
          .register(registry);
      Gauge.builder("outbox.lag.seconds", backlog, it -> it.age().toMillis() / 1_000.0)
          .description("For how long the oldest of them has been waiting")
          .register(registry);
    });
    return backlog;
  }

  @Bean
  @ConditionalOnMissingBean
  TraceParent traceParent() {
    return () -> null;
  }

  @Bean
  Aggregates aggregates(
      MongoClient mongo,
      EventingProperties properties,
      Backlog backlog,
      EventIds ids,
      TraceParent traceParent) {
    return new Aggregates(mongo.getDatabase(properties.database()), backlog, ids, traceParent);
  }

  @Bean
  RelayLifecycle outboxRelay(
      Aggregates aggregates,
      Backlog backlog,
      EventingProperties properties,
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      MeterRegistry registry) {
    Counter published =
        Counter.builder("outbox.published")
            .description("Events that the log has acknowledged")
            .register(registry);
    var settings = ProducerSettings.over(KafkaConnections.producer(kafka, connection));
    Relay relay =
        new Relay(
            aggregates,
            () ->
                new KafkaEventPublisher(
                    new KafkaProducer<>(settings), properties.source(), aggregates::destination),
            backlog,
            published::increment);
    return new RelayLifecycle(
        new RelayLoop(relay, backlog, properties.sweepInterval()), properties.drainTimeout());
  }

  @Bean
  OwnTopics ownTopics(
      EventingProperties properties, KafkaProperties kafka, KafkaConnectionDetails connection) {
    return new OwnTopics(
        KafkaConnections.admin(kafka, connection), TopicSpecifications.of(properties));
  }
}
