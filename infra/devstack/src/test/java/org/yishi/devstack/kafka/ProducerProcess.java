package org.yishi.devstack.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A process with a broker and a producer that halts right after the last acknowledgement: {@code
 * ProducerProcess FOLDER TOPIC RECORDS}.
 */
final class ProducerProcess {

  static final int EXIT_CODE = 137;

  private ProducerProcess() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), 0);
    String topic = arguments[1];
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      admin
          .createTopics(List.of(new NewTopic(topic, Optional.of(3), Optional.empty())))
          .all()
          .get();
    }
    var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    for (int n = 0; n < Integer.parseInt(arguments[2]); n++) {
      producer.send(new ProducerRecord<>(topic, "key", Integer.toString(n))).get();
    }
    Runtime.getRuntime().halt(EXIT_CODE);
  }
}
