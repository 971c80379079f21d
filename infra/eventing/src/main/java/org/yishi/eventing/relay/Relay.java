package org.yishi.eventing.relay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yishi.eventing.relay.EventPublisher.Delivery;

/**
 * Carries committed events from the outboxes to the log, some batches of aggregates at a time.
 *
 * <p>A batch goes through four steps: <em>read</em> the whole outstanding outboxes, <em>send</em>
 * them in order, wait until the log has <em>acknowledged</em> all, <em>remove</em> them from the
 * store. While the log is busy with one batch the next ones are read and sent, but never another
 * one of an aggregate that is still on its way. A crash after any step only means that some events
 * are sent again. Because a batch always begins with the oldest event that still stands, and a
 * publisher that lost something delivers nothing later, the first occurrence of every event on the
 * log is in the order of its aggregate, whichever instance sends it.
 *
 * <p>After a failure everything on its way is read again, with a new publisher, in half as large
 * batches and one at a time, until all goes well again: so an outbox that the log refuses for good
 * holds up nobody else for long.
 *
 * <p>Not for use by several threads; {@link RelayLoop} drives it. It is a machine of single steps
 * so that the simulation can stop it between any two.
 */
public final class Relay {

  /** Enough to fill the log's batches; each aggregate mostly has one or two events waiting. */
  public static final int MAX_AGGREGATES_PER_BATCH = 500;

  /** Bounds what a batch takes of memory when aggregates have many events waiting. */
  static final int MAX_EVENTS_PER_BATCH = 5_000;

  /** Enough to keep the log busy while the store is read and written. */
  static final int MAX_BATCHES_ON_THEIR_WAY = 4;

  /** What a sweep brings into the backlog at once: some 4 MB of keys. */
  static final int MAX_AGGREGATES_PER_SWEEP = 20_000;

  private final OutboxStore store;
  private final Supplier<EventPublisher> publishers;
  private final Backlog backlog;
  private final LongConsumer published;

  private @Nullable EventPublisher publisher;
  private List<Outbox> read = List.of();
  private final Deque<Sent> sent = new ArrayDeque<>();
  private final List<Sent> acknowledged = new ArrayList<>();
  private int aggregatesPerBatch = MAX_AGGREGATES_PER_BATCH;

  /** What a step has done. */
  public enum Step {
    NOTHING,
    READ,
    SENT,
    ACKNOWLEDGED,
    REMOVED
  }

  private record Sent(List<Outbox> outboxes, Delivery delivery) {
    long events() {
      return outboxes.stream().mapToLong(outbox -> outbox.entries().size()).sum();
    }
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
   * Takes one step; sending comes before waiting, and waiting before removing.
   *
   * @throws RuntimeException what the store or the publisher threw; everything on its way is back
   *     in the backlog, and the next step begins anew
   */
  public Step step() {
    try {
      if (!read.isEmpty()) {
        return send();
      }
      if (hasRoom() && read()) {
        return Step.READ;
      }
      if (acknowledged.isEmpty() && !sent.isEmpty()) {
        return awaitAcknowledgement();
      }
      return acknowledged.isEmpty() ? Step.NOTHING : remove();
    } catch (RuntimeException failure) {
      abandon();
      throw failure;
    }
  }

  /** Lets go of the publisher; for the end of the relay's life. */
  public void close() {
    abandon();
  }

  private boolean hasRoom() {
    int onTheirWay = sent.size() + acknowledged.size();
    return onTheirWay < (isCautious() ? 1 : MAX_BATCHES_ON_THEIR_WAY);
  }

  private boolean isCautious() {
    return aggregatesPerBatch < MAX_AGGREGATES_PER_BATCH;
  }

  private boolean read() {
    backlog.takeSweepRequest().ifPresent(this::sweep);
    List<OutboxKey> keys = backlog.take(aggregatesPerBatch, MAX_EVENTS_PER_BATCH);
    if (keys.isEmpty()) {
      return false;
    }
    read = store.outstanding(keys);
    Set<OutboxKey> published = new HashSet<>(keys);
    read.forEach(outbox -> published.remove(outbox.key()));
    backlog.done(published);
    return true;
  }

  private void sweep(Instant committedBefore) {
    try {
      Map<OutboxKey, Integer> found = store.sweep(MAX_AGGREGATES_PER_SWEEP, committedBefore);
      backlog.found(found);
      if (found.size() == MAX_AGGREGATES_PER_SWEEP) {
        backlog.requestSweep();
      }
    } catch (RuntimeException storeAway) {
      backlog.requestSweep();
      throw storeAway;
    }
  }

  private Step send() {
    EventPublisher current = publisher;
    if (current == null) {
      current = publishers.get();
      publisher = current;
    }
    sent.addLast(new Sent(read, current.send(read)));
    read = List.of();
    return Step.SENT;
  }

  /** Waits for the oldest batch, and takes along what is acknowledged by then. */
  private Step awaitAcknowledgement() {
    do {
      Sent oldest = sent.getFirst();
      oldest.delivery().await();
      sent.removeFirst();
      acknowledged.add(oldest);
      published.accept(oldest.events());
    } while (!sent.isEmpty() && sent.getFirst().delivery().settled());
    return Step.ACKNOWLEDGED;
  }

  private Step remove() {
    Map<OutboxKey, Long> upTo =
        acknowledged.stream()
            .map(Sent::outboxes)
            .flatMap(Collection::stream)
            .collect(Collectors.toMap(Outbox::key, Outbox::lastSequence));
    store.remove(upTo);
    acknowledged.clear();
    backlog.done(upTo.keySet());
    aggregatesPerBatch = Math.min(MAX_AGGREGATES_PER_BATCH, aggregatesPerBatch * 2);
    return Step.REMOVED;
  }

  /** After any failure the publisher is replaced and the outboxes are read again. */
  private void abandon() {
    EventPublisher failed = publisher;
    publisher = null;
    read = List.of();
    sent.clear();
    acknowledged.clear();
    aggregatesPerBatch = Math.max(1, aggregatesPerBatch / 2);
    backlog.giveBack();
    if (failed != null) {
      failed.close();
    }
  }
}
