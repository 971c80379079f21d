package org.yishi.district.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yishi.district.District;
import org.yishi.district.Term;
import org.yishi.district.file.DistrictFile;
import org.yishi.district.file.DistrictFileException;

@ExtendWith(OutputCaptureExtension.class)
class DistrictAutoConfigurationTest {

  private static final Path DONGLING =
      Path.of("src", "test", "resources", "districts", "dongling.yaml");

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(DistrictAutoConfiguration.class));

  @TempDir Path folder;

  @Test
  void gives_the_sample_district_when_no_file_is_named() {
    runner.run(context -> assertThat(context.getBean(District.class).code()).isEqualTo("120103"));
    environment("YISHI_DISTRICT", "")
        .run(context -> assertThat(context.getBean(District.class).code()).isEqualTo("120103"));
  }

  @Test
  void gives_the_district_of_the_file_that_the_property_names() {
    runner
        .withPropertyValues("yishi.district.file=" + DONGLING)
        .run(context -> assertThat(context.getBean(District.class).code()).isEqualTo("990101"));
  }

  @Test
  void gives_the_district_of_the_file_that_the_environment_names() {
    environment("YISHI_DISTRICT", DONGLING.toString())
        .run(context -> assertThat(context.getBean(District.class).code()).isEqualTo("990101"));
    environment("YISHI_DISTRICT_FILE", DONGLING.toString())
        .run(context -> assertThat(context.getBean(District.class).code()).isEqualTo("990101"));
  }

  @Test
  void a_path_may_have_spaces_and_chinese_characters() throws IOException {
    Path file = Files.copy(DONGLING, folder.resolve("东岭 区.yaml"));

    environment("YISHI_DISTRICT", file.toString())
        .run(context -> assertThat(context.getBean(District.class).code()).isEqualTo("990101"));
  }

  @Test
  void a_wrong_file_ends_the_start_with_its_lines_and_no_stack_trace(CapturedOutput output)
      throws IOException {
    Path file = folder.resolve("wrong.yaml");
    Files.writeString(
        file,
        Files.readString(DONGLING)
            .replace("screening: 1 wd", "screening: soon")
            .replace("parent: works", "parent: rails"));
    var application = new SpringApplicationBuilder(Service.class).web(WebApplicationType.NONE);

    assertThatExceptionOfType(BeanCreationException.class)
        .isThrownBy(() -> application.run("--yishi.district.file=" + file))
        .withRootCauseInstanceOf(DistrictFileException.class);

    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains("  " + file + ":15:46: there is no department 'rails'\n")
        .contains("  " + file + ":48:16: must be a number from 1 to 5000")
        .doesNotContain("\tat ");
  }

  @Test
  void a_missing_file_ends_the_start() {
    runner
        .withPropertyValues("yishi.district.file=" + folder.resolve("missing.yaml"))
        .run(context ->
            assertThat(context)
                .hasFailed()
                .getFailure()
                .rootCause()
                .hasMessageEndingWith("missing.yaml: there is no such file"));
  }

  @Test
  void tells_of_years_without_announced_exceptions_by_a_metric_and_one_line(CapturedOutput output) {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    runner
        .withBean(SimpleMeterRegistry.class, () -> registry)
        .run(context -> {
          District district = context.getBean(District.class);
          Instant lastDayOf2026 = Instant.parse("2026-12-31T02:00:00Z");
          assertThat(registry.find("calendar.unannounced.year").counters()).isEmpty();

          district.calendar().plus(lastDayOf2026, new Term.WorkingDays(1));
          district.calendar().plus(lastDayOf2026, new Term.WorkingDays(1));
          district.calendar().plus(lastDayOf2026, new Term.WorkingDays(300));

          assertThat(asked(registry, "2027")).isGreaterThanOrEqualTo(3);
          assertThat(asked(registry, "2028")).isPositive();
          assertThat(output.toString().split("exceptions of 2027", -1)).hasSize(2);
          assertThat(output.toString().split("exceptions of 2028", -1)).hasSize(2);
        });
  }

  @Test
  void a_clock_gone_astray_does_not_fill_the_registry() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    var warnings = new UnannouncedYearWarnings(registry);

    for (int year = 2027; year < 2027 + 3 * UnannouncedYearWarnings.MAX_YEARS; year++) {
      warnings.asked(year);
    }

    assertThat(registry.getMeters()).hasSize(UnannouncedYearWarnings.MAX_YEARS);
  }

  @Test
  void a_service_may_bring_its_own_district() {
    District own = DistrictFile.read(DONGLING);

    runner
        .withBean(District.class, () -> own)
        .run(context -> assertThat(context.getBean(District.class)).isSameAs(own));
  }

  private static double asked(SimpleMeterRegistry registry, String year) {
    return registry.get("calendar.unannounced.year").tag("year", year).counter().count();
  }

  private ApplicationContextRunner environment(String variable, String value) {
    return runner.withInitializer(context ->
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(
                new SystemEnvironmentPropertySource(
                    "test-systemEnvironment", Map.of(variable, value))));
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration(DistrictAutoConfiguration.class)
  static class Service {}
}
