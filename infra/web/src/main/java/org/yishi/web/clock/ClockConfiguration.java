package org.yishi.web.clock;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of a service: real, unless a development stack may move it. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  @ConditionalOnProperty(name = "yishi.clock.movable", matchIfMissing = true, havingValue = "false")
  Clock clock() {
    return Clock.system(ZONE);
  }

  /** A clock that the management endpoint {@code clock} moves. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "yishi.clock.movable", havingValue = "true")
  static class Movable {

    @Bean
    MovableClock movableClock() {
      return new MovableClock(ZONE);
    }

    @Bean
    ClockEndpoint clockEndpoint(MovableClock clock) {
      return new ClockEndpoint(clock);
    }
  }
}
