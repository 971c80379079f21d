package org.yishi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeBenchmarkTest {

  @Test
  void the_platform_is_held_against_the_bare_handler_round_by_round() {
    List<Report.Row> rows =
        IntakeBenchmark.rows(
            new double[] {200, 300, 100},
            new double[] {400, 400, 400},
            new double[] {500, 500, 500});

    assertThat(rows)
        .contains(
            new Report.Row("platform ÷ bare handler", "0.50 × (0.25–0.75)", "≥ 0.50 ×", "met"),
            new Report.Row("platform ÷ raw loop", "0.40 × (0.20–0.60)", "", ""));
  }

  @Test
  void what_did_not_arrive_does_not_count_and_the_time_ends_with_the_last_that_did() {
    Latencies seen = new Latencies();
    for (int i = 0; i < 4; i++) {
      seen.begin("matter-" + i);
    }
    seen.arrive("matter-0", 1_500_000_000L);
    seen.arrive("matter-1", 3_000_000_000L);
    seen.arrive("matter-2", 2_000_000_000L);
    seen.arrive("of somebody else", 9_000_000_000L);

    assertThat(seen.perSecondSince(1_000_000_000L)).isEqualTo(1.5);
    assertThat(new Latencies().perSecondSince(0)).isZero();
  }
}
