package org.yishi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedsTest {

  @Test
  void a_failure_names_the_seed_that_replays_it() {
    assertThatThrownBy(() -> Seeds.check(100, (seed, random) -> assertThat(seed).isLessThan(7)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Dseed=7");
  }

  @Test
  void the_same_seed_yields_the_same_numbers() {
    List<Long> first = new ArrayList<>();
    List<Long> second = new ArrayList<>();
    Seeds.check(10, (seed, random) -> first.add(random.nextLong()));
    Seeds.check(10, (seed, random) -> second.add(random.nextLong()));
    assertThat(first).isEqualTo(second).doesNotHaveDuplicates();
  }
}
