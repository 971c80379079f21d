package org.yishi.topic.sweep;

import java.time.Clock;
import java.util.List;
import org.yishi.topic.CommandResult;
import org.yishi.topic.Initiator;
import org.yishi.topic.TopicCommand.PassDeadlines;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.Topics;

/**
 * Lets deadlines pass: finds topics that are due and sends each an ordinary command. Several
 * instances may sweep at once; the version check lets each step of a deadline happen once.
 */
public final class DeadlineSweep {

  /** Topics handled in one go, so that one sweep never holds more than this in memory. */
  static final int BATCH = 200;

  /** Batches of one sweep; what is left waits for the next tick. */
  static final int MAX_BATCHES = 50;

  private final Topics topics;
  private final TopicCommandHandler handler;
  private final Clock clock;

  public DeadlineSweep(Topics topics, TopicCommandHandler handler, Clock clock) {
    this.topics = topics;
    this.handler = handler;
    this.clock = clock;
  }

  /** Handles what is due now; returns how many topics something happened to. */
  public int sweep() {
    int passed = 0;
    for (int batch = 0; batch < MAX_BATCHES; batch++) {
      List<String> due = topics.due(clock.instant(), BATCH);
      int before = passed;
      for (String id : due) {
        if (handler.handle(id, new PassDeadlines(), Initiator.SYSTEM)
                instanceof CommandResult.Done(var _, var events)
            && !events.isEmpty()) {
          passed++;
        }
      }
      if (due.size() < BATCH || passed == before) {
        break;
      }
    }
    return passed;
  }
}
