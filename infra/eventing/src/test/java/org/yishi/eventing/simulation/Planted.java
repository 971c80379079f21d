package org.yishi.eventing.simulation;

/** Mistakes that the simulation has to notice. */
enum Planted {
  NONE,
  /** Outbox entries are removed when they are read, before they are sent. */
  MARK_BEFORE_SEND,
  /** The consumer doesn't compare positions. */
  NO_DEDUP,
  /** The outbox is cleared by writing back the document as it was read. */
  REPLACE_DOCUMENT,
  /** The sweep takes the events' own time, which can be moved, for the time of their commit. */
  SWEEP_BY_EVENT_TIME,
  /** The publisher goes on sending after it has dropped an earlier batch. */
  SEND_ON_AFTER_DROP,
  /** The publisher has a second request to the same partition on the wire when one is dropped. */
  TWO_REQUESTS_ON_THE_WIRE
}
