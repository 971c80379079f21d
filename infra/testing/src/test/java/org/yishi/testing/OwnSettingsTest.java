package org.yishi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;

class OwnSettingsTest {

  @Test
  void anApplicationUnderTestSeesNothingOfARunningStack() {
    StandardEnvironment environment =
        new StandardEnvironment() {
          @Override
          public Map<String, Object> getSystemEnvironment() {
            return Map.of("YISHI_DATA", "/data/of/somebody", "LANG", "C");
          }
        };
    assertThat(environment.getProperty("YISHI_DATA")).isNotNull();

    new OwnSettings().postProcessEnvironment(environment, new SpringApplication());

    assertThat(environment.getProperty("YISHI_DATA")).isNull();
    assertThat(environment.getProperty("LANG")).isEqualTo("C");
  }
}
