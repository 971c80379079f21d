package org.yishi.eventing;

/**
 * Gives the events of one Kafka topic their effect in this service; a bean for each consumed topic.
 *
 * <p>Events arrive at least once and, per subject, in order. The handler stores the event's {@link
 * Position} in the same write as the effect and answers {@link Handling#DUPLICATE} when the stored
 * position is the same or later.
 */
public interface EventHandler {

  /** The Kafka topic whose events it handles. */
  String topic();

  /**
   * Handles one event.
   *
   * @throws TransientFailureException when it may succeed later: it is tried again in place, and
   *     nothing overtakes it; failures to reach the store count as such
   * @throws RuntimeException any other: the event goes to the dead letters, and later events of the
   *     same subject wait behind it
   */
  Handling handle(ReceivedEvent event);

  /** What became of an event. */
  enum Handling {
    /** It had its effect. */
    APPLIED,
    /** It had its effect before. */
    DUPLICATE,
    /** It means nothing to this service; no write was made. */
    IGNORED
  }
}
