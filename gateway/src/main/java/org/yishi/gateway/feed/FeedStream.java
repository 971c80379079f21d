package org.yishi.gateway.feed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reader's way through the log: it reads back what lies between its cursor and the tail a piece
 * at a time, joins the live events when little is missing, reads that little, and from then on
 * writes what its connection holds. Nothing is left out or repeated where the two meet.
 *
 * <p>Each {@link #advance} does one step, so that one thread per reader can simply repeat it, and a
 * test can interleave many readers.
 */
final class FeedStream {

  /** Where frames go. It returns when the reader's socket took them. */
  @FunctionalInterface
  interface Sink {
    void write(List<byte[]> frames) throws IOException;
  }

  /**
   * Who reads what from where.
   *
   * @param expiry when the reader's token ends
   */
  record Reader(FeedFilter filter, Cursor from, Instant expiry) {}

  private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

  /** Before the past is asked for again. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final FeedHub hub;
  private final EventLog log;
  private final FeedProperties properties;
  private final FeedMeters meters;
  private final InstantSource clock;
  private final Reader reader;
  private final Sink sink;
  private final Connection connection;

  /** Up to here the reader has been served from the past. */
  private Cursor at;

  /** Where the live events begin, once joined. */
  private @Nullable Cursor joined;

  private boolean greeted;
  private Instant lastWrite;
  private Instant lastProgress;

  FeedStream(
      FeedHub hub,
      EventLog log,
      FeedProperties properties,
      FeedMeters meters,
      InstantSource clock,
      Reader reader,
      Sink sink) {
    this.hub = hub;
    this.log = log;
    this.properties = properties;
    this.meters = meters;
    this.clock = clock;
    this.reader = reader;
    this.sink = sink;
    connection = new Connection(reader.filter(), properties.queue().limit());
    at = reader.from();
    lastWrite = clock.instant();
    lastProgress = lastWrite;
  }

  Connection connection() {
    return connection;
  }

  /** One step, which waits for at most so long; the ending when this was the last one. */
  Optional<Connection.Ending> advance(Duration patience) throws IOException, InterruptedException {
    if (!clock.instant().isBefore(reader.expiry())) {
      connection.end(Connection.Ending.EXPIRED);
    }
    Connection.Ending ending = connection.ending();
    if (ending != null) {
      return Optional.of(ending);
    }
    if (!greeted) {
      greeted = true;
      write(List.of(Frame.retry(properties.reconnect().toMillis()), Frame.position(at.encode())));
    }
    if (joined != null && at.reaches(joined)) {
      live(patience);
    } else {
      catchUp(patience);
    }
    return Optional.ofNullable(connection.ending());
  }

  /** For how long there is nothing to do unless an event comes. */
  Duration idle() {
    Instant heartbeat = lastWrite.plus(properties.heartbeat());
    Instant due = heartbeat.isBefore(reader.expiry()) ? heartbeat : reader.expiry();
    Duration left = Duration.between(clock.instant(), due);
    return left.compareTo(SHORTEST_WAIT) > 0 ? left : SHORTEST_WAIT;
  }

  /** Gives up the place among those who listen. */
  void close() {
    hub.leave(connection);
  }

  private void catchUp(Duration patience) throws IOException, InterruptedException {
    Optional<FeedHub.Range> range = hub.range();
    if (range.isEmpty() || range.get().end().log() != at.log()) {
      connection.end(Connection.Ending.GONE);
      return;
    }
    Cursor end = range.get().end();
    if (joined == null && !end.reaches(at)) {
      // The cursor came from another instance whose tail is ahead of this one's.
      if (!hub.awaitReached(at, patience)) {
        stalled();
      }
      return;
    }
    if (joined == null && at.behind(end) <= properties.replay().joinGap()) {
      joined = hub.join(connection);
    }
    Cursor target = joined == null ? end : joined;
    if (at.reaches(target)) {
      return;
    }
    switch (log.read(at, target, reader.filter(), properties.replay().bounds())) {
      case EventLog.Piece.Read(List<EventLog.Entry> entries, Cursor next) -> {
        replay(entries);
        if (at.equals(next)) {
          stalled();
        } else {
          at = next;
          lastProgress = clock.instant();
          heartbeat(at);
        }
      }
      case EventLog.Piece.Gone() -> connection.end(Connection.Ending.GONE);
      case EventLog.Piece.Busy(), EventLog.Piece.Away() -> {
        stalled();
        connection.awaitEnd(PAUSE.compareTo(patience) < 0 ? PAUSE : patience);
      }
    }
  }

  private void replay(List<EventLog.Entry> entries) throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    List<byte[]> frames = new ArrayList<>(entries.size());
    for (EventLog.Entry entry : entries) {
      FeedEvent event = entry.event();
      frames.add(Frame.event(entry.after().encode(), event.stamps().type(), event.json()));
    }
    write(frames);
    meters.delivered(frames.size());
  }

  private void live(Duration patience) throws IOException, InterruptedException {
    // Taken before looking into the queue: what it has seen has been put there by then.
    Optional<FeedHub.Range> range = hub.range();
    switch (connection.take(patience)) {
      case Connection.Delivery.Frames(List<byte[]> frames) -> {
        write(frames);
        meters.delivered(frames.size());
      }
      case Connection.Delivery.Quiet() -> {
        if (range.isPresent()) {
          heartbeat(range.get().end());
        }
      }
      case Connection.Delivery.Ended(Connection.Ending _) -> {}
    }
  }

  private void stalled() throws IOException {
    Instant limit = lastProgress.plus(properties.replay().stalled());
    if (clock.instant().isAfter(limit)) {
      connection.end(Connection.Ending.UNAVAILABLE);
    } else {
      heartbeat(at);
    }
  }

  /** When nothing was written for a while: a sign of life, and where a return would begin. */
  private void heartbeat(Cursor position) throws IOException {
    if (clock.instant().isBefore(lastWrite.plus(properties.heartbeat()))) {
      return;
    }
    write(List.of(Frame.comment("alive"), Frame.position(position.encode())));
  }

  private void write(List<byte[]> frames) throws IOException {
    sink.write(frames);
    lastWrite = clock.instant();
  }
}
