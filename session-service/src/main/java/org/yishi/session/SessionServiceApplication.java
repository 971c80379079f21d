package org.yishi.session;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The service of sessions: one process, any number of them side by side. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties({SessionProperties.class, KindProperties.class})
public class SessionServiceApplication {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(SessionServiceApplication.class, arguments);
  }
}
