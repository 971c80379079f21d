package org.yishi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  @Test
  void a_new_record_takes_the_place_of_the_former_one(@TempDir Path folder) throws IOException {
    Path document = folder.resolve("benchmarks.md");
    Files.writeString(document, "# Benchmarks\n\nWhat stands here stays.\n");

    report(Sample.of("s", 40, 41, 60)).write(document, "a machine");
    report(Sample.of("s", 20, 21, 22)).write(document, "another machine");

    assertThat(Files.readString(document))
        .startsWith("# Benchmarks\n\nWhat stands here stays.\n")
        .contains("| up | 21.0 s (20.0–22.0) | ≤ 30.0 s | met |", "Machine: another machine")
        .doesNotContain("a machine\n\n- 41", "60.0");
  }

  @Test
  void a_median_beyond_the_aim_is_said_to_miss_it() {
    assertThat(report(Sample.of("s", 29, 31, 33)).markdown("m")).contains("| missed |");
    assertThat(Report.Row.atLeast(0.3, "relay", Sample.of("×", 0.29)).verdict())
        .isEqualTo("missed");
  }

  @Test
  void a_sample_tells_median_range_and_quantiles() {
    Sample sample = Sample.of("ms", 5, 1, 3, 2);

    assertThat(sample.median()).isEqualTo(2.5);
    assertThat(sample.quantile(0.99)).isEqualTo(5);
    assertThat(sample).hasToString("2.50 ms (1.00–5.00)");
    assertThat(Sample.ratios(new double[] {6, 2}, new double[] {3, 2}))
        .hasToString("1.50 × (1.00–2.00)");
  }

  private static Report report(Sample up) {
    return new Report(
        "startup", "starting", List.of("method"), List.of(Report.Row.atMost(30, "up", up)));
  }
}
