package org.yishi.devstack;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Kafka, Mongo and a token issuer in one process, for trying and developing on a machine that has
 * nothing but a JDK. Not for production: one node, no authentication, well-known accounts.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DevstackApplication {

  /** Its own configuration name, because tests have this jar on their class path. */
  private static final String CONFIGURATION_NAME = "devstack";

  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", CONFIGURATION_NAME);
    SpringApplication.run(DevstackApplication.class, arguments);
  }
}
