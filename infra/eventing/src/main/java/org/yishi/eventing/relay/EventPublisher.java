package org.yishi.eventing.relay;

import java.util.List;

/**
 * One connection to the log that keeps the order of what it is given.
 *
 * <p>After its first failure a publisher delivers nothing more: whatever it still holds is dropped
 * together, so that nothing later can overtake something that was lost. It is then closed, and
 * another one begins again from the outboxes.
 */
public interface EventPublisher extends AutoCloseable {

  /**
   * Hands over the outboxes in their order, behind all that was handed over before, without waiting
   * for the log.
   *
   * @throws PublishingFailedException when this publisher has failed
   */
  Delivery send(List<Outbox> batch);

  /** Lets go of the connection at once; what isn't acknowledged may or may not arrive. */
  @Override
  void close();

  /** What becomes of one batch. */
  interface Delivery {

    /** Whether {@link #await()} would return, or throw, at once. */
    boolean settled();

    /**
     * Waits until the log has acknowledged the whole batch.
     *
     * @throws PublishingFailedException when anything was not acknowledged
     */
    void await();
  }
}
