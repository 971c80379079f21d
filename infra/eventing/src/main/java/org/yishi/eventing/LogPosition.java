package org.yishi.eventing;

/** Where a record stands in the log. */
public record LogPosition(String topic, int partition, long offset) {

  @Override
  public String toString() {
    return topic + "-" + partition + "-" + offset;
  }
}
