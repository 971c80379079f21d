package org.yishi.topic.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;

/** Removes what crashes have left: contacts without a topic, pieces of files never finished. */
public final class LeftoverSweep implements IntSupplier {

  /** Nothing that is still being written is as old. */
  static final Duration AGE = Duration.ofHours(6);

  /** Leftovers of a kind that are looked at in one sweep. */
  static final int BATCH = 200;

  private final List<Leftovers> kinds;
  private final Clock clock;

  /** Of these kinds. */
  public LeftoverSweep(List<Leftovers> kinds, Clock clock) {
    this.kinds = List.copyOf(kinds);
    this.clock = clock;
  }

  /** Somewhere that crashes may leave something. */
  public interface Leftovers {

    /** Removes up to {@code limit} of them from before the time, and says how many. */
    int sweep(Instant before, int limit);
  }

  @Override
  public int getAsInt() {
    Instant before = clock.instant().minus(AGE);
    return kinds.stream().mapToInt(kind -> kind.sweep(before, BATCH)).sum();
  }
}
