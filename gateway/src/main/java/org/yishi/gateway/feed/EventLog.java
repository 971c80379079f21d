package org.yishi.gateway.feed;

import java.util.List;

/** The public log as far back as it is kept, read a bounded piece at a time. */
interface EventLog {

  /**
   * Reads the events that match, from one position up to another or until a bound is reached. Per
   * partition they come in the order of the log.
   */
  Piece read(Cursor from, Cursor to, FeedFilter filter, Bounds bounds) throws InterruptedException;

  /**
   * How much one read may yield.
   *
   * @param events matching events
   * @param bytes their size
   */
  record Bounds(int events, long bytes) {}

  /** What a read came to. */
  sealed interface Piece {

    /**
     * Events, possibly none, and the position up to which the log has been read. It may lie before
     * the one asked for: a read is bounded in time and in events looked at, too.
     */
    record Read(List<Entry> entries, Cursor next) implements Piece {}

    /** The log doesn't have the position: it is older than its start or beyond its end. */
    record Gone() implements Piece {}

    /** Too many others are reading. */
    record Busy() implements Piece {}

    /** Kafka doesn't answer. */
    record Away() implements Piece {}
  }

  /** An event and the position behind it on the way of this read. */
  record Entry(FeedEvent event, Cursor after) {}
}
