package org.yishi.eventing.relay;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries committed events from the outboxes to the log, one batch of aggregates at a time.
 *
 * <p>A batch goes through four steps: <em>read</em> the whole outstanding outboxes, <em>send</em>
 * them in order, wait until the log has <em>acknowledged</em> all, <em>remove</em> them from the
 * store. A crash after any step only means that some events are sent again. Because a batch always
 * begins with the oldest event that still stands, and a publisher that lost something delivers
 * nothing later, the first occurrence of every event on the log is in the order of its aggregate,
 * whichever instance sends it.
 *
 * <p>Not for use by several threads; {@link RelayLoop} drives it. It is a machine of single steps
 * so that the simulation can stop it between any two.
 */
public final class Relay {

  /** Enough to fill the log's batches; each aggregate mostly has one or two events waiting. */
  public static final int MAX_AGGREGATES_PER_BATCH = 500;

  /** What a sweep brings into the backlog at once. */
  static final int MAX_AGGREGATES_PER_SWEEP = 5_000;

  private final OutboxStore store;
  private final Supplier<EventPublisher> publishers;
  private final Backlog backlog;
  private final LongConsumer published;

  private @Nullable EventPublisher publisher;
  private List<Outbox> batch = List.of();
  private Step next = Step.READ;

  /** What the machine does next. */
  enum Step {
    READ,
    SEND,
    AWAIT,
    REMOVE
  }

  /**
   * @param publishers makes the one publisher in use, and a new one after a failure
   * @param published told how many events the log has acknowledged
   */
  public Relay(
      OutboxStore store,
      Supplier<EventPublisher> publishers,
      Backlog backlog,
      LongConsumer published) {
    this.store = store;
    this.publishers = publishers;
    this.backlog = backlog;
    this.published = published;
  }

  /**
   * Takes one step.
   *
   * @return false when there was nothing to do
   * @throws RuntimeException what the store or the publisher threw; the batch is back in the
   *     backlog, and the next step begins anew
   */
  public boolean step() {
    try {
      return switch (next) {
        case READ -> read();
        case SEND -> send();
        case AWAIT -> awaitAcknowledgement();
        case REMOVE -> remove();
      };
    } catch (RuntimeException failure) {
      abandon();
      throw failure;
    }
  }

  /** Lets go of the publisher; for the end of the relay's life. */
  public void close() {
    abandon();
  }

  private boolean read() {
    if (backlog.takeSweepRequest()) {
      sweep();
    }
    List<OutboxKey> keys = backlog.take(MAX_AGGREGATES_PER_BATCH);
    if (keys.isEmpty()) {
      return false;
    }
    batch = store.outstanding(keys);
    if (batch.isEmpty()) {
      backlog.done();
    } else {
      next = Step.SEND;
    }
    return true;
  }

  private void sweep() {
    try {
      List<OutboxKey> found = store.sweep(MAX_AGGREGATES_PER_SWEEP);
      backlog.found(found);
      if (found.size() == MAX_AGGREGATES_PER_SWEEP) {
        backlog.requestSweep();
      }
    } catch (RuntimeException storeAway) {
      backlog.requestSweep();
      throw storeAway;
    }
  }

  private boolean send() {
    EventPublisher current = publisher;
    if (current == null) {
      current = publishers.get();
      publisher = current;
    }
    current.send(batch);
    next = Step.AWAIT;
    return true;
  }

  private boolean awaitAcknowledgement() {
    if (publisher == null) {
      throw new IllegalStateException("nothing was sent");
    }
    publisher.awaitAcknowledgement();
    published.accept(batch.stream().mapToLong(outbox -> outbox.entries().size()).sum());
    next = Step.REMOVE;
    return true;
  }

  private boolean remove() {
    Map<OutboxKey, Long> acknowledged =
        batch.stream().collect(Collectors.toMap(Outbox::key, Outbox::lastSequence));
    store.remove(acknowledged);
    backlog.done();
    batch = List.of();
    next = Step.READ;
    return true;
  }

  /** After any failure the publisher is replaced and the outboxes are read again. */
  private void abandon() {
    EventPublisher failed = publisher;
    publisher = null;
    batch = List.of();
    next = Step.READ;
    backlog.giveBack();
    if (failed != null) {
      failed.close();
    }
  }
}
