package org.yishi.topic.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yishi.topic.Stage;
import org.yishi.topic.merging.Merging.Following;

class MergeChainTest {

  @Test
  void aRowThatEndsIsNotBroken() {
    assertThat(MergeChain.broken("a", row("a>b", "b>c"))).isEmpty();
  }

  @Test
  void ofACircleTheOldestIsReleasedWhereverOneBegins() {
    Function<String, Merging> circle = row("c>b", "b>a", "a>c");
    for (String first : List.of("a", "b", "c")) {
      assertThat(MergeChain.broken(first, circle))
          .contains(new MergeChain.Released("a", follow("c"), UnmergeCause.CIRCLE));
    }
  }

  @Test
  void aRowThatRunsIntoACircleLeavesItsBeginningAlone() {
    assertThat(MergeChain.broken("a", row("a>c", "c>b", "b>c")).orElseThrow().id()).isEqualTo("b");
  }

  @Test
  void aRowLongerThanItMayBeIsBrokenAtItsBeginning() {
    String[] merges =
        IntStream.rangeClosed(0, Merging.MAX_CHAIN)
            .mapToObj(i -> "t" + i + ">t" + (i + 1))
            .toArray(String[]::new);
    assertThat(MergeChain.broken("t0", row(merges)).orElseThrow().cause())
        .isEqualTo(UnmergeCause.TARGET_FULL);
    assertThat(MergeChain.broken("t1", row(merges))).isEmpty();
  }

  private static Function<String, Merging> row(String... merges) {
    Map<String, Merging> row =
        IntStream.range(0, merges.length)
            .mapToObj(i -> merges[i].split(">", 2))
            .collect(Collectors.toMap(it -> it[0], it -> new Merging(follow(it[1]), List.of())));
    return id -> row.getOrDefault(id, Merging.NONE);
  }

  private static Following follow(String id) {
    return new Following(id, id, 2, Stage.PROPOSED, id, false);
  }
}
