package org.yishi.eventing.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.NewTopic;

/** Which Kafka topics a service needs, as its configuration says. */
final class TopicSpecifications {

  /** Letters stay readable for a month; the store keeps them until they are replayed. */
  private static final Map<String, String> LETTERS = Map.of("retention.ms", "2592000000");

  private TopicSpecifications() {}

  static List<NewTopic> of(EventingProperties properties) {
    List<NewTopic> topics = new ArrayList<>();
    properties
        .topics()
        .forEach(own ->
            topics.add(
                topic(
                    own.name(), Objects.requireNonNullElse(own.settings(), Map.of()), properties)));
    topics.add(topic(properties.deadLetterTopic(), LETTERS, properties));
    return topics;
  }

  private static NewTopic topic(
      String name, Map<String, String> settings, EventingProperties properties) {
    return new NewTopic(name, properties.partitions(), properties.replication()).configs(settings);
  }
}
