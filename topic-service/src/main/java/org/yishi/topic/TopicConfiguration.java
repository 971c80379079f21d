package org.yishi.topic;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.district.District;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.TraceParent;
import org.yishi.topic.access.Access;
import org.yishi.web.observation.RequestTrace;

/** Wires the domain, which knows nothing of its wiring. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

  private static final String ID_PREFIX = "topic";

  @Bean
  TopicCommandHandler topicCommandHandler(
      Topics topics, District district, Clock clock, EventIds ids) {
    return new TopicCommandHandler(topics, district, clock, () -> ids.next(ID_PREFIX));
  }

  @Bean
  Access access(District district) {
    return new Access(district.policy().leadApproves());
  }

  /** Events continue the trace of the request that causes them. */
  @Bean
  TraceParent traceParent() {
    return RequestTrace::current;
  }
}
