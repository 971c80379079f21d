package org.yishi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedLatencyTest {

  @Test
  void an_event_is_as_old_as_the_time_in_its_id_says() {
    Instant committed = Instant.ofEpochMilli(0x0193_64f2_1a2bL);
    InstantSource later = InstantSource.fixed(committed.plusNanos(3_250_000));

    assertThat(new EventAge(later).nanos("019364f2-1a2b-7c3d-8e4f-5a6b7c8d9e0f"))
        .isEqualTo(3_250_000);
  }

  @Test
  void readers_are_held_against_the_bare_way_of_their_own_round() {
    List<Report.Row> rows =
        FeedLatency.rows(
            List.of(
                new FeedLatency.Round(1, 20, 2, 4),
                new FeedLatency.Round(2, 20, 2, 6),
                new FeedLatency.Round(4, 20, 2, 4)),
            3);

    assertThat(rows)
        .contains(
            new Report.Row(
                "commit → Kafka consumer ÷ bare", "1.00 × (0.50–2.00)", "≤ 3.00 ×", "met"),
            new Report.Row("commit → SSE reader ÷ bare", "3.00 × (1.00–4.00)", "≤ 3.00 ×", "met"));
  }
}
