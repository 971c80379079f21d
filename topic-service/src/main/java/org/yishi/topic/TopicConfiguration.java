package org.yishi.topic;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.district.District;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.TraceParent;
import org.yishi.topic.access.Access;
import org.yishi.topic.unit.CommunityUnits;
import org.yishi.web.observation.RequestTrace;

/** Wires the domain, which knows nothing of its wiring. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

  private static final String ID_PREFIX = "topic";

  @Bean
  TopicCommandHandler topicCommandHandler(
      Topics topics, District district, Clock clock, EventIds ids, CommunityUnits units) {
    return new TopicCommandHandler(topics, district, clock, () -> ids.next(ID_PREFIX), units);
  }

  @Bean
  Previews previews(District district, CommunityUnits units, Clock clock) {
    return new Previews(district, units, clock);
  }

  @Bean
  CommunityUnits communityUnits() {
    return CommunityUnits.NONE;
  }

  @Bean
  Access access() {
    return new Access();
  }

  /** Events continue the trace of the request that causes them. */
  @Bean
  TraceParent traceParent() {
    return RequestTrace::current;
  }
}
