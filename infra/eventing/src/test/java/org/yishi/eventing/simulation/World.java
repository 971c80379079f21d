package org.yishi.eventing.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.yishi.eventing.LogPosition;
import org.yishi.eventing.OutboxEntry;
import org.yishi.eventing.TransientFailureException;
import org.yishi.eventing.consumer.MemoryLetters;
import org.yishi.eventing.kafka.CloudEvents;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.OutboxKey;
import org.yishi.eventing.store.AggregateStore.Snapshot;
import org.yishi.eventing.store.MemoryStore;

/**
 * Two instances of a service with their store and log, in one thread: a seed decides who takes the
 * next step and what goes wrong; then all heals, and everything must have come out right.
 */
final class World {

  private static final int INSTANCES = 2;
  private static final int MIN_STEPS = 60;
  private static final int MAX_STEPS = 300;
  private static final int MAX_HEALING_ROUNDS = 200;

  private static final int MAX_STEP_MILLIS = 1_000;
  private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(30);

  private final RandomGenerator random;
  private final RealTime time = new RealTime();
  private final Planted planted;
  private final Faults faults;
  private final MemoryStore.Documents documents = new MemoryStore.Documents();
  private final Ledger ledger = new Ledger(documents);
  private final SimulatedLog log;
  private final ConsumerGroup group;
  private final MemoryLetters letters;
  private final List<Instance> instances = new ArrayList<>();
  private boolean mended;
  private boolean nested;

  World(RandomGenerator random, Planted planted, boolean tracing) {
    this.random = random;
    this.planted = planted;
    this.faults = new Faults(random, tracing);
    this.log = new SimulatedLog(random, faults, ledger, planted);
    this.group = new ConsumerGroup(log);
    this.letters = new MemoryLetters(faults);
    for (int number = 0; number < INSTANCES; number++) {
      instances.add(newInstance(number));
    }
    group.partitions().forEach(partition -> group.assign(partition, anyInstance(), true));
  }

  SimulatedLog log() {
    return log;
  }

  Faults faults() {
    return faults;
  }

  Planted planted() {
    return planted;
  }

  /** Whether what made some events fail has been put right. */
  boolean mended() {
    return mended;
  }

  void run() {
    int steps = random.nextInt(MIN_STEPS, MAX_STEPS);
    for (int step = 0; step < steps; step++) {
      time.pass(Duration.ofMillis(random.nextInt(MAX_STEP_MILLIS)));
      takeOneStep();
    }
    heal();
    ledger.mustBeComplete();
    everyEventMustHaveHadItsEffectOnce();
    nothingMayBeLeft();
  }

  /** What others do between two steps of one thread. */
  void meanwhile(Instance busy) {
    if (nested || random.nextInt(5) != 0) {
      return;
    }
    nested = true;
    try {
      switch (random.nextInt(4)) {
        case 0 -> as(anyInstance(), instance -> instance.command(random));
        case 1 -> as(anyInstance(), Instance::relayStep);
        case 2 -> log.deliverSomething();
        default -> consumeUnless(busy);
      }
    } finally {
      nested = false;
    }
  }

  private void consumeUnless(Instance busy) {
    TopicPartition partition = anyPartition();
    Instance owner = group.owner(partition);
    if (owner != busy && !group.isHaunting(busy)) {
      as(owner, _ -> group.consume(partition));
    }
  }

  private void takeOneStep() {
    int dice = random.nextInt(100);
    if (dice < 16) {
      as(anyInstance(), instance -> instance.command(random));
    } else if (dice < 50) {
      as(anyInstance(), Instance::relayStep);
    } else if (dice < 62) {
      log.deliverSomething();
    } else if (dice < 80) {
      TopicPartition partition = anyPartition();
      as(group.owner(partition), _ -> group.consume(partition));
    } else if (dice < 84) {
      group.commit(anyPartition());
    } else if (dice < 88) {
      log.deliverLate();
    } else {
      takeARareStep();
    }
  }

  private void takeARareStep() {
    switch (random.nextInt(13)) {
      case 0, 1 -> askForReplay();
      case 2, 3 ->
          as(anyInstance(), instance -> instance.doWhatWasAskedFor(group.ownedBy(instance)));
      case 4, 5 -> haunt();
      case 6 -> group.assign(anyPartition(), anyInstance(), random.nextBoolean());
      case 7 -> anyInstance().waiting().requestSweep();
      case 8 -> faults.toggleBroker();
      case 9 -> faults.toggleStore();
      case 10 -> mended = !mended;
      case 11 -> askToDiscard();
      default -> as(anyInstance(), _ -> faults.crashMaybe("out of the blue"));
    }
  }

  private void askForReplay() {
    try {
      letters.requestReplay(random.nextBoolean() ? null : "s" + random.nextInt(INSTANCES));
    } catch (TransientFailureException | Crash noAnswer) {
      faults.trace(() -> "an operator asks for a replay and gets no answer");
    }
  }

  private void askToDiscard() {
    String key = "s" + random.nextInt(Instance.AGGREGATES);
    try {
      letters
          .requestDiscard(key)
          .ifPresent(at -> faults.trace(() -> "an operator asks to discard " + at));
    } catch (TransientFailureException | Crash noAnswer) {
      faults.trace(() -> "an operator asks to discard and gets no answer");
    }
  }

  /** A ghost's crash takes its whole process along, and it isn't known beforehand whose it is. */
  private void haunt() {
    for (Instance instance : List.copyOf(instances)) {
      if (group.isHaunting(instance)) {
        as(instance, _ -> group.haunt(random));
        return;
      }
    }
  }

  private interface Action {
    void by(Instance instance);
  }

  private void as(Instance instance, Action action) {
    try {
      action.by(instance);
    } catch (Crash crash) {
      if (!instance.isDead()) {
        replace(instance, crash);
      }
    }
  }

  private void replace(Instance dead, Crash crash) {
    faults.trace(() -> dead + " crashes " + crash.getMessage());
    List<TopicPartition> orphans = group.ownedBy(dead);
    dead.die();
    group.forget(dead);
    int number = instances.indexOf(dead);
    instances.set(number, newInstance(number));
    orphans.forEach(partition -> group.assign(partition, anyInstance(), true));
  }

  private Instance newInstance(int number) {
    Backlog backlog = new Backlog(time);
    var store =
        switch (planted) {
          case MARK_BEFORE_SEND ->
              new PlantedStores.MarkingBeforeSend(documents, backlog, faults, time);
          case SWEEP_BY_EVENT_TIME ->
              new PlantedStores.SweepingByEventTime(documents, backlog, faults, time);
          case REPLACE_DOCUMENT -> new PlantedStores.Replacing(documents, backlog, faults, time);
          default -> new MemoryStore(documents, backlog, faults, time);
        };
    return new Instance("i" + number, this, backlog, store, letters);
  }

  private Instance anyInstance() {
    return instances.get(random.nextInt(instances.size()));
  }

  private TopicPartition anyPartition() {
    return new TopicPartition(Instance.SESSIONS, random.nextInt(SimulatedLog.PARTITIONS));
  }

  private void heal() {
    faults.heal();
    mended = true;
    group.endAllGhosts();
    for (int round = 0; round < MAX_HEALING_ROUNDS; round++) {
      time.pass(SWEEP_INTERVAL);
      instances.forEach(instance -> instance.waiting().requestSweep());
      instances.forEach(this::letRelayWork);
      log.deliverLate();
      group.partitions().forEach(this::letConsumerRead);
      letters.requestReplay(null);
      instances.forEach(instance -> instance.doWhatWasAskedFor(group.ownedBy(instance)));
      if (isQuiet()) {
        return;
      }
    }
    throw new AssertionError(
        "does not come to rest: %d events in outboxes, %d letters"
            .formatted(documents.outstanding(), letters.count()));
  }

  private void letRelayWork(Instance instance) {
    for (int step = 0; step < MAX_HEALING_ROUNDS && instance.relayStep(); step++) {
      log.deliverLate();
    }
  }

  private void letConsumerRead(TopicPartition partition) {
    for (int step = 0; step < MAX_HEALING_ROUNDS && group.consume(partition); step++) {
      log.deliverSomething();
    }
  }

  private boolean isQuiet() {
    return documents.outstanding() == 0
        && letters.count() == 0
        && log.expectsNothing()
        && group.hasReadEverything()
        && instances.stream().allMatch(instance -> instance.waiting().events() == 0);
  }

  /** Only what was discarded may lack its effect; a former owner may still have been faster. */
  private void everyEventMustHaveHadItsEffectOnce() {
    Set<String> discarded = discarded();
    for (OutboxKey key : documents.keys()) {
      if (!key.collection().equals(Instance.SESSIONS)) {
        continue;
      }
      List<String> effects =
          documents
              .snapshot(new OutboxKey(Instance.ISSUES, key.aggregate()))
              .map(Snapshot::effects)
              .orElse(List.of());
      List<String> expected =
          documents.committed(key).stream()
              .filter(entry -> Instance.matters(entry.type()))
              .map(OutboxEntry::id)
              .filter(id -> !discarded.contains(id) || effects.contains(id))
              .toList();
      if (!effects.equals(expected)) {
        throw new AssertionError(
            "the effects of " + key.aggregate() + " are " + effects + ", not " + expected);
      }
    }
  }

  private Set<String> discarded() {
    return group.partitions().stream()
        .flatMap(partition -> log.records(partition).stream())
        .filter(message ->
            letters.isDiscarded(
                new LogPosition(message.topic(), message.partition(), message.offset())))
        .map(message -> CloudEvents.fromRecord(message).id())
        .collect(Collectors.toSet());
  }

  private void nothingMayBeLeft() {
    for (Instance instance : instances) {
      if (!instance.waiting().age().isZero()) {
        throw new AssertionError(instance + " says that something is waiting");
      }
    }
  }
}
