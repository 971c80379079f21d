package org.yishi.eventing.consumer;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yishi.eventing.EventHandler;
import org.yishi.eventing.EventHandler.Handling;
import org.yishi.eventing.LogPosition;
import org.yishi.eventing.TransientFailureException;
import org.yishi.eventing.kafka.CloudEvents;

/**
 * What happens to each record that a consumer reads: it is handled, or, when it can't be, set aside
 * with all later ones of its key until somebody asks for another try.
 *
 * <p>A transient failure leaves as {@link TransientFailureException} and nothing has happened; the
 * caller reads the same record again. Belongs to the one thread that owns its partitions, replays
 * included, so that nothing races.
 */
public final class Intake {

  static final int MAX_REPLAYED_AT_ONCE = 500;

  private static final int MAX_REASON = 500;

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Map<String, EventHandler> handlers = new HashMap<>();
  private final DeadLetters letters;
  private final Predicate<Throwable> isTransient;
  private final IntakeMetrics metrics;
  private final Clock clock;
  private final Map<TopicPartition, Set<String>> parked = new HashMap<>();

  /**
   * @param isTransient recognises failures to reach the store, besides {@link
   *     TransientFailureException}
   */
  public Intake(
      Collection<EventHandler> handlers,
      DeadLetters letters,
      Predicate<Throwable> isTransient,
      IntakeMetrics metrics,
      Clock clock) {
    handlers.forEach(handler -> this.handlers.put(handler.topic(), handler));
    this.letters = letters;
    this.isTransient = isTransient;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Begins to own partitions: their parked keys are read when first needed. */
  public void assigned(Collection<TopicPartition> partitions) {
    partitions.forEach(parked::remove);
  }

  /** Owns these partitions no longer. */
  public void revoked(Collection<TopicPartition> partitions) {
    partitions.forEach(parked::remove);
    metrics.parkedKeys(parkedKeys());
  }

  /**
   * Takes in one record.
   *
   * @throws TransientFailureException when it has to be read again
   */
  public void take(ConsumerRecord<String, byte[]> message) {
    String key = keyOf(message);
    if (parkedOf(partitionOf(message)).contains(key)) {
      setAside(message, key, DeadLetter.WAITS);
      return;
    }
    try {
      metrics.handled(handle(message));
    } catch (RuntimeException failure) {
      if (isPassing(failure)) {
        throw transientFailure(failure);
      }
      LOG.error("An event could not be handled and is set aside: {}", at(message), failure);
      setAside(message, key, reason(failure));
    }
  }

  /**
   * Discards the letters and tries those again for which somebody asked, in this order: so a key
   * can be asked to go on without its first letter.
   *
   * @throws TransientFailureException when the rest has to be tried again later
   */
  public void doWhatWasAskedFor(Collection<TopicPartition> partitions) {
    discard(partitions);
    for (TopicPartition partition : partitions) {
      List<DeadLetter> requested =
          fromStore(() ->
              letters.requested(partition.topic(), partition.partition(), MAX_REPLAYED_AT_ONCE));
      if (!requested.isEmpty()) {
        replay(partition, requested);
      }
    }
  }

  private void discard(Collection<TopicPartition> partitions) {
    for (LogPosition at : fromStore(letters::discardRequests)) {
      TopicPartition partition = new TopicPartition(at.topic(), at.partition());
      if (!partitions.contains(partition)) {
        continue;
      }
      parked.remove(partition);
      LOG.warn("A dead letter is discarded, as somebody asked: {}", at);
      inStore(() -> letters.discard(at));
      metrics.discarded();
      parkedOf(partition);
      metrics.parkedKeys(parkedKeys());
    }
  }

  private void replay(TopicPartition partition, List<DeadLetter> requested) {
    // Whatever happens from here on, what is known of parked keys may be wrong: it is read again.
    parked.remove(partition);
    Set<String> failed = new HashSet<>();
    for (DeadLetter letter : requested) {
      if (failed.contains(letter.key())) {
        continue;
      }
      try {
        metrics.handled(handle(LetterRecords.toRecord(letter)));
      } catch (RuntimeException failure) {
        if (isPassing(failure)) {
          throw transientFailure(failure);
        }
        LOG.error("A dead letter failed again: {}", letter.at(), failure);
        inStore(() -> letters.replayFailed(letter.at(), letter.key(), reason(failure)));
        failed.add(letter.key());
        continue;
      }
      inStore(() -> letters.remove(letter.at()));
    }
    parkedOf(partition);
    metrics.parkedKeys(parkedKeys());
  }

  private Handling handle(ConsumerRecord<String, byte[]> message) {
    EventHandler handler = handlers.get(message.topic());
    if (handler == null) {
      throw new IllegalStateException("nobody handles " + message.topic());
    }
    return handler.handle(CloudEvents.fromRecord(message));
  }

  private void setAside(ConsumerRecord<String, byte[]> message, String key, String reason) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : message.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    byte[] bytes = message.value() == null ? new byte[0] : message.value();
    String value = Base64.getEncoder().encodeToString(bytes);
    DeadLetter letter = new DeadLetter(at(message), key, headers, value, reason, clock.instant());
    if (!fromStore(() -> letters.add(letter))) {
      LOG.warn("A record that was discarded before is read again and left out: {}", at(message));
      return;
    }
    parkedOf(partitionOf(message)).add(key);
    metrics.setAside();
    metrics.parkedKeys(parkedKeys());
  }

  private Set<String> parkedOf(TopicPartition partition) {
    Set<String> known = parked.get(partition);
    if (known != null) {
      return known;
    }
    Set<String> read =
        fromStore(
            () -> new HashSet<>(letters.parkedKeys(partition.topic(), partition.partition())));
    parked.put(partition, read);
    return read;
  }

  private static void inStore(Runnable change) {
    fromStore(() -> {
      change.run();
      return true;
    });
  }

  /** Without the letters nothing can go on, so any trouble with them is waited out. */
  private static <T> T fromStore(Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException storeAway) {
      throw transientFailure(storeAway);
    }
  }

  private int parkedKeys() {
    return parked.values().stream().mapToInt(Set::size).sum();
  }

  private boolean isPassing(RuntimeException failure) {
    return failure instanceof TransientFailureException || isTransient.test(failure);
  }

  private static TransientFailureException transientFailure(RuntimeException failure) {
    return failure instanceof TransientFailureException known
        ? known
        : new TransientFailureException("the store can't be reached", failure);
  }

  private static String keyOf(ConsumerRecord<String, byte[]> message) {
    return message.key() == null ? "" : message.key();
  }

  private static TopicPartition partitionOf(ConsumerRecord<?, ?> message) {
    return new TopicPartition(message.topic(), message.partition());
  }

  private static LogPosition at(ConsumerRecord<?, ?> message) {
    return new LogPosition(message.topic(), message.partition(), message.offset());
  }

  /** Class and message of our own exceptions carry no data of the event; others' may. */
  private static String reason(RuntimeException failure) {
    String type = failure.getClass().getSimpleName();
    boolean ours = failure.getClass().getPackageName().startsWith("org.yishi");
    String reason = ours ? type + ": " + failure.getMessage() : type;
    return reason.substring(0, Math.min(reason.length(), MAX_REASON));
  }
}
