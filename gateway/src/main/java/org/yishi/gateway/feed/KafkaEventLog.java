package org.yishi.gateway.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the past back from Kafka with a few consumers that all streams share; whoever finds none
 * free waits its turn. Consumers are made when first needed.
 */
final class KafkaEventLog implements EventLog, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaEventLog.class);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final FeedHub hub;
  private final FeedProperties properties;
  private final FeedMeters meters;
  private final Semaphore turns;
  private final ReentrantLock lock = new ReentrantLock();

  /** Those that nobody uses, the one that has been idle longest first. */
  private final List<ReplayReader> idle = new ArrayList<>();

  KafkaEventLog(
      Supplier<Consumer<byte[], byte[]>> consumers,
      FeedHub hub,
      FeedProperties properties,
      FeedMeters meters) {
    this.consumers = consumers;
    this.hub = hub;
    this.properties = properties;
    this.meters = meters;
    turns = new Semaphore(properties.replay().readers(), true);
  }

  @Override
  public Piece read(Cursor from, Cursor to, FeedFilter filter, Bounds bounds)
      throws InterruptedException {
    Optional<FeedHub.Range> range = hub.range();
    if (range.isEmpty() || !from.reaches(range.get().start())) {
      return new Piece.Gone();
    }
    long patience = properties.replay().turn().toMillis();
    if (!turns.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
      return new Piece.Busy();
    }
    try {
      meters.replayed();
      return readWith(take(from), range.get().start(), from, to, filter, bounds);
    } catch (KafkaException e) {
      LOG.warn("The past can't be read: {}", e.toString());
      return new Piece.Away();
    } finally {
      turns.release();
    }
  }

  private Piece readWith(
      ReplayReader reader, Cursor start, Cursor from, Cursor to, FeedFilter filter, Bounds bounds)
      throws InterruptedException {
    boolean usable = false;
    try {
      Piece piece = reader.read(start, from, to, filter, bounds);
      usable = true;
      return piece;
    } catch (OffsetOutOfRangeException e) {
      return new Piece.Gone();
    } catch (InterruptException e) {
      throw new InterruptedException(e.getMessage());
    } finally {
      if (usable) {
        giveBack(reader);
      } else {
        reader.close();
      }
    }
  }

  /** The one that stands at the position, else a new one, else the one that nobody missed. */
  private ReplayReader take(Cursor from) {
    lock.lock();
    try {
      for (ReplayReader reader : idle) {
        if (reader.standsAt(from)) {
          idle.remove(reader);
          return reader;
        }
      }
      // As many are in use as turns are taken, this one's included.
      int inUse = properties.replay().readers() - turns.availablePermits() - 1;
      if (idle.size() + inUse >= properties.replay().readers()) {
        return idle.removeFirst();
      }
    } finally {
      lock.unlock();
    }
    return new ReplayReader(consumers.get(), properties);
  }

  private void giveBack(ReplayReader reader) {
    lock.lock();
    try {
      idle.add(reader);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      idle.forEach(ReplayReader::close);
      idle.clear();
    } finally {
      lock.unlock();
    }
  }
}
