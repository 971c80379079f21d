package org.yishi.testing.planted;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Allowed: a configuration class knows both sides. */
@Configuration
class Wiring {

  @Bean
  String anything() {
    return "";
  }
}
