package org.yishi.gateway.feed;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the log says a second time. A writer that crashed between sending and noting what it
 * sent sends it again, so an aggregate's sequence that does not rise above one of the records
 * shortly before is a repetition. The answer depends on those records alone: whoever reads that
 * much ahead of the place where it begins answers alike, whichever instance it is.
 *
 * <p>Not for use by several threads at once.
 */
final class Repetitions {

  private record Said(long sequence, long offset) {}

  private final long reach;
  private final Map<Integer, Map<String, Said>> partitions = new HashMap<>();

  /**
   * @param reach how many records of a partition may lie between an event and its repetition
   */
  Repetitions(long reach) {
    this.reach = reach;
  }

  /** Whether this was said before; it counts as said from now on. Offsets must rise. */
  boolean isRepeated(int partition, long offset, String aggregate, long sequence) {
    Map<String, Said> recent = partitions.computeIfAbsent(partition, _ -> new LinkedHashMap<>());
    // In the order in which they were last said.
    forget(recent, offset - reach);
    @Nullable Said before = recent.remove(aggregate);
    long highest = before == null ? 0 : before.sequence();
    recent.put(aggregate, new Said(Math.max(highest, sequence), offset));
    return before != null && sequence <= highest;
  }

  private static void forget(Map<String, Said> recent, long limit) {
    Iterator<Said> oldestFirst = recent.values().iterator();
    while (oldestFirst.hasNext() && oldestFirst.next().offset() < limit) {
      oldestFirst.remove();
    }
  }
}
