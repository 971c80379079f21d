package org.yishi.eventing.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.yishi.eventing.EventHandler;
import org.yishi.eventing.NewEvent;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.eventing.TransientFailureException;
import org.yishi.eventing.mongo.AggregateCollection;
import org.yishi.eventing.mongo.Aggregates;
import org.yishi.eventing.relay.OutboxKey;
import org.yishi.testing.TestStack;

/** A small service: it records each report on the issue that it is about, and tells of it. */
final class Recorder implements EventHandler {

  static final String REPORTS = "exchange-test.reports";
  static final String POISON = "{\"poison\":true}";

  /** Issues whose poison makes the handler fail, and issues whose store is away. */
  static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();

  static final Set<String> AWAY = ConcurrentHashMap.newKeySet();

  private static final Map<String, AtomicInteger> ATTEMPTS = new ConcurrentHashMap<>();

  private final AggregateCollection issues;

  Recorder(Aggregates aggregates) {
    this.issues = aggregates.collection("issues", "exchange-test.issues");
  }

  static ConfigurableApplicationContext start(String bootstrap) {
    return new SpringApplicationBuilder(Service.class)
        .web(WebApplicationType.NONE)
        .properties(
            Map.of(
                "spring.kafka.bootstrap-servers", bootstrap,
                "spring.mongodb.uri", TestStack.mongoUri("exchange_test"),
                "management.endpoints.web.exposure.include", "deadletters",
                "management.endpoint.deadletters.access", "unrestricted",
                "yishi.eventing.source", "/exchange-test",
                "yishi.eventing.group", "exchange-test",
                "yishi.eventing.database", "exchange_test",
                "yishi.eventing.topics[0].name", "exchange-test.issues",
                "yishi.eventing.topics[1].name", REPORTS,
                "yishi.eventing.dead-letter-topic", "exchange-test.dead-letters"))
        .run();
  }

  static int attempts(String subject) {
    return ATTEMPTS.getOrDefault(subject, new AtomicInteger()).get();
  }

  static int partitions(ConfigurableApplicationContext instance) {
    var assigned = instance.getBean(KafkaMessageListenerContainer.class).getAssignedPartitions();
    return assigned == null ? 0 : assigned.size();
  }

  List<String> effects(OutboxKey issue) {
    return issues
        .find(issue.aggregate())
        .map(found -> found.document().getList("effects", String.class))
        .orElse(List.of());
  }

  @Override
  public String topic() {
    return REPORTS;
  }

  @Override
  public Handling handle(ReceivedEvent event) {
    ATTEMPTS.computeIfAbsent(event.subject(), _ -> new AtomicInteger()).incrementAndGet();
    if (AWAY.contains(event.subject())) {
      throw new TransientFailureException("away");
    }
    var found = issues.find(event.subject());
    if (found.isPresent() && found.get().hasHandled(event.position())) {
      return Handling.DUPLICATE;
    }
    if (event.data().equals(POISON) && BROKEN.contains(event.subject())) {
      throw new IllegalStateException("poison");
    }
    List<String> effect = List.of(Long.toString(event.position().sequence()));
    List<NewEvent> events =
        List.of(
            new NewEvent(
                "org.yishi.test.recorded.v1", event.time(), event.subject(), Map.of(), "{}"));
    if (found.isEmpty()) {
      issues.insert(event.subject(), new Document("effects", effect), events, event.position());
    } else if (!issues.update(
        found.get(), new Document(), new Document("effects", effect), events, event.position())) {
      throw new TransientFailureException("changed meanwhile");
    }
    return Handling.APPLIED;
  }

  /** Wired by the auto-configuration alone. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Service {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }

    @Bean
    Recorder recorder(Aggregates aggregates) {
      return new Recorder(aggregates);
    }
  }
}
