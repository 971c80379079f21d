package org.yishi.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topics.Change;
import org.yishi.topic.Topics.Step;

/** A topic's life as chance has it, told change by change. */
public final class RandomLife {

  private static final int COMMANDS = 25;

  private RandomLife() {}

  /** Lives it, and tells the listener every change that a store would have saved. */
  public static void live(RandomGenerator random, Consumer<Change> listener) {
    var commands = new RandomCommands(random);
    Instant now = Scenario.MONDAY;
    Topic topic = null;
    for (int i = 0; i < COMMANDS; i++) {
      var next = commands.next(topic);
      Topic other = topic == null ? null : commands.another(topic);
      var context = new Context(now, next.by(), SampleDistrict.HEXI, other);
      if (TopicDecider.decide(topic, next.command(), context)
              instanceof Decision.Accepted(var events)
          && !events.isEmpty()) {
        Change change = change(topic, events, next.by());
        listener.accept(change);
        topic = change.after();
      }
      now = now.plus(commands.pause());
    }
  }

  private static Change change(@Nullable Topic before, Iterable<TopicEvent> events, Initiator by) {
    var steps = new ArrayList<Step>();
    Topic after = before;
    for (TopicEvent event : events) {
      after = TopicDecider.evolve(after, event);
      steps.add(new Step(event, after));
    }
    return new Change(steps, by, null);
  }
}
