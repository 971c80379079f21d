package org.yishi.topic.sweep;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.TopicProperties;
import org.yishi.topic.Topics;

/** Keeps deadlines passing for as long as the service runs. */
@Configuration(proxyBeanMethods = false)
class SweepConfiguration {

  @Bean
  DeadlineSweep deadlineSweep(Topics topics, TopicCommandHandler handler, Clock clock) {
    return new DeadlineSweep(topics, handler, clock);
  }

  @Bean
  SweepLoop sweepLoop(DeadlineSweep sweep, Clock clock, TopicProperties properties) {
    return new SweepLoop(sweep, clock, properties.sweepInterval());
  }
}
