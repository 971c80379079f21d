package org.yishi.benchmarks;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.kafka.ProducerSettings;

/** The same records from a bare producer with the relay's settings; an event begins when sent. */
final class BarePath implements EventPath {

  private final String topic;
  private final KafkaProducer<String, byte[]> producer;
  private final EventIds ids = new EventIds();

  BarePath(String bootstrap, String topic) {
    this.topic = topic;
    producer = new KafkaProducer<>(ProducerSettings.over(Map.of("bootstrap.servers", bootstrap)));
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public void send(String id, Latencies latencies) {
    ProducerRecord<String, byte[]> record = SampleEvent.bare(topic, id, ids.next());
    latencies.begin(id);
    var _ = producer.send(record);
  }

  @Override
  public void close() {
    producer.close();
  }
}
