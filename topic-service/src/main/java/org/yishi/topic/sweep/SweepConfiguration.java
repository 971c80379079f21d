package org.yishi.topic.sweep;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.district.District;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.TopicProperties;
import org.yishi.topic.Topics;
import org.yishi.topic.cosign.Cosigns;

/** Keeps deadlines passing for as long as the service runs. */
@Configuration(proxyBeanMethods = false)
class SweepConfiguration {

  private static final Duration LEFTOVERS_EVERY = Duration.ofMinutes(10);

  @Bean
  DeadlineSweep deadlineSweep(Topics topics, TopicCommandHandler handler, Clock clock) {
    return new DeadlineSweep(topics, handler, clock);
  }

  @Bean
  LeftoverSweep leftoverSweep(List<LeftoverSweep.Leftovers> kinds, Clock clock) {
    return new LeftoverSweep(kinds, clock);
  }

  @Bean
  SweepLoop leftoverLoop(LeftoverSweep sweep, Clock clock) {
    return new SweepLoop("Leftovers removed", sweep, clock, LEFTOVERS_EVERY);
  }

  @Bean
  SweepLoop sweepLoop(DeadlineSweep sweep, Clock clock, TopicProperties properties) {
    return new SweepLoop(
        "Topics whose deadlines passed", sweep::sweep, clock, properties.sweepInterval());
  }

  @Bean
  SweepLoop calendarLoop(
      Topics topics,
      TopicCommandHandler handler,
      District district,
      Clock clock,
      TopicProperties properties) {
    var sweep = new CalendarSweep(topics, handler, district.calendar().version());
    return new SweepLoop(
        "Topics whose deadlines the calendar moved",
        sweep::sweep,
        clock,
        properties.sweepInterval());
  }

  @Bean
  SweepLoop cosignLoop(
      Cosigns cosigns,
      Topics topics,
      TopicCommandHandler handler,
      Clock clock,
      TopicProperties properties) {
    var sweep = new CosignSweep(cosigns, topics, handler, clock);
    return new SweepLoop(
        "Topics whose co-signs were told", sweep::sweep, clock, properties.sweepInterval());
  }
}
