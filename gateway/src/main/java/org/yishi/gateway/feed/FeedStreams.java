package org.yishi.gateway.feed;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;

/**
 * The open streams: how many there may be, of one account and overall, and their end when the
 * gateway stops. It stops before the server does, which waits for its requests to finish.
 */
final class FeedStreams implements SmartLifecycle {

  private final FeedProperties properties;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Integer> byActor = new HashMap<>();
  private final Set<Connection> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean running;

  FeedStreams(FeedProperties properties) {
    this.properties = properties;
  }

  /** Takes a stream in, or says why not. */
  Optional<FeedRefusal> admit(String actor, Connection connection) {
    lock.lock();
    try {
      if (!running) {
        return Optional.of(FeedRefusal.of(FeedRefusal.Reason.FEED_UNAVAILABLE));
      }
      if (byActor.getOrDefault(actor, 0) >= properties.connectionsPerActor()) {
        return Optional.of(FeedRefusal.of(FeedRefusal.Reason.TOO_MANY_STREAMS));
      }
      if (open.size() >= properties.connections()) {
        return Optional.of(FeedRefusal.of(FeedRefusal.Reason.FEED_FULL));
      }
      byActor.merge(actor, 1, Integer::sum);
      open.add(connection);
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Lets go of a stream that was taken in. */
  void release(String actor, Connection connection) {
    lock.lock();
    try {
      if (open.remove(connection)) {
        byActor.computeIfPresent(actor, (_, streams) -> streams == 1 ? null : streams - 1);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    lock.lock();
    try {
      running = true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      running = false;
      open.forEach(connection -> connection.end(Connection.Ending.SHUTDOWN));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isRunning() {
    lock.lock();
    try {
      return running;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
