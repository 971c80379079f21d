package org.yishi.gateway.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads pieces of the past with a consumer of its own. It remembers where it stands, so that the
 * piece behind the last one costs no more than reading it. Not for use by several threads at once.
 */
final class ReplayReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final FeedProperties properties;
  private Repetitions repetitions;

  /** Where the next piece begins if it is the one behind the last. */
  private @Nullable Cursor at;

  /** For each partition the record to look at next, at the latest the one at that position. */
  private long[] next = {};

  ReplayReader(Consumer<byte[], byte[]> consumer, FeedProperties properties) {
    this.consumer = consumer;
    this.properties = properties;
    repetitions = new Repetitions(properties.replay().lookBack());
  }

  boolean standsAt(Cursor position) {
    return at != null && at.equals(position);
  }

  /**
   * Reads on from one position towards another.
   *
   * @param start where the log begins
   */
  EventLog.Piece.Read read(
      Cursor start, Cursor from, Cursor to, FeedFilter filter, EventLog.Bounds bounds) {
    if (!standsAt(from) || next.length != to.partitions()) {
      place(start, from, to);
    }
    Gathering gathering = new Gathering(from, to, filter, bounds);
    gathering.run();
    giveBack();
    at = gathering.at;
    return new EventLog.Piece.Read(gathering.entries, gathering.at);
  }

  /** A little before the position, to know what is said a second time behind it. */
  private void place(Cursor start, Cursor from, Cursor to) {
    repetitions = new Repetitions(properties.replay().lookBack());
    next = new long[to.partitions()];
    List<TopicPartition> all = all();
    consumer.assign(all);
    for (TopicPartition partition : all) {
      int number = partition.partition();
      long offset = from.next(number) - properties.replay().lookBack();
      next[number] = Math.max(offset, start.next(number));
      consumer.seek(partition, next[number]);
    }
  }

  /** What was polled but not looked at is read again. */
  private void giveBack() {
    for (TopicPartition partition : all()) {
      if (positionOf(partition) > next[partition.partition()]) {
        consumer.seek(partition, next[partition.partition()]);
      }
    }
  }

  private long positionOf(TopicPartition partition) {
    return consumer.position(partition, properties.tail().answer());
  }

  private List<TopicPartition> all() {
    List<TopicPartition> all = new ArrayList<>();
    for (int partition = 0; partition < next.length; partition++) {
      all.add(new TopicPartition(properties.log(), partition));
    }
    return all;
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }

  /** One piece in the making. */
  private final class Gathering {

    private final Cursor from;
    private final Cursor to;
    private final FeedFilter filter;
    private final EventLog.Bounds bounds;
    private final List<EventLog.Entry> entries = new ArrayList<>();
    private final long begun = System.nanoTime();
    private Cursor at;
    private long bytes;
    private int scanned;

    Gathering(Cursor from, Cursor to, FeedFilter filter, EventLog.Bounds bounds) {
      this.from = from;
      this.to = to;
      this.filter = filter;
      this.bounds = bounds;
      at = from;
    }

    void run() {
      while (!at.reaches(to) && !isFull() && !isOverdue()) {
        listenToWhatIsMissing();
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        for (ConsumerRecord<byte[], byte[]> message : polled) {
          if (isFull()) {
            return;
          }
          look(message);
        }
        skipGaps();
      }
    }

    private void listenToWhatIsMissing() {
      List<TopicPartition> read = new ArrayList<>();
      List<TopicPartition> missing = new ArrayList<>();
      for (TopicPartition partition : all()) {
        int number = partition.partition();
        (at.next(number) < to.next(number) ? missing : read).add(partition);
      }
      consumer.pause(read);
      consumer.resume(missing);
    }

    private void look(ConsumerRecord<byte[], byte[]> message) {
      int partition = message.partition();
      if (message.offset() >= to.next(partition)) {
        return;
      }
      next[partition] = message.offset() + 1;
      boolean ahead = message.offset() < from.next(partition);
      if (!ahead) {
        at = at.with(partition, message.offset() + 1);
        scanned++;
      }
      LogRecord.read(message)
          .filter(read ->
              !repetitions.isRepeated(
                  partition, message.offset(), read.aggregate(), read.sequence()))
          .map(LogRecord::event)
          .filter(event -> !ahead && filter.matches(event.stamps()))
          .ifPresent(this::add);
    }

    private void add(FeedEvent event) {
      entries.add(new EventLog.Entry(event, at));
      bytes += event.json().length;
    }

    /** Offsets may be missing in the log; the consumer knows when it has passed some. */
    private void skipGaps() {
      for (TopicPartition partition : all()) {
        int number = partition.partition();
        long passed = Math.min(positionOf(partition), to.next(number));
        next[number] = Math.max(next[number], passed);
        if (passed > at.next(number)) {
          at = at.with(number, passed);
        }
      }
    }

    private boolean isFull() {
      return entries.size() >= bounds.events()
          || bytes >= bounds.bytes()
          || scanned >= properties.replay().scanned();
    }

    /** The part ahead of the position doesn't count, or a slow log would never let anybody on. */
    private boolean isOverdue() {
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      Duration time = properties.replay().time();
      return taken.compareTo(at.equals(from) ? time.multipliedBy(2) : time) > 0;
    }
  }
}
