package org.yishi.topic.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who has held a topic for how long, and when it was paused. The total clock runs from submission
 * to the end, and on after a reopening; it is the sum of the level clocks and the pauses.
 */
public record Clocks(List<LevelTime> levels, List<Pause> pauses, List<Extension> extensions) {

  public Clocks {
    levels = List.copyOf(levels);
    pauses = List.copyOf(pauses);
    extensions = List.copyOf(extensions);
  }

  /** A topic that has been held by one area since. */
  public static Clocks heldBy(String area, Instant since) {
    return new Clocks(List.of(new LevelTime(area, since, null)), List.of(), List.of());
  }

  /** How long a topic has been under way, in one kind of time. */
  public record Measured(Duration total, List<Level> levels, List<Duration> pauses) {

    /** One level's own time, without its pauses. */
    public record Level(LevelTime time, Duration net, Duration paused) {}

    public Measured {
      levels = List.copyOf(levels);
      pauses = List.copyOf(pauses);
    }
  }

  /** Reads all clocks at an instant, with whatever measures the time between two instants. */
  public Measured at(Instant now, BiFunction<Instant, Instant, Duration> between) {
    var read = new ArrayList<Measured.Level>();
    Duration total = Duration.ZERO;
    for (LevelTime level : levels) {
      Instant to = level.to() == null ? now : level.to();
      Duration held = between.apply(level.from(), to);
      Duration paused = pausedWithin(level.from(), to, now, between);
      read.add(new Measured.Level(level, held.minus(paused), paused));
      total = total.plus(held);
    }
    return new Measured(
        total,
        read,
        pauses.stream().map(pause -> between.apply(pause.from(), endOf(pause, now))).toList());
  }

  /** The pause that lasts, if one does. */
  public Optional<Pause> openPause() {
    return pauses.stream().filter(Pause::open).findFirst();
  }

  /** Pauses since the present holder holds the topic. */
  public long pausesSince(Instant heldSince) {
    return pauses.stream().filter(pause -> !pause.from().isBefore(heldSince)).count();
  }

  /** The request for more time with the number. */
  public Optional<Extension> extension(int n) {
    return n >= 1 && n <= extensions.size() ? Optional.of(extensions.get(n - 1)) : Optional.empty();
  }

  /** The undecided request for more time that the keeper of a deadline has made. */
  public Optional<Extension> openExtension(Deadline deadline) {
    return extensions.stream()
        .filter(extension ->
            extension.open()
                && extension.deadline().equals(deadline.key())
                && extension.askedBy().equals(deadline.keeper()))
        .findFirst();
  }

  /** Whether a pause or a request for more time was brought about by the request with the key. */
  public boolean answered(String requestKey) {
    return pauseOf(requestKey).isPresent() || extensionOf(requestKey).isPresent();
  }

  /** The pause that the request with the key has brought about. */
  public Optional<Pause> pauseOf(String requestKey) {
    return pauses.stream().filter(pause -> requestKey.equals(pause.requestKey())).findFirst();
  }

  /** What the request with the key has asked for. */
  public Optional<Extension> extensionOf(String requestKey) {
    return extensions.stream()
        .filter(extension -> requestKey.equals(extension.requestKey()))
        .findFirst();
  }

  /** The topic passes to another area. */
  public Clocks passedTo(String area, Instant time) {
    return stopped(time).restarted(area, time);
  }

  /** The topic has come to an end, and with it what still ran. */
  public Clocks stopped(Instant time) {
    return new Clocks(
        levels.stream().map(level -> level.to() == null ? level.until(time) : level).toList(),
        pauses.stream().map(pause -> pause.open() ? pause.ended(time) : pause).toList(),
        extensions);
  }

  /** The topic is taken up again by the area that holds it. */
  public Clocks restarted(String area, Instant time) {
    var longer = new ArrayList<>(levels);
    longer.add(new LevelTime(area, time, null));
    return new Clocks(longer, pauses, extensions);
  }

  /** With a pause, or with another state of the pause of this number. */
  public Clocks with(Pause pause) {
    return new Clocks(levels, put(pauses, pause.n(), pause), extensions);
  }

  /** With a request for more time, or with another state of the one of this number. */
  public Clocks with(Extension extension) {
    return new Clocks(levels, pauses, put(extensions, extension.n(), extension));
  }

  private Duration pausedWithin(
      Instant from, Instant to, Instant now, BiFunction<Instant, Instant, Duration> between) {
    return pauses.stream()
        .filter(pause -> pause.from().isBefore(to) && !pause.from().isBefore(from))
        .map(pause -> between.apply(pause.from(), endOf(pause, now)))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Instant endOf(Pause pause, Instant now) {
    @Nullable Instant ended = pause.endedAt();
    if (ended != null) {
      return ended;
    }
    return now.isBefore(pause.until()) ? now : pause.until();
  }

  private static <T> List<T> put(List<T> items, int n, T item) {
    var changed = new ArrayList<>(items);
    if (n <= changed.size()) {
      changed.set(n - 1, item);
    } else {
      changed.add(item);
    }
    return changed;
  }
}
