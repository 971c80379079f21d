package org.yishi.topic;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The service of the case file: one process, any number of them side by side. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicProperties.class)
public class TopicServiceApplication {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(TopicServiceApplication.class, arguments);
  }
}
