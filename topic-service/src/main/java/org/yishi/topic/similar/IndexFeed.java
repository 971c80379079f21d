package org.yishi.topic.similar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.yishi.similarity.Vector;
import org.yishi.topic.Stage;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicQuery;
import org.yishi.topic.Topics;
import org.yishi.topic.Topics.Stored;

/**
 * Keeps this instance's index current: it notes the end of the public log, reads what the store
 * has, and then follows the log from there. Every instance hears everything, so it belongs to no
 * consumer group; the words themselves come from the store, since the log has none.
 */
final class IndexFeed implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration RETRY = Duration.ofSeconds(2);

  /** Topics read from the store at once; few, since each comes with its whole state. */
  private static final int PAGE = 100;

  /** Stages at which a topic can still be joined with others. */
  private static final Set<Stage> OPEN = open();

  private static final String TYPE = "ce_type";

  /** What happens to a topic's words, its place or its being open. */
  private static final Set<String> CHANGING =
      Set.of(
          "org.yishi.topic.submitted.v1",
          "org.yishi.topic.stage-changed.v1",
          "org.yishi.topic.joint-opened.v1");

  private final String log;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final Topics topics;
  private final SimilarTopics similar;
  private final TopicVectors vectors;
  private final Understanding understanding;
  private final int capacity;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch filled = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  IndexFeed(
      String log,
      Supplier<Consumer<String, byte[]>> consumers,
      Topics topics,
      SimilarTopics similar,
      TopicVectors vectors,
      Understanding understanding,
      int capacity) {
    this.log = log;
    this.consumers = consumers;
    this.topics = topics;
    this.similar = similar;
    this.vectors = vectors;
    this.understanding = understanding;
    this.capacity = capacity;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().daemon().name("similar-topics").start(this::run);
  }

  @Override
  public void stop() {
    stopping.countDown();
    Thread running = thread;
    if (running != null) {
      try {
        running.join(RETRY);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Waits until what the store had is in; false if that takes longer. */
  boolean awaitFilled(Duration atMost) throws InterruptedException {
    return filled.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    while (!stopped(Duration.ZERO)) {
      try (Consumer<String, byte[]> consumer = consumers.get()) {
        follow(consumer);
      } catch (RuntimeException failure) {
        LOG.warn("The index of similar topics waits for log and store: {}", failure.toString());
        stopped(RETRY);
      }
    }
  }

  private void follow(Consumer<String, byte[]> consumer) {
    List<TopicPartition> partitions = partitions(consumer);
    if (partitions.isEmpty()) {
      stopped(RETRY);
      return;
    }
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Where the end is must be known before the store is read, or what comes between is lost.
    partitions.forEach(consumer::position);
    fill();
    filled.countDown();
    while (!stopped(Duration.ZERO)) {
      Set<String> told = new LinkedHashSet<>();
      for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
        if (message.key() != null && matters(message)) {
          told.add(message.key());
        }
      }
      told.forEach(id -> topics.find(id).map(Stored::topic).ifPresent(this::take));
    }
  }

  private void take(Topic topic) {
    if (similar.take(topic)) {
      understanding.add(topic.id());
    }
  }

  /** Most of what happens to a topic changes neither its words nor whether it is open. */
  private static boolean matters(ConsumerRecord<String, byte[]> message) {
    Header type = message.headers().lastHeader(TYPE);
    return type != null && CHANGING.contains(new String(type.value(), StandardCharsets.UTF_8));
  }

  private List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
    return consumer.partitionsFor(log).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private void fill() {
    String before = null;
    int read = 0;
    while (read < capacity && !stopped(Duration.ZERO)) {
      List<Topic> page = topics.list(all(before)).stream().map(Stored::topic).toList();
      Map<String, String> texts = new HashMap<>();
      page.forEach(topic -> texts.put(topic.id(), TopicMatter.of(topic).text()));
      Map<String, Vector> kept = vectors.find(texts);
      page.forEach(topic -> {
        similar.takeStored(topic, kept.get(topic.id()));
        if (!kept.containsKey(topic.id()) || understanding.mayRaise(topic)) {
          understanding.add(topic.id());
        }
      });
      read += page.size();
      if (page.size() < PAGE) {
        break;
      }
      before = page.getLast().id();
    }
    LOG.info("{} open topics are in the index of similar topics", read);
  }

  private static TopicQuery all(@Nullable String before) {
    return new TopicQuery(null, OPEN, null, null, null, null, null, null, null, before, PAGE);
  }

  private static Set<Stage> open() {
    return Arrays.stream(Stage.values())
        .filter(stage -> !stage.ended())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean stopped(Duration pause) {
    try {
      return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
