package org.yishi.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yishi.session.Sessions.Change;
import org.yishi.session.motion.Roll;
import org.yishi.session.topics.KnownTopic;

/** A session's life as chance has it, told change by change. */
public final class RandomLife {

  static final int COMMANDS = 50;

  private RandomLife() {}

  /** Lives it, and tells the listener every change that a store would have saved. */
  public static void live(RandomGenerator random, Consumer<Change> listener) {
    var commands = new RandomCommands(random);
    Instant now = Scenario.MONDAY;
    Session session = null;
    for (int i = 0; i < COMMANDS; i++) {
      RandomCommands.Next next = commands.next(session, now);
      now = next.at();
      var context = context(now, next.by(), commands.roll(), "booking-" + i);
      if (SessionDecider.decide(session, next.command(), context)
              instanceof Decision.Accepted(var events)
          && !events.isEmpty()) {
        Change change = SessionCommandHandler.change(session, events, next.by(), null);
        listener.accept(change);
        session = change.after();
      }
    }
  }

  static Context context(Instant now, Initiator by, Roll roll, String booking) {
    return new Context(
        now, by, SampleDistrict.HEXI, SampleDistrict.KINDS, topics(), null, roll, booking);
  }

  private static Map<String, KnownTopic> topics() {
    Map<String, KnownTopic> topics = new TreeMap<>();
    for (String id : List.of(Scenario.TOPIC, RandomCommands.OTHER_TOPIC)) {
      KnownTopic topic = Scenario.topic("ACCEPTED");
      topics.put(
          id,
          new KnownTopic(
              id,
              topic.number(),
              topic.title(),
              topic.area(),
              topic.holder(),
              topic.category(),
              topic.stage(),
              topic.departments(),
              topic.parties(),
              null,
              2));
    }
    return topics;
  }

  static <T> @Nullable T maybe(RandomGenerator random, T value) {
    return random.nextBoolean() ? value : null;
  }
}
