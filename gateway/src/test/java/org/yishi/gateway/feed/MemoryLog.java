package org.yishi.gateway.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A log in memory that reads in pieces of any size, is sometimes busy, sometimes away. */
final class MemoryLog implements EventLog {

  static final int ID = 99;

  private final RandomGenerator random;
  private final List<List<@Nullable FeedEvent>> partitions = new ArrayList<>();
  private boolean healthy;

  MemoryLog(RandomGenerator random, int partitions) {
    this.random = random;
    for (int i = 0; i < partitions; i++) {
      this.partitions.add(new ArrayList<>());
    }
  }

  /** From now on it always answers. */
  void heal() {
    healthy = true;
  }

  void append(int topics) {
    int number = random.nextInt(topics);
    int partition = number % partitions.size();
    List<@Nullable FeedEvent> log = partitions.get(partition);
    boolean marker = random.nextInt(10) == 0;
    log.add(marker ? null : Examples.event(random, partition, log.size(), "topic_" + number));
  }

  int size(int partition) {
    return partitions.get(partition).size();
  }

  @Nullable FeedEvent at(int partition, int offset) {
    return partitions.get(partition).get(offset);
  }

  int partitions() {
    return partitions.size();
  }

  Cursor end() {
    return Cursor.of(ID, partitions.stream().mapToLong(List::size).toArray());
  }

  @Override
  public Piece read(Cursor from, Cursor to, FeedFilter filter, Bounds bounds) {
    if (!healthy && random.nextInt(5) == 0) {
      return random.nextBoolean() ? new Piece.Busy() : new Piece.Away();
    }
    int look = healthy ? Integer.MAX_VALUE : random.nextInt(8);
    List<Entry> entries = new ArrayList<>();
    Cursor at = from;
    while (look-- > 0 && entries.size() < bounds.events() && !at.reaches(to)) {
      int partition = random.nextInt(partitions.size());
      long offset = at.next(partition);
      if (offset < to.next(partition)) {
        at = at.with(partition, offset + 1);
        FeedEvent event = at(partition, (int) offset);
        if (event != null && filter.matches(event.stamps())) {
          entries.add(new Entry(event, at));
        }
      }
    }
    return new Piece.Read(entries, at);
  }
}
