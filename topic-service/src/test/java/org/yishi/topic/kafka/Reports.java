package org.yishi.topic.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.yishi.testing.ApprovedEvent;
import org.yishi.testing.EventContract;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends approved events of other services, as if they were about a certain topic. */
final class Reports implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final KafkaProducer<String, String> producer;
  private final String service;

  /** To the instances with this name. */
  Reports(String kafka, String service) {
    this.service = service;
    this.producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
            new StringSerializer(),
            new StringSerializer());
  }

  void send(String type, String topicId) {
    ApprovedEvent approved = EventContract.approvedInternal(type);
    ObjectNode data = (ObjectNode) JSON.readTree(approved.data());
    if (data.has("topicId")) {
      data.put("topicId", topicId);
    }
    send(approved, topicId, data.toString());
  }

  /** Sends something else instead of the approved event's data. */
  void sendData(String type, String topicId, String data) {
    send(EventContract.approvedInternal(type), topicId, data);
  }

  private void send(ApprovedEvent approved, String topicId, String data) {
    Map<String, String> headers = new TreeMap<>(approved.headers());
    headers.put("ce_subject", topicId);
    var message =
        new ProducerRecord<>(kafkaTopic(headers.getOrDefault("ce_type", "")), topicId, data);
    headers.forEach(
        (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(message).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String kafkaTopic(String type) {
    if (type.contains(".session.")) {
      return service + ".sessions";
    }
    return service + (type.contains(".outcome.") ? ".outcomes" : ".evaluations");
  }

  @Override
  public void close() {
    producer.close();
  }
}
