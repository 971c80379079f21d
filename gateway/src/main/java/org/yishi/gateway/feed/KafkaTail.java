package org.yishi.gateway.feed;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the public log to its end, once for the whole gateway, and hands every event to the hub.
 * It belongs to no consumer group and commits nothing: every instance reads everything.
 *
 * <p>One thread reads; another asks from time to time whether the log is still the same, has got
 * more partitions, and how far its end is. Both go on trying while Kafka is away.
 */
final class KafkaTail implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaTail.class);
  private static final Duration POLL = Duration.ofMillis(200);

  /** Starts before the server takes requests, and stops behind it. */
  private static final int PHASE = 0;

  private final LogProbe probe;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final FeedHub hub;
  private final FeedProperties properties;
  private final FeedMeters meters;
  private final InstantSource clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  /** As last seen; nothing before the log was found, or when it must be looked for again. */
  private volatile @Nullable LogShape shape;

  private volatile boolean running;
  private volatile long lastSeen;

  KafkaTail(
      LogProbe probe,
      Supplier<Consumer<byte[], byte[]>> consumers,
      FeedHub hub,
      FeedProperties properties,
      FeedMeters meters,
      InstantSource clock) {
    this.probe = probe;
    this.consumers = consumers;
    this.hub = hub;
    this.properties = properties;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    threads.add(Thread.ofVirtual().name("feed-probe").start(this::watch));
    threads.add(Thread.ofPlatform().name("feed-tail").daemon().start(this::read));
  }

  @Override
  public void stop() {
    running = false;
    stopping.countDown();
    for (Thread thread : threads) {
      try {
        thread.join(properties.tail().answer());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    probe.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  /** Whether the log has been found and was there when it was last looked for. */
  boolean isFollowing() {
    Duration silence = Duration.ofMillis(clock.millis() - lastSeen);
    return shape != null && silence.compareTo(properties.tail().probe().multipliedBy(3)) < 0;
  }

  private void watch() {
    Duration pause = Duration.ZERO;
    try {
      while (!stopped(pause)) {
        pause = look(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks once; the pause before the next time. */
  private Duration look(Duration pause) throws InterruptedException {
    try {
      Optional<LogShape> found = probe.look();
      if (found.isPresent()) {
        shape = found.get();
        lastSeen = clock.millis();
        hub.range().ifPresent(range -> meters.lag(range.end().behind(found.get().end())));
        return properties.tail().probe();
      }
      if (pause.isZero()) {
        LOG.info("The log {} is not there yet", properties.log());
      }
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The log {} can't be seen: {}", properties.log(), e.toString());
    }
    return longer(pause);
  }

  private void read() {
    Duration pause = Duration.ZERO;
    try {
      while (!stopped(pause)) {
        @Nullable LogShape known = shape;
        pause = known == null ? properties.tail().backOff() : follow(known, pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads until the log is another one or something fails; the pause before the next attempt. */
  private Duration follow(LogShape known, Duration pause) {
    try (Consumer<byte[], byte[]> consumer = consumers.get()) {
      Optional<FeedHub.Range> range = hub.range();
      if (range.isEmpty() || range.get().end().log() != known.id()) {
        hub.locate(known.start(), known.end());
        LOG.info("Following {} from {}", properties.log(), known.end());
      }
      new Reading(consumer, known).run();
      return Duration.ZERO;
    } catch (OffsetOutOfRangeException e) {
      LOG.error("The log {} has lost what was read: {}", properties.log(), e.toString());
      hub.lose();
      shape = null;
    } catch (WakeupException | InterruptException e) {
      LOG.debug("The tail was woken", e);
    } catch (KafkaException e) {
      LOG.warn("The log {} can't be read: {}", properties.log(), e.toString());
    }
    return longer(pause);
  }

  private Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    if (doubled.compareTo(properties.tail().backOff()) < 0) {
      return properties.tail().backOff();
    }
    Duration longest = properties.tail().longestBackOff();
    return doubled.compareTo(longest) > 0 ? longest : doubled;
  }

  private boolean stopped(Duration pause) throws InterruptedException {
    return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS) || !running;
  }

  /** One consumer's life. */
  private final class Reading {

    private final Consumer<byte[], byte[]> consumer;
    private final int log;
    private final Repetitions repetitions = new Repetitions(properties.replay().lookBack());

    /** What lies before was handed out by an earlier consumer, or before this gateway began. */
    private final Cursor begun;

    private int partitions;

    Reading(Consumer<byte[], byte[]> consumer, LogShape known) {
      this.consumer = consumer;
      log = known.id();
      begun = hub.range().orElseThrow().end();
      assign(known);
    }

    void run() {
      while (running) {
        @Nullable LogShape now = shape;
        if (now == null || now.id() != log) {
          return;
        }
        hub.startsAt(now.start());
        if (now.partitions() > partitions) {
          LOG.info("{} has {} partitions now", properties.log(), now.partitions());
          assign(now);
        }
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
          publish(message);
        }
      }
    }

    /** A partition that is new here begins a little before where the hub stands. */
    private void assign(LogShape now) {
      List<TopicPartition> all = new ArrayList<>();
      for (int partition = 0; partition < now.partitions(); partition++) {
        all.add(new TopicPartition(properties.log(), partition));
      }
      consumer.assign(all);
      for (TopicPartition partition : all.subList(partitions, all.size())) {
        long from = begun.next(partition.partition()) - properties.replay().lookBack();
        consumer.seek(partition, Math.max(from, now.start().next(partition.partition())));
      }
      partitions = all.size();
    }

    private void publish(ConsumerRecord<byte[], byte[]> message) {
      Optional<LogRecord> read = LogRecord.read(message);
      boolean repeated =
          read.isPresent()
              && repetitions.isRepeated(
                  message.partition(),
                  message.offset(),
                  read.get().aggregate(),
                  read.get().sequence());
      if (message.offset() < begun.next(message.partition())) {
        return;
      }
      if (read.isPresent() && !repeated) {
        hub.publish(read.get().event());
      } else {
        hub.skip(message.partition(), message.offset());
        count(message, repeated);
      }
    }

    private void count(ConsumerRecord<byte[], byte[]> message, boolean repeated) {
      if (repeated) {
        meters.repeated();
      } else {
        LOG.warn("No event at {}-{}", message.partition(), message.offset());
        meters.skipped();
      }
    }
  }
}
