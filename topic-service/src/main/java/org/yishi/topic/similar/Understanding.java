package org.yishi.topic.similar;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.yishi.topic.Topic;
import org.yishi.topic.Topics;

/**
 * Reads what new topics mean, one after the other and at leisure: it takes a fifth of one core at
 * most, so that a flood of topics never waits for it, and looks afterwards whether several
 * communities have the same trouble.
 */
final class Understanding implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Understanding.class);

  /** So many times as long as it has worked it rests. */
  private static final int REST = 4;

  private static final Duration LONGEST_REST = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Topics topics;
  private final SimilarTopics similar;
  private final Sentences sentences;
  private final HotSpotWatch watch;
  private final int capacity;
  private final SequencedSet<String> waiting = new LinkedHashSet<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean stopping;
  private volatile @Nullable Thread thread;

  Understanding(
      Topics topics, SimilarTopics similar, Sentences sentences, HotSpotWatch watch, int capacity) {
    this.topics = topics;
    this.similar = similar;
    this.sentences = sentences;
    this.watch = watch;
    this.capacity = capacity;
  }

  /** Lets the topic wait for its turn; once, however often it is added meanwhile. */
  void add(String id) {
    lock.lock();
    try {
      if (waiting.size() < capacity) {
        waiting.add(id);
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether the topic is so young that it may make a hot spot. */
  boolean mayRaise(Topic topic) {
    return watch.isYoung(topic);
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().daemon().name("understanding").start(this::run);
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      stopping = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      for (String id = next(); id != null; id = next()) {
        long begin = System.nanoTime();
        understand(id);
        rest(System.nanoTime() - begin);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** What fails here is looked at again when the topic changes or the service starts. */
  private void understand(String id) {
    try {
      Optional<Topic> topic = topics.find(id).map(Topics.Stored::topic);
      if (topic.isPresent() && !topic.get().stage().ended()) {
        similar.understand(topic.get());
        watch.look(topic.get());
      }
    } catch (RuntimeException failure) {
      LOG.warn("What {} means is not known: {}", id, failure.toString());
    }
  }

  private @Nullable String next() throws InterruptedException {
    lock.lock();
    try {
      while (!stopping && (waiting.isEmpty() || modelIsComing())) {
        if (waiting.isEmpty()) {
          changed.await();
        } else {
          changed.awaitNanos(LOOK.toNanos());
        }
      }
      return stopping ? null : waiting.removeFirst();
    } finally {
      lock.unlock();
    }
  }

  /** Whoever waits now needn't be read twice. */
  private boolean modelIsComing() {
    sentences.want();
    return sentences.state() == Sentences.State.LOADING;
  }

  private void rest(long worked) throws InterruptedException {
    lock.lock();
    try {
      long left = Math.min(worked * REST, LONGEST_REST.toNanos());
      while (!stopping && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
