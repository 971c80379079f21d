package org.yishi.system.faults;

/** Something bad that is done to a platform of its own while people work. */
public interface Experiment {

  /** Does it; true when the books balance afterwards. */
  boolean run() throws InterruptedException;
}
