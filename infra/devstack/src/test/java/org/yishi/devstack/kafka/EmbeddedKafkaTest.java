package org.yishi.devstack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void keepsTopicsRecordsAndGroupPositionsOverARestartOnTheSamePort() throws Exception {
    EmbeddedKafka first = EmbeddedKafka.start(folder, 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", first.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic("issues", Optional.of(3), Optional.empty())
                      .configs(Map.of("retention.ms", "-1"))))
          .all()
          .get();
    }
    send(first, "first", "second");
    assertThat(read(first, 2)).containsExactly("first", "second");
    first.close();

    try (EmbeddedKafka second = EmbeddedKafka.start(folder, first.port())) {
      send(second, "third");

      assertThat(read(second, 1)).containsExactly("third");
    }
  }

  @Test
  void keepsAcknowledgedRecordsWhenTheProcessIsHalted() throws Exception {
    int records = 50;
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ProducerProcess.class.getName(),
                folder.toString(),
                "issues",
                Integer.toString(records))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ProducerProcess.EXIT_CODE);

    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      assertThat(read(kafka, records))
          .isEqualTo(IntStream.range(0, records).mapToObj(Integer::toString).toList());
    }
  }

  @Test
  void createsNoTopicThatNobodyAskedFor() {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      assertThatThrownBy(() -> admin.describeTopics(List.of("misspelt")).allTopicNames().get())
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("UnknownTopicOrPartition");
    }
  }

  private static void send(EmbeddedKafka kafka, String... values) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>("issues", "key", value)).get();
      }
    }
  }

  private static List<String> read(EmbeddedKafka kafka, int enough) {
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "group.id", "readers",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of("issues"));
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (values.size() < enough && System.nanoTime() < end) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          values.add(record.value());
        }
      }
      consumer.commitSync();
    }
    return values;
  }
}
