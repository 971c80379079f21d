package org.yishi.eventing.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.yishi.eventing.EventHandler;
import org.yishi.eventing.NewEvent;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.eventing.TransientFailureException;
import org.yishi.eventing.consumer.DeadLetters;
import org.yishi.eventing.consumer.Intake;
import org.yishi.eventing.consumer.IntakeMetrics;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.OutboxKey;
import org.yishi.eventing.relay.PublishingFailedException;
import org.yishi.eventing.relay.Relay;
import org.yishi.eventing.store.AggregateStore;

/**
 * One process: it takes commands about sessions, publishes their events, and records each of them
 * on the issue of the same name, which is published in turn.
 */
final class Instance implements EventHandler {

  static final String SESSIONS = "sessions";
  static final String ISSUES = "issues";

  private static final String TYPE = "org.yishi.simulation.happened.v1";
  private static final String UNINTERESTING = "org.yishi.simulation.ignored.v1";
  private static final String POISON = "{\"poison\":true}";
  static final Instant TIME = Instant.parse("2026-11-23T02:00:00Z");
  private static final Clock CLOCK = Clock.fixed(TIME, ZoneOffset.UTC);
  private static final int MAX_ATTEMPTS = 5;
  static final int AGGREGATES = 4;
  private static final int MAX_EVENTS = 3;

  private final String name;
  private final World world;
  private final AggregateStore store;
  private final Backlog backlog;
  private final Relay relay;
  private final Intake intake;
  private boolean dead;

  Instance(String name, World world, Backlog backlog, AggregateStore store, DeadLetters letters) {
    this.name = name;
    this.world = world;
    this.store = store;
    this.backlog = backlog;
    this.relay = new Relay(store, world.log()::connect, backlog, _ -> {});
    this.intake = new Intake(List.of(this), letters, _ -> false, new SilentMetrics(), CLOCK);
  }

  Backlog waiting() {
    return backlog;
  }

  Intake intake() {
    return intake;
  }

  /** The process is gone: its memory, and its connection to the log. */
  void die() {
    dead = true;
    relay.close();
  }

  boolean isDead() {
    return dead;
  }

  /** Somebody changes a session; whoever asked doesn't always hear whether it happened. */
  void command(RandomGenerator random) {
    String id = "s" + random.nextInt(AGGREGATES);
    OutboxKey key = new OutboxKey(SESSIONS, id);
    List<NewEvent> events = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(MAX_EVENTS); i++) {
      String type = random.nextInt(8) == 0 ? UNINTERESTING : TYPE;
      String data = world.faults().happens(world.faults().poison) ? POISON : "{}";
      events.add(new NewEvent(type, TIME, id, Map.of(), data));
    }
    try {
      var found = store.find(key);
      meanwhile();
      boolean done =
          found.isEmpty()
              ? store.insert(key, List.of(), events, null)
              : store.update(found.get(), List.of(), events, null);
      world
          .faults()
          .trace(() -> name + " " + id + " +" + events.size() + (done ? "" : " conflict"));
    } catch (TransientFailureException unknownOutcome) {
      world.faults().trace(() -> name + " " + id + " fails, " + unknownOutcome.getMessage());
    }
  }

  /** One step of the relay; false when it has nothing to do. */
  boolean relayStep() {
    try {
      Relay.Step done = relay.step();
      if (done != Relay.Step.NOTHING) {
        world.faults().trace(() -> name + " relay " + done);
      }
      return done != Relay.Step.NOTHING;
    } catch (StillWaiting later) {
      return true;
    } catch (TransientFailureException | PublishingFailedException failure) {
      world.faults().trace(() -> name + " relay fails, " + failure.getMessage());
      return true;
    }
  }

  /** Takes in one record; false when it has to be read again. */
  boolean consume(ConsumerRecord<String, byte[]> message) {
    try {
      intake.take(message);
      return true;
    } catch (TransientFailureException again) {
      world
          .faults()
          .trace(() -> name + " reads @" + message.offset() + " again, " + again.getMessage());
      return false;
    }
  }

  void doWhatWasAskedFor(Collection<TopicPartition> partitions) {
    try {
      intake.doWhatWasAskedFor(partitions);
    } catch (TransientFailureException later) {
      world.faults().trace(() -> name + " breaks off what was asked for, " + later.getMessage());
    }
  }

  @Override
  public String topic() {
    return SESSIONS;
  }

  @Override
  public Handling handle(ReceivedEvent event) {
    if (!matters(event.type())) {
      return Handling.IGNORED;
    }
    OutboxKey issue = new OutboxKey(ISSUES, event.subject());
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      var found = store.find(issue);
      if (world.planted() != Planted.NO_DEDUP
          && found.isPresent()
          && found.get().hasHandled(event.position())) {
        return Handling.DUPLICATE;
      }
      if (event.data().equals(POISON) && !world.mended()) {
        throw new IllegalStateException("poison");
      }
      meanwhile();
      List<String> effect = List.of(event.id());
      List<NewEvent> echo = List.of(new NewEvent(TYPE, TIME, event.subject(), Map.of(), "{}"));
      boolean written =
          found.isEmpty()
              ? store.insert(issue, effect, echo, event.position())
              : store.update(found.get(), effect, echo, event.position());
      if (written) {
        world.faults().trace(() -> name + " applies " + event.id());
        return Handling.APPLIED;
      }
    }
    throw new TransientFailureException("changed again and again");
  }

  static boolean matters(String type) {
    return !type.equals(UNINTERESTING);
  }

  /** Between reading and writing others go on; the process may not live to see its own write. */
  private void meanwhile() {
    world.meanwhile(this);
    if (dead) {
      throw new Crash("with the rest of the process");
    }
  }

  @Override
  public String toString() {
    return name;
  }

  private static final class SilentMetrics implements IntakeMetrics {
    @Override
    public void handled(Handling handling) {}

    @Override
    public void setAside() {}

    @Override
    public void discarded() {}

    @Override
    public void parkedKeys(int count) {}
  }
}
