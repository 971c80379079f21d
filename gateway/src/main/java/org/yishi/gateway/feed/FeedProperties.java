package org.yishi.gateway.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits and times of the feed; {@code application.yaml} explains each.
 *
 * @param log the Kafka topic of the public log
 * @param heartbeat after so long without an event a stream carries a comment
 * @param reconnect how long readers are told to wait before they come back
 * @param connections streams at once
 * @param connectionsPerActor streams at once of one account
 * @param queue what may wait for one reader before it is cut
 * @param replay how the past is read back
 * @param pageEvents most events of a JSON page
 * @param tail how the log is followed
 */
@ConfigurationProperties("yishi.gateway.feed")
record FeedProperties(
    @DefaultValue("yishi.issues.v1") String log,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("3s") Duration reconnect,
    @DefaultValue("300") int connections,
    @DefaultValue("50") int connectionsPerActor,
    @DefaultValue Queue queue,
    @DefaultValue Replay replay,
    @DefaultValue("500") int pageEvents,
    @DefaultValue Tail tail) {

  /**
   * @param events number of events
   * @param size their size
   */
  record Queue(@DefaultValue("1000") int events, @DefaultValue("1MB") DataSize size) {

    Connection.Limit limit() {
      return new Connection.Limit(events, size.toBytes());
    }
  }

  /**
   * @param readers reads of the past at once; others wait their turn
   * @param turn how long they wait for it
   * @param events matching events of one read
   * @param size their size
   * @param scanned events looked at in one read
   * @param time how long one read takes at most
   * @param lookBack so many records of a partition before a position are read to know what is said
   *     a second time behind it
   * @param joinGap a stream that is no further behind joins the live events
   * @param stalled a stream that can't read the past for so long ends
   */
  record Replay(
      @DefaultValue("4") int readers,
      @DefaultValue("5s") Duration turn,
      @DefaultValue("500") int events,
      @DefaultValue("256KB") DataSize size,
      @DefaultValue("20000") int scanned,
      @DefaultValue("2s") Duration time,
      @DefaultValue("2000") int lookBack,
      @DefaultValue("500") int joinGap,
      @DefaultValue("30s") Duration stalled) {

    EventLog.Bounds bounds() {
      return new EventLog.Bounds(events, size.toBytes());
    }
  }

  /**
   * @param probe how often the log's ends are asked for
   * @param answer how long Kafka may take to answer
   * @param backOff first pause after a failure; it doubles up to {@code longestBackOff}
   * @param longestBackOff longest pause between attempts
   */
  record Tail(
      @DefaultValue("5s") Duration probe,
      @DefaultValue("3s") Duration answer,
      @DefaultValue("500ms") Duration backOff,
      @DefaultValue("5s") Duration longestBackOff) {}

  FeedProperties {
    requirePositive("heartbeat", heartbeat.toMillis());
    requirePositive("connections", connections);
    requirePositive("connections-per-actor", connectionsPerActor);
    requirePositive("queue.events", queue.events());
    requirePositive("queue.size", queue.size().toBytes());
    requirePositive("replay.readers", replay.readers());
    requirePositive("replay.events", replay.events());
    requirePositive("replay.scanned", replay.scanned());
    requirePositive("replay.time", replay.time().toMillis());
    requirePositive("page-events", pageEvents);
    if (replay.joinGap() > queue.events()) {
      throw new IllegalArgumentException(
          "yishi.gateway.feed.replay.join-gap must not exceed queue.events: what comes while the"
              + " gap is closed waits in the queue.");
    }
  }

  private static void requirePositive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(
          "yishi.gateway.feed." + name + " must be positive, not " + value + ".");
    }
  }
}
