package org.yishi.privacy.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.yishi.privacy.BlindIndex;
import org.yishi.privacy.FieldCipher;
import org.yishi.privacy.FieldPlace;

@ExtendWith(OutputCaptureExtension.class)
class PrivacyAutoConfigurationTest {

  private static final String KEY = "2026:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(PrivacyAutoConfiguration.class));

  @Test
  void the_key_of_the_settings_seals_and_opens() {
    runner
        .withPropertyValues("yishi.privacy.key=" + KEY)
        .run(context -> {
          FieldCipher cipher = context.getBean(FieldCipher.class);
          FieldPlace place = new FieldPlace("contacts", "topic_1", "name");
          assertThat(cipher.open(cipher.seal("张三", place), place)).isEqualTo("张三");
          assertThat(context).hasSingleBean(BlindIndex.class);
          assertThat(context.getBean(PrivacyProperties.class).toString()).doesNotContain(KEY);
        });
  }

  @Test
  void a_short_key_ends_the_start_with_one_line_and_no_stack_trace(CapturedOutput output) {
    assertThatExceptionOfType(BeanCreationException.class)
        .isThrownBy(() ->
            new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .run("--yishi.privacy.key=c2hvcnQ="));

    assertThat(output)
        .contains("YISHI_PRIVACY_KEY must be 32 random bytes in base64 (key 1 has 5).")
        .doesNotContain("\tat org.yishi", "c2hvcnQ=");
  }

  @Test
  void without_a_key_nothing_starts(CapturedOutput output) {
    assertThatExceptionOfType(BeanCreationException.class)
        .isThrownBy(() ->
            new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .run("--yishi.privacy.key="));

    assertThat(output).contains("YISHI_PRIVACY_KEY is not set").doesNotContain("\tat org.yishi");
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration(PrivacyAutoConfiguration.class)
  static class Service {}
}
