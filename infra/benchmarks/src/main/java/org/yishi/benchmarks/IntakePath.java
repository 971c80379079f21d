package org.yishi.benchmarks;

/** A way on which a matter gets into a store and onto a log. */
interface IntakePath extends AutoCloseable {

  /** The Kafka topic that it is told on, by its id. */
  String log();

  /**
   * Brings the i-th matter in and returns its id, when it is durable.
   *
   * @param key unlike that of any other
   */
  String submit(int i, String key);

  @Override
  void close();
}
