package org.yishi.eventing.autoconfigure;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.yishi.eventing.relay.RelayLoop;

/** Starts the relay first and stops it last, so that what the service still commits goes out. */
final class RelayLifecycle implements SmartLifecycle {

  private final RelayLoop loop;
  private final Duration drainTimeout;
  private volatile boolean running;

  RelayLifecycle(RelayLoop loop, Duration drainTimeout) {
    this.loop = loop;
    this.drainTimeout = drainTimeout;
  }

  @Override
  public void start() {
    loop.start();
    running = true;
  }

  @Override
  public void stop() {
    loop.stop(drainTimeout);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1;
  }
}
