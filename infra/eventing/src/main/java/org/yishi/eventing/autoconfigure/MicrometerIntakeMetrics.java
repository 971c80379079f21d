package org.yishi.eventing.autoconfigure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.yishi.eventing.EventHandler.Handling;
import org.yishi.eventing.consumer.IntakeMetrics;

/** Counts what comes in. */
final class MicrometerIntakeMetrics implements IntakeMetrics {

  private final Counter applied;
  private final Counter ignored;
  private final Counter duplicates;
  private final Counter deadLetters;
  private final Counter discarded;
  private final AtomicInteger parkedKeys;

  MicrometerIntakeMetrics(MeterRegistry registry) {
    applied = registry.counter("events.applied");
    ignored = registry.counter("events.ignored");
    duplicates = registry.counter("events.duplicates");
    deadLetters = registry.counter("events.deadletters");
    discarded = registry.counter("events.discarded");
    parkedKeys = registry.gauge("events.parked.keys", new AtomicInteger());
  }

  @Override
  public void handled(Handling handling) {
    switch (handling) {
      case APPLIED -> applied.increment();
      case IGNORED -> ignored.increment();
      case DUPLICATE -> duplicates.increment();
    }
  }

  @Override
  public void setAside() {
    deadLetters.increment();
  }

  @Override
  public void discarded() {
    discarded.increment();
  }

  @Override
  public void parkedKeys(int count) {
    parkedKeys.set(count);
  }
}
