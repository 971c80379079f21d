package org.yishi.topic.kafka;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.eventing.EventHandler;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.TopicProperties;

/** Listens to what other services report. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

  @Bean
  EventHandler recordProgressOnSession(TopicCommandHandler handler, TopicProperties properties) {
    return new RecordProgressOnReport(properties.sessions(), handler);
  }

  @Bean
  EventHandler recordProgressOnOutcome(TopicCommandHandler handler, TopicProperties properties) {
    return new RecordProgressOnReport(properties.outcomes(), handler);
  }

  @Bean
  EventHandler recordProgressOnEvaluation(TopicCommandHandler handler, TopicProperties properties) {
    return new RecordProgressOnReport(properties.evaluations(), handler);
  }
}
