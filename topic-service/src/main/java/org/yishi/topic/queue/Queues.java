package org.yishi.topic.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topics.Stored;

/** Finds topics by what waits for whom. */
public interface Queues {

  /**
   * A topic for which something waits.
   *
   * @param keys all lines that it causes
   * @param draftedFrom when the earliest supervision order is drafted, if one will be
   */
  record Waiting(String id, List<String> keys, @Nullable Instant draftedFrom) {
    public Waiting {
      keys = List.copyOf(keys);
    }

    /** Whether it causes the line now. */
    boolean lies(String key, Instant now) {
      return keys.contains(key) && (!Todo.isLater(key) || drafted(now));
    }

    private boolean drafted(Instant now) {
      return draftedFrom != null && !draftedFrom.isAfter(now);
    }
  }

  /** Up to {@code limit} topics that cause one of the lines, the oldest first. */
  List<Waiting> waiting(Collection<String> keys, int limit);

  /** Up to {@code limit} topics that cause one of the lines now, the oldest first, after an id. */
  List<Stored> page(Collection<String> keys, Instant now, @Nullable String after, int limit);

  /** The topics with the ids, in any order. */
  List<Stored> find(Collection<String> ids);
}
