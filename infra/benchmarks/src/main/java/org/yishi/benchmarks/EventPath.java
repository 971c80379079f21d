package org.yishi.benchmarks;

/** A way on which events reach a Kafka consumer. */
interface EventPath extends AutoCloseable {

  /** The Kafka topic that they arrive on. */
  String topic();

  /** Sends an event; when it counts as begun is the path's to say. */
  void send(String id, Latencies latencies);

  @Override
  void close();
}
