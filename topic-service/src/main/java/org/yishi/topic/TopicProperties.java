package org.yishi.topic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the service can be told from outside.
 *
 * @param publicLog Kafka topic of the public log, which this service alone writes
 * @param directory compacted Kafka topic that tells the communities' own units
 * @param sessions Kafka topic on which sessions are reported
 * @param outcomes Kafka topic on which outcomes are reported
 * @param evaluations Kafka topic on which evaluations are reported
 * @param sweepInterval how long after it has passed a deadline is noticed at the latest
 */
@ConfigurationProperties("yishi.topic")
public record TopicProperties(
    String publicLog,
    String directory,
    String sessions,
    String outcomes,
    String evaluations,
    @DefaultValue("5s") Duration sweepInterval) {

  public TopicProperties {
    if (!sweepInterval.isPositive()) {
      throw new IllegalArgumentException("yishi.topic.sweep-interval must be positive");
    }
  }
}
