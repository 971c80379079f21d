package org.yishi.eventing.consumer;

import org.yishi.eventing.EventHandler.Handling;

/** What the intake tells of itself. */
public interface IntakeMetrics {

  /** An event was handled. */
  void handled(Handling handling);

  /** A record was set aside. */
  void setAside();

  /** A letter was discarded because somebody asked for it. */
  void discarded();

  /** So many keys of the owned partitions are parked. */
  void parkedKeys(int count);
}
