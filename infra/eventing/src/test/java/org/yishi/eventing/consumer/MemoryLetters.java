package org.yishi.eventing.consumer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yishi.eventing.LogPosition;
import org.yishi.eventing.store.Trouble;

/** A model of the letters on Mongo that keeps to the same contract, with trouble on order. */
public final class MemoryLetters implements DeadLetters {

  private final Map<LogPosition, DeadLetter> letters =
      new TreeMap<>(
          Comparator.comparing(LogPosition::topic)
              .thenComparingInt(LogPosition::partition)
              .thenComparingLong(LogPosition::offset));
  private final Set<LogPosition> marked = new HashSet<>();
  private final Set<LogPosition> toDiscard = new HashSet<>();
  private final Set<LogPosition> discarded = new HashSet<>();
  private final Trouble trouble;

  public MemoryLetters(Trouble trouble) {
    this.trouble = trouble;
  }

  @Override
  public boolean add(DeadLetter letter) {
    return call(
        "add letter",
        () -> {
          if (discarded.contains(letter.at())) {
            return false;
          }
          letters.putIfAbsent(letter.at(), letter);
          return true;
        });
  }

  @Override
  public Set<String> parkedKeys(String topic, int partition) {
    return call(
        "parked keys",
        () -> of(topic, partition).stream().map(DeadLetter::key).collect(Collectors.toSet()));
  }

  @Override
  public long requestReplay(@Nullable String key) {
    return call(
        "request replay",
        () -> {
          List<LogPosition> asked =
              letters.values().stream()
                  .filter(letter -> key == null || letter.key().equals(key))
                  .map(DeadLetter::at)
                  .toList();
          marked.addAll(asked);
          return (long) asked.size();
        });
  }

  @Override
  public List<DeadLetter> requested(String topic, int partition, int limit) {
    return call(
        "requested",
        () -> {
          Set<String> keys =
              of(topic, partition).stream()
                  .filter(letter -> marked.contains(letter.at()))
                  .map(DeadLetter::key)
                  .collect(Collectors.toSet());
          List<DeadLetter> requested =
              of(topic, partition).stream().filter(letter -> keys.contains(letter.key())).toList();
          requested.forEach(letter -> marked.add(letter.at()));
          return requested.stream().limit(limit).toList();
        });
  }

  @Override
  public void remove(LogPosition at) {
    call(
        "remove letter",
        () -> {
          marked.remove(at);
          return letters.remove(at);
        });
  }

  @Override
  public Optional<LogPosition> requestDiscard(String key) {
    return call(
        "request discard",
        () -> {
          Set<List<Object>> partitions = new HashSet<>();
          Optional<LogPosition> first =
              letters.values().stream()
                  .filter(letter -> letter.key().equals(key))
                  .filter(letter ->
                      partitions.add(List.of(letter.at().topic(), letter.at().partition())))
                  .filter(letter -> !letter.reason().equals(DeadLetter.WAITS))
                  .map(DeadLetter::at)
                  .findFirst();
          first.ifPresent(toDiscard::add);
          return first;
        });
  }

  @Override
  public List<LogPosition> discardRequests() {
    return call(
        "discard requests", () -> letters.keySet().stream().filter(toDiscard::contains).toList());
  }

  @Override
  public void discard(LogPosition at) {
    call(
        "discard",
        () -> {
          discarded.add(at);
          return letters.remove(at);
        });
  }

  /** What was discarded ever. */
  public boolean isDiscarded(LogPosition at) {
    return discarded.contains(at);
  }

  @Override
  public void replayFailed(LogPosition at, String key, String reason) {
    call(
        "replay failed",
        () -> {
          letters.computeIfPresent(at, (_, letter) -> because(letter, reason));
          of(at.topic(), at.partition()).stream()
              .filter(letter -> letter.key().equals(key))
              .forEach(letter -> marked.remove(letter.at()));
          return true;
        });
  }

  @Override
  public List<Summary> list(int limit) {
    return call(
        "list letters",
        () ->
            letters.values().stream()
                .limit(limit)
                .map(letter ->
                    new Summary(
                        letter.at().toString(),
                        letter.key(),
                        letter.headers().getOrDefault("ce_type", ""),
                        letter.reason(),
                        letter.time().toString()))
                .toList());
  }

  @Override
  public long count() {
    return letters.size();
  }

  private static DeadLetter because(DeadLetter letter, String reason) {
    return new DeadLetter(
        letter.at(), letter.key(), letter.headers(), letter.value(), reason, letter.time());
  }

  private List<DeadLetter> of(String topic, int partition) {
    return letters.values().stream()
        .filter(letter -> letter.at().topic().equals(topic) && letter.at().partition() == partition)
        .toList();
  }

  private <T extends @Nullable Object> T call(String name, Supplier<T> effect) {
    trouble.before(name);
    T answer = effect.get();
    trouble.after(name);
    return answer;
  }
}
