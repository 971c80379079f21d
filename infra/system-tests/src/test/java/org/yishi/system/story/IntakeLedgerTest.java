package org.yishi.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeLedgerTest {

  private static final List<String> COMMUNITIES =
      IntStream.range(0, 144).mapToObj(n -> "第" + n + "社区").toList();

  @Test
  void the_same_seed_and_run_write_the_same_ledger_for_every_community_and_channel() {
    var ledger = new IntakeLedger(1, "R1", 2_000, COMMUNITIES);
    String text = new String(ledger.csv(), Charset.forName("GB18030"));

    assertThat(new IntakeLedger(1, "R1", 2_000, COMMUNITIES).csv()).isEqualTo(ledger.csv());
    assertThat(new IntakeLedger(1, "R2", 2_000, COMMUNITIES).csv()).isNotEqualTo(ledger.csv());
    assertThat(text.lines()).hasSize(2_001);
    assertThat(COMMUNITIES).allMatch(text::contains);
    assertThat(text).contains("12345 热线", "信访转办", "巡查", "微博");
    assertThat(ledger.kept() + ledger.refused() + ledger.repeated()).isEqualTo(2_000);
    assertThat(ledger.refused()).isGreaterThan(50);
    assertThat(ledger.repeated()).isGreaterThan(50);
  }
}
