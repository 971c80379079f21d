package org.yishi.testing;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Hides the platform's settings in the environment from applications under test: they belong to a
 * stack that somebody runs, and would win over what a test sets.
 */
final class OwnSettings implements EnvironmentPostProcessor, Ordered {

  private static final String PREFIX = "YISHI_";
  private static final String SOURCE = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

  OwnSettings() {}

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    PropertySource<?> everything = environment.getPropertySources().get(SOURCE);
    if (everything != null) {
      environment
          .getPropertySources()
          .replace(SOURCE, new SystemEnvironmentPropertySource(SOURCE, withoutOurs(environment)));
    }
  }

  private static Map<String, Object> withoutOurs(ConfigurableEnvironment environment) {
    return environment.getSystemEnvironment().entrySet().stream()
        .filter(variable -> !variable.getKey().startsWith(PREFIX))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Before the configuration files are read, which refer to the settings. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
