package org.yishi.topic;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.yishi.topic.Topics.Change;

/** A topic's life as chance has it, told change by change. */
public final class RandomLife {

  private static final int COMMANDS = 25;

  private RandomLife() {}

  /** Lives it, and tells the listener every change that a store would have saved. */
  public static void live(RandomGenerator random, Consumer<Change> listener) {
    var commands = new RandomCommands(random);
    Instant now = Scenario.MONDAY;
    int calendarChanges = random.nextInt(COMMANDS);
    Topic topic = null;
    for (int i = 0; i < COMMANDS; i++) {
      var next = commands.next(topic);
      Topic other = topic == null ? null : commands.another(topic);
      var context = commands.context(now, next.by(), other, i >= calendarChanges);
      if (TopicDecider.decide(topic, next.command(), context) instanceof Decision.Accepted accepted
          && !accepted.all().isEmpty()) {
        Change change = TopicCommandHandler.change(topic, accepted, next.by(), null);
        listener.accept(change);
        topic = change.after();
      }
      now = now.plus(commands.pause());
    }
  }
}
