package org.yishi.devstack;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the development stack keeps its data and listens.
 *
 * @param data folder of everything that survives a restart
 * @param kafkaPort the broker's port on the loopback interface, 0 for any free one
 * @param mongoPort the Mongo server's port on the loopback interface, 0 for any free one
 */
@ConfigurationProperties("yishi.devstack")
public record DevstackProperties(
    @DefaultValue(".yishi/data") Path data,
    @DefaultValue("9092") int kafkaPort,
    @DefaultValue("27017") int mongoPort) {

  private static final int HIGHEST_PORT = 65_535;

  public DevstackProperties {
    checkPort("yishi.devstack.kafka-port", kafkaPort);
    checkPort("yishi.devstack.mongo-port", mongoPort);
  }

  private static void checkPort(String property, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          property + " must be between 0 and " + HIGHEST_PORT + ", not " + port + ".");
    }
  }
}
