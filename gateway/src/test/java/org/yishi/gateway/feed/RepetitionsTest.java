package org.yishi.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.yishi.testing.Seeds;

class RepetitionsTest {

  private static final int REACH = 60;
  private static final int AGGREGATES = 4;

  private record Said(String aggregate, long sequence, boolean first) {}

  @Test
  void whatIsSaidAgainIsFoundWhereverOneBeginsToRead() {
    Seeds.check(
        500,
        (_, random) -> {
          List<Said> log = log(random);
          int begin = random.nextInt(log.size());
          Repetitions repetitions = new Repetitions(REACH);
          for (int offset = Math.max(0, begin - REACH); offset < log.size(); offset++) {
            Said said = log.get(offset);
            boolean repeated = repetitions.isRepeated(0, offset, said.aggregate(), said.sequence());
            if (offset >= begin) {
              assertThat(repeated).as("%s at %s", said, offset).isEqualTo(!said.first());
            }
          }
        });
  }

  /** Writers that say the last few of an aggregate's events again, as after a crash. */
  private static List<Said> log(RandomGenerator random) {
    List<Said> log = new ArrayList<>();
    long[] sequences = new long[AGGREGATES];
    for (int i = 0; i < 100; i++) {
      int aggregate = random.nextInt(AGGREGATES);
      String name = "topic_" + aggregate;
      if (random.nextInt(10) == 0) {
        long from = Math.max(1, sequences[aggregate] - random.nextInt(4));
        for (long sequence = from; sequence <= sequences[aggregate]; sequence++) {
          log.add(new Said(name, sequence, false));
        }
      }
      log.add(new Said(name, ++sequences[aggregate], true));
    }
    return log;
  }

  @Test
  void partitionsAndAggregatesAreKeptApart() {
    Repetitions repetitions = new Repetitions(REACH);
    assertThat(repetitions.isRepeated(0, 0, "a", 1)).isFalse();
    assertThat(repetitions.isRepeated(1, 0, "a", 1)).isFalse();
    assertThat(repetitions.isRepeated(0, 1, "b", 1)).isFalse();
    assertThat(repetitions.isRepeated(0, 2, "a", 1)).isTrue();
    assertThat(repetitions.isRepeated(0, 3 + REACH, "a", 1)).isFalse();
  }
}
