package org.yishi.session.kafka;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.eventing.EventHandler;
import org.yishi.session.SessionProperties;
import org.yishi.session.topics.KnownTopics;

/** Listens to the public log. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

  @Bean
  EventHandler knowTopicOnEvent(SessionProperties properties, KnownTopics topics) {
    return new KnowTopicOnEvent(properties.publicLog(), topics);
  }
}
