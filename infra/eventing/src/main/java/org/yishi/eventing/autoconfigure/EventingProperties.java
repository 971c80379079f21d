package org.yishi.eventing.autoconfigure;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service takes part in the exchange of events.
 *
 * @param source CloudEvents source of what it emits, such as {@code /topic-service}
 * @param database name of its Mongo database
 * @param topics Kafka topics that this service owns and creates, with their settings
 * @param partitions partitions of each of them
 * @param replication replicas of each of them; 1 on a single broker
 * @param group consumer group, the same for all instances of the service
 * @param deadLetterTopic where records that can't be handled are told
 * @param sweepInterval how often outboxes are searched for what a crashed instance left
 * @param drainTimeout for how long a stopping service goes on publishing what it has committed
 */
@ConfigurationProperties("yishi.eventing")
public record EventingProperties(
    String source,
    String database,
    @DefaultValue List<OwnTopic> topics,
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replication,
    String group,
    String deadLetterTopic,
    @DefaultValue("30s") Duration sweepInterval,
    @DefaultValue("10s") Duration drainTimeout) {

  private static final int MAX_PARTITIONS = 1_000;

  public EventingProperties {
    topics = List.copyOf(topics);
    if (!source.startsWith("/")) {
      throw new IllegalArgumentException("yishi.eventing.source must start with '/': " + source);
    }
    URI.create(source);
    if (partitions < 1 || partitions > MAX_PARTITIONS) {
      throw new IllegalArgumentException(
          "yishi.eventing.partitions must be 1 to " + MAX_PARTITIONS + ": " + partitions);
    }
    if (replication < 1) {
      throw new IllegalArgumentException("yishi.eventing.replication must be 1 or more");
    }
    if (!sweepInterval.isPositive() || !drainTimeout.isPositive()) {
      throw new IllegalArgumentException("yishi.eventing's durations must be positive");
    }
  }

  /**
   * A Kafka topic of this service's own.
   *
   * @param settings topic settings such as {@code retention.ms}
   */
  public record OwnTopic(String name, @Nullable Map<String, String> settings) {}
}
