package org.yishi.eventing.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yishi.eventing.NewEvent;
import org.yishi.eventing.OutboxEntry;
import org.yishi.eventing.Position;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.Outbox;
import org.yishi.eventing.relay.OutboxKey;

/** A model of the Mongo store that keeps to the same contract, with trouble on order. */
public class MemoryStore implements AggregateStore {

  /** Times of the entries, which no test looks at. */
  private static final Instant TIME = Instant.parse("2026-11-23T02:00:00Z");

  private final Documents documents;
  private final Backlog backlog;
  private final Trouble trouble;
  private final InstantSource time;

  /**
   * @param documents shared by the instances of a service
   * @param backlog the instance's own
   * @param time real time, which the entries' own need not be
   */
  public MemoryStore(Documents documents, Backlog backlog, Trouble trouble, InstantSource time) {
    this.documents = documents;
    this.backlog = backlog;
    this.trouble = trouble;
    this.time = time;
  }

  /** What is on the disk. */
  public static final class Documents {

    final Map<OutboxKey, Stored> byKey = new LinkedHashMap<>();
    private final Map<OutboxKey, List<OutboxEntry>> everCommitted = new LinkedHashMap<>();
    private final Map<OutboxKey, List<Instant>> commitTimes = new LinkedHashMap<>();

    /** Every event that the aggregate was ever stored with, published or not, in order. */
    public List<OutboxEntry> committed(OutboxKey key) {
      return everCommitted.getOrDefault(key, List.of());
    }

    /** All aggregates. */
    public List<OutboxKey> keys() {
      return List.copyOf(byKey.keySet());
    }

    /** The aggregate as it is. */
    public Optional<Snapshot> snapshot(OutboxKey key) {
      return Optional.ofNullable(byKey.get(key)).map(stored -> stored.snapshot(key));
    }

    /** How many events stand in outboxes. */
    public int outstanding() {
      return byKey.values().stream().mapToInt(stored -> stored.outbox().size()).sum();
    }

    Instant committedAt(OutboxKey key, long sequence) {
      return commitTimes.getOrDefault(key, List.of()).get((int) sequence - 1);
    }

    void put(OutboxKey key, Stored stored, List<OutboxEntry> added, Instant now) {
      byKey.put(key, stored);
      List<Instant> times = commitTimes.computeIfAbsent(key, _ -> new ArrayList<>());
      added.forEach(_ -> times.add(now));
      everCommitted.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(added);
    }
  }

  /** One document; never changed, only replaced. */
  protected record Stored(
      long version,
      long sequence,
      List<String> effects,
      Map<String, Long> handled,
      List<OutboxEntry> outbox) {

    static final Stored NOTHING = new Stored(0, 0, List.of(), Map.of(), List.of());

    Snapshot snapshot(OutboxKey key) {
      return new Snapshot(key, version, sequence, effects, handled);
    }

    Stored changed(List<String> effects, List<OutboxEntry> entries, @Nullable Position handled) {
      Map<String, Long> positions = new HashMap<>(this.handled);
      if (handled != null) {
        positions.put(handled.aggregate(), handled.sequence());
      }
      return new Stored(
          version + 1,
          sequence + entries.size(),
          joined(this.effects, effects),
          positions,
          joined(outbox, entries));
    }

    /** The same document with nothing in its outbox. */
    public Stored withoutOutbox() {
      return without(sequence);
    }

    Stored without(long upTo) {
      List<OutboxEntry> left = outbox.stream().filter(entry -> entry.sequence() > upTo).toList();
      return new Stored(version, sequence, effects, handled, left);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
      List<T> all = new ArrayList<>(first);
      all.addAll(second);
      return all;
    }
  }

  @Override
  public Optional<Snapshot> find(OutboxKey key) {
    return call("find", () -> documents.snapshot(key));
  }

  @Override
  public boolean insert(
      OutboxKey key, List<String> effects, List<NewEvent> events, @Nullable Position handled) {
    return write("insert", key, Stored.NOTHING, effects, events, handled);
  }

  @Override
  public boolean update(
      Snapshot base, List<String> effects, List<NewEvent> events, @Nullable Position handled) {
    Stored expected =
        new Stored(base.version(), base.sequence(), base.effects(), base.handled(), List.of());
    return write("update", base.key(), expected, effects, events, handled);
  }

  /** As the real one does, it tells the backlog also when it doesn't know the outcome. */
  private boolean write(
      String call,
      OutboxKey key,
      Stored base,
      List<String> effects,
      List<NewEvent> events,
      @Nullable Position handled) {
    boolean written;
    try {
      written =
          call(
              call,
              () -> {
                Stored now = documents.byKey.getOrDefault(key, Stored.NOTHING);
                if (now.version() != base.version()) {
                  return false;
                }
                List<OutboxEntry> entries = entries(key, events, now.sequence());
                documents.put(key, now.changed(effects, entries, handled), entries, time.instant());
                return true;
              });
    } catch (RuntimeException unknownOutcome) {
      nudge(key, events);
      throw unknownOutcome;
    }
    if (written) {
      nudge(key, events);
    }
    return written;
  }

  @Override
  public List<Outbox> outstanding(Collection<OutboxKey> keys) {
    return call(
        "outstanding",
        () ->
            keys.stream()
                .map(key -> new Outbox(key, stored(key).outbox()))
                .filter(outbox -> !outbox.entries().isEmpty())
                .toList());
  }

  @Override
  public Map<OutboxKey, Integer> sweep(int limit, Instant committedBefore) {
    return call(
        "sweep",
        () ->
            documents.keys().stream()
                .filter(key -> isAnyBefore(key, stored(key).outbox(), committedBefore))
                .limit(limit)
                .collect(Collectors.toMap(key -> key, key -> stored(key).outbox().size())));
  }

  /** Whether any of the entries was committed before that moment. */
  protected boolean isAnyBefore(OutboxKey key, List<OutboxEntry> entries, Instant moment) {
    return entries.stream()
        .anyMatch(entry -> documents.committedAt(key, entry.sequence()).isBefore(moment));
  }

  @Override
  public void remove(Map<OutboxKey, Long> acknowledged) {
    for (Map.Entry<OutboxKey, Long> entry : acknowledged.entrySet()) {
      call(
          "remove",
          () -> {
            documents.byKey.computeIfPresent(
                entry.getKey(), (_, stored) -> stored.without(entry.getValue()));
            return true;
          });
    }
  }

  /** The document as it is; for what is planted. */
  protected final Stored stored(OutboxKey key) {
    return documents.byKey.getOrDefault(key, Stored.NOTHING);
  }

  /** Puts a whole document in the place of another; for what is planted. */
  protected final void replace(OutboxKey key, Stored stored) {
    documents.byKey.put(key, stored);
  }

  private <T> T call(String name, Supplier<T> effect) {
    trouble.before(name);
    T answer = effect.get();
    trouble.after(name);
    return answer;
  }

  private void nudge(OutboxKey key, List<NewEvent> events) {
    if (!events.isEmpty()) {
      backlog.committed(key, events.size());
    }
  }

  private static List<OutboxEntry> entries(OutboxKey key, List<NewEvent> events, long before) {
    List<OutboxEntry> entries = new ArrayList<>();
    long sequence = before;
    for (NewEvent event : events) {
      sequence++;
      entries.add(
          new OutboxEntry(
              sequence,
              key.aggregate() + "-" + sequence,
              event.type(),
              TIME,
              event.subject(),
              event.extensions(),
              event.data(),
              null));
    }
    return entries;
  }
}
