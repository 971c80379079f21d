package org.yishi.topic.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yishi.topic.merging.Merging.Following;

/**
 * The row of topics of which each follows the next.
 *
 * <p>Two merges that are decided at once can close a circle, because each is written on its source
 * alone. Whoever handles the event of the one that was written last sees the whole circle, and of
 * everybody who sees it each comes to the same answer: the oldest topic is released and goes on,
 * the others remain part of it.
 */
public final class MergeChain {

  private MergeChain() {}

  /** A topic whose merge can't stand. */
  public record Released(String id, Following following, UnmergeCause cause) {}

  /**
   * The merge that has to be taken back, if the row that begins with the topic closes a circle or
   * is longer than {@link Merging#MAX_CHAIN}.
   *
   * @param lookup how a topic hangs together with others at this moment
   */
  public static Optional<Released> broken(String first, Function<String, Merging> lookup) {
    List<String> row = new ArrayList<>();
    List<Following> steps = new ArrayList<>();
    String at = first;
    while (!row.contains(at)) {
      Following next = lookup.apply(at).following();
      if (next == null) {
        return Optional.empty();
      }
      if (row.size() == Merging.MAX_CHAIN) {
        return Optional.of(new Released(first, steps.getFirst(), UnmergeCause.TARGET_FULL));
      }
      row.add(at);
      steps.add(next);
      at = next.id();
    }
    int oldest = row.indexOf(at);
    for (int i = oldest + 1; i < row.size(); i++) {
      oldest = row.get(i).compareTo(row.get(oldest)) < 0 ? i : oldest;
    }
    return Optional.of(new Released(row.get(oldest), steps.get(oldest), UnmergeCause.CIRCLE));
  }
}
