package org.yishi.eventing.kafka;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.yishi.eventing.OutboxEntry;

/** Makes the records that the real publisher would make. */
public final class Records {

  private Records() {}

  /** The record that carries the entry of the aggregate to the topic. */
  public static ProducerRecord<String, byte[]> of(
      String topic, String source, String aggregate, OutboxEntry entry) {
    return CloudEvents.toRecord(topic, source, aggregate, entry);
  }
}
