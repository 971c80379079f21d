package org.yishi.eventing.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.yishi.eventing.TransientFailureException;
import org.yishi.eventing.store.Trouble;

/** What goes wrong in one run, and how often; some runs are calm, some are wild. */
final class Faults implements Trouble {

  private final RandomGenerator random;
  private final boolean tracing;
  private final List<String> trace = new ArrayList<>();
  private boolean healed;
  private boolean storeAway;
  private boolean brokerAway;

  final double storeFailure;
  final double crash;
  final double drop;
  final double refusal;
  final double poison;

  Faults(RandomGenerator random, boolean tracing) {
    this.random = random;
    this.tracing = tracing;
    this.storeFailure = upTo(0.06);
    this.crash = upTo(0.02);
    this.drop = upTo(0.15);
    this.refusal = upTo(0.03);
    this.poison = upTo(0.10);
  }

  /** Some of the trouble in half of the runs, none in the other half. */
  private double upTo(double most) {
    return random.nextBoolean() ? random.nextDouble(most) : 0;
  }

  boolean happens(double probability) {
    return !healed && probability > 0 && random.nextDouble() < probability;
  }

  boolean brokerAway() {
    return brokerAway;
  }

  void toggleBroker() {
    brokerAway = !brokerAway;
    trace(() -> brokerAway ? "the broker goes away" : "the broker is back");
  }

  void toggleStore() {
    storeAway = !storeAway;
    trace(() -> storeAway ? "the store goes away" : "the store is back");
  }

  /** From here on everything goes well. */
  void heal() {
    healed = true;
    storeAway = false;
    brokerAway = false;
    trace(() -> "all is well again");
  }

  @Override
  public void before(String call) {
    crashMaybe("before " + call);
    if (storeAway || happens(storeFailure)) {
      throw new TransientFailureException("no answer, no effect: " + call);
    }
  }

  @Override
  public void after(String call) {
    if (happens(storeFailure)) {
      throw new TransientFailureException("no answer, but an effect: " + call);
    }
    crashMaybe("after " + call);
  }

  void crashMaybe(String where) {
    if (happens(crash)) {
      throw new Crash(where);
    }
  }

  void trace(Supplier<String> line) {
    if (tracing) {
      trace.add(line.get());
    }
  }

  List<String> traced() {
    return trace;
  }
}
