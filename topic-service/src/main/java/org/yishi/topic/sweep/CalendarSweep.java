package org.yishi.topic.sweep;

import java.util.List;
import org.yishi.topic.CommandResult;
import org.yishi.topic.Initiator;
import org.yishi.topic.TopicCommand.PassDeadlines;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.Topics;
import org.yishi.topic.Topics.Stored;

/**
 * Lets running deadlines move once the calendar has changed: every topic that an earlier calendar
 * has counted is looked at once, and says so if a deadline of it moves. An instance with the
 * earlier calendar, still there during a rollout, finds nothing to do.
 */
public final class CalendarSweep {

  /** Topics looked at in one go. */
  static final int BATCH = 200;

  /** Batches of one sweep; what is left waits for the next tick. */
  static final int MAX_BATCHES = 50;

  private final Topics topics;
  private final TopicCommandHandler handler;
  private final int version;

  /** With the version of the calendar in force here. */
  public CalendarSweep(Topics topics, TopicCommandHandler handler, int version) {
    this.topics = topics;
    this.handler = handler;
    this.version = version;
  }

  /**
   * Handles what is due now; returns how many topics something happened to.
   *
   * @throws RuntimeException the store's, when it is away
   */
  public int sweep() {
    int moved = 0;
    for (int batch = 0; batch < MAX_BATCHES; batch++) {
      List<Stored> outdated = topics.countedBefore(version, BATCH);
      for (Stored stored : outdated) {
        moved += look(stored);
      }
      if (outdated.size() < BATCH) {
        break;
      }
    }
    return moved;
  }

  private int look(Stored stored) {
    boolean happened =
        handler.handle(stored.topic().id(), new PassDeadlines(), Initiator.SYSTEM)
                instanceof CommandResult.Done(_, var events)
            && !events.isEmpty();
    if (!happened) {
      topics.countedBy(version, stored);
    }
    return happened ? 1 : 0;
  }
}
