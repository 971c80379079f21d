package org.yishi.system.launcher;

import org.yishi.system.client.Platform;

/** A platform whose processes may be ended and started again without disturbing anybody. */
public interface OwnPlatform extends AutoCloseable {

  /** Starts what isn't running and waits until all of it is ready. */
  void up();

  /** Ends a process at once and without a chance to say goodbye, as {@code kill -9} does. */
  void kill(Part part);

  Platform client();

  /** Stops everything and removes its data. */
  @Override
  void close();
}
