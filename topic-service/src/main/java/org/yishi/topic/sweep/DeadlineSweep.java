package org.yishi.topic.sweep;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  /** Failures after which a sweep gives up: then it isn't a topic that is broken. */
  static final int MAX_FAILURES = 3;

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);

  private final Topics topics;
  private final TopicCommandHandler handler;
  private final Clock clock;

  public DeadlineSweep(Topics topics, TopicCommandHandler handler, Clock clock) {
    this.topics = topics;
    this.handler = handler;
    this.clock = clock;
  }

  /**
   * Handles what is due now; returns how many topics something happened to.
   *
   * @throws RuntimeException the store's, when it is away
   */
  public int sweep() {
    int passed = 0;
    int failures = 0;
    for (int batch = 0; batch < MAX_BATCHES; batch++) {
      List<String> due = topics.due(clock.instant(), BATCH);
      int before = passed;
      for (String id : due) {
        try {
          passed += pass(id);
        } catch (RuntimeException failure) {
          failures++;
          if (failures == MAX_FAILURES) {
            throw failure;
          }
          LOG.error("The deadlines of {} can't pass", id, failure);
        }
      }
      if (due.size() < BATCH || passed == before) {
        break;
      }
    }
    return passed;
  }

  private int pass(String id) {
    return handler.handle(id, new PassDeadlines(), Initiator.SYSTEM)
                instanceof CommandResult.Done(var _, var events)
            && !events.isEmpty()
        ? 1
        : 0;
  }
}
