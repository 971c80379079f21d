package org.yishi.topic;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.district.District;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.TraceParent;
import org.yishi.topic.access.Access;
import org.yishi.topic.participation.RuleWords;
import org.yishi.topic.unit.UnitRegister;
import org.yishi.topic.unit.Units;
import org.yishi.web.observation.RequestTrace;

/** Wires the domain, which knows nothing of its wiring. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

  private static final String ID_PREFIX = "topic";
  private static final String UNIT_PREFIX = "unit";

  @Bean
  TopicCommandHandler topicCommandHandler(
      Topics topics, District district, Clock clock, EventIds ids, Units units) {
    RuleWords.check(district.participation());
    return new TopicCommandHandler(topics, district, clock, () -> ids.next(ID_PREFIX), units);
  }

  @Bean
  Previews previews(District district, Units units, Clock clock) {
    return new Previews(district, units, clock);
  }

  @Bean
  UnitRegister unitRegister(Units units, District district, Clock clock, EventIds ids) {
    return new UnitRegister(units, district, clock, () -> ids.next(UNIT_PREFIX));
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
