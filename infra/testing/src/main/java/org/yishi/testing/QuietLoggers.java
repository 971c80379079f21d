package org.yishi.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Keeps the embedded servers' chatter out of test logs, unless a test sets a level itself. */
final class QuietLoggers implements EnvironmentPostProcessor {

  static final List<String> NAMES =
      List.of(
          "kafka",
          "org.apache.kafka",
          "state.change.logger",
          "de.bwaldvogel.mongo",
          "io.netty",
          "org.mongodb.driver");

  QuietLoggers() {}

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Map<String, Object> levels = new HashMap<>();
    NAMES.forEach(name -> levels.put("logging.level." + name, "warn"));
    environment.getPropertySources().addLast(new MapPropertySource("quiet-loggers", levels));
  }
}
