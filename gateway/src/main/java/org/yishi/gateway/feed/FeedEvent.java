package org.yishi.gateway.feed;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An event of the public log: where it lies, what it says in its headers, and all of it as JSON.
 */
final class FeedEvent {

  private final int partition;
  private final long offset;
  private final Stamps stamps;
  private final Supplier<byte[]> json;

  FeedEvent(int partition, long offset, Stamps stamps, Supplier<byte[]> json) {
    this.partition = partition;
    this.offset = offset;
    this.stamps = stamps;
    this.json = json;
  }

  int partition() {
    return partition;
  }

  long offset() {
    return offset;
  }

  Stamps stamps() {
    return stamps;
  }

  /**
   * The CloudEvent in structured JSON, on one line. It is encoded here, so that an event that
   * nobody wants costs nothing.
   */
  byte[] json() {
    return json.get();
  }

  /**
   * What subscribers can choose events by; all of it as it was after the event.
   *
   * @param type what happened, such as {@code org.yishi.topic.escalated.v1}
   * @param topic id of the topic it happened to
   * @param area code of the area where the matter is
   * @param level the level that holds the topic
   * @param reached the highest level that the topic has reached so far
   * @param holder code of the area that holds the topic
   * @param departments departments that were asked in so far
   * @param category what the topic is about
   */
  record Stamps(
      String type,
      String topic,
      String area,
      @Nullable Level level,
      @Nullable Level reached,
      String holder,
      Set<String> departments,
      String category) {}
}
