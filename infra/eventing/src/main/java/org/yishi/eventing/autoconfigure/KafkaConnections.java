package org.yishi.eventing.autoconfigure;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Properties of the three kinds of Kafka clients, with the brokers that Boot found. */
final class KafkaConnections {

  private KafkaConnections() {}

  static Map<String, Object> producer(KafkaProperties kafka, KafkaConnectionDetails connection) {
    return with(kafka.buildProducerProperties(), connection.getProducer());
  }

  static Map<String, Object> consumer(KafkaProperties kafka, KafkaConnectionDetails connection) {
    return with(kafka.buildConsumerProperties(), connection.getConsumer());
  }

  static Map<String, Object> admin(KafkaProperties kafka, KafkaConnectionDetails connection) {
    return with(kafka.buildAdminProperties(), connection.getAdmin());
  }

  private static Map<String, Object> with(
      Map<String, Object> settings, KafkaConnectionDetails.Configuration brokers) {
    Map<String, Object> merged = new HashMap<>(settings);
    merged.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers.getBootstrapServers());
    return merged;
  }
}
