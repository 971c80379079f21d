package org.yishi.eventing.autoconfigure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;
import org.yishi.eventing.EventHandler;
import org.yishi.eventing.consumer.DeadLetters;
import org.yishi.eventing.consumer.EventListener;
import org.yishi.eventing.consumer.Intake;
import org.yishi.eventing.mongo.Aggregates;
import org.yishi.eventing.mongo.MongoDeadLetters;
import tools.jackson.databind.json.JsonMapper;

/** Wires the way in: one consumer for all topics that the service has handlers for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(EventHandler.class)
class IntakeConfiguration {

  private static final Duration FIRST_RETRY = Duration.ofMillis(200);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);
  private static final Duration IDLE_CHECK = Duration.ofSeconds(1);
  private static final int MAX_RECORDS_PER_POLL = 200;

  @Bean
  DeadLetters deadLetters(
      Aggregates aggregates, EventingProperties properties, JsonMapper json, Clock clock) {
    return new MongoDeadLetters(aggregates, properties.deadLetterTopic(), json, clock);
  }

  @Bean
  DeadLettersEndpoint deadLettersEndpoint(DeadLetters letters) {
    return new DeadLettersEndpoint(letters);
  }

  @Bean
  EventListener eventListener(
      List<EventHandler> handlers, DeadLetters letters, MeterRegistry registry, Clock clock) {
    return new EventListener(
        new Intake(
            handlers,
            letters,
            StoreFailures::isPassing,
            new MicrometerIntakeMetrics(registry),
            clock));
  }

  @Bean
  KafkaMessageListenerContainer<String, byte[]> eventConsumer(
      EventListener listener,
      List<EventHandler> handlers,
      EventingProperties properties,
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      MeterRegistry registry) {
    Map<String, Object> settings = KafkaConnections.consumer(kafka, connection);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, properties.group());
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_RECORDS_PER_POLL);
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    // Its owner creates a topic, with the partitions that it wants.
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // A topic that its owner hasn't created yet is found soon after it has.
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);

    ContainerProperties container =
        new ContainerProperties(handlers.stream().map(EventHandler::topic).toArray(String[]::new));
    container.setMessageListener(listener);
    container.setConsumerRebalanceListener(listener);
    container.setAckMode(ContainerProperties.AckMode.BATCH);
    container.setIdleEventInterval(IDLE_CHECK.toMillis());
    // A longer poll would hold up the idle check.
    container.setPollTimeout(IDLE_CHECK.toMillis());
    container.setMissingTopicsFatal(false);

    var consumer =
        new KafkaMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                settings, new StringDeserializer(), new ByteArrayDeserializer()),
            container);
    consumer.setBeanName("events");
    consumer.setCommonErrorHandler(retryInPlace());
    Gauge.builder("consumer.lag", consumer, IntakeConfiguration::lag)
        .description("Records on the log that the service hasn't read yet")
        .register(registry);
    return consumer;
  }

  /** Only transient failures get here; they are tried again until they pass, order kept. */
  private static DefaultErrorHandler retryInPlace() {
    ExponentialBackOff pauses = new ExponentialBackOff(FIRST_RETRY.toMillis(), 2);
    pauses.setMaxInterval(LONGEST_RETRY.toMillis());
    DefaultErrorHandler errors = new DefaultErrorHandler(pauses);
    errors.setClassifications(Map.of(), true);
    errors.setLogLevel(KafkaException.Level.WARN);
    return errors;
  }

  private static double lag(KafkaMessageListenerContainer<?, ?> consumer) {
    return consumer.metrics().values().stream()
        .flatMap(metrics -> metrics.entrySet().stream())
        .filter(metric -> metric.getKey().name().equals("records-lag"))
        .map(metric -> metric.getValue().metricValue())
        .filter(Double.class::isInstance)
        .mapToDouble(Double.class::cast)
        .filter(Double::isFinite)
        .sum();
  }
}
