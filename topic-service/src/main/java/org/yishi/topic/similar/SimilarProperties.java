package org.yishi.topic.similar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How similar topics are found.
 *
 * @param model whether sentences are compared by their meaning; without, by their words alone
 * @param capacity open topics that are kept in memory, some 900 bytes each
 */
@ConfigurationProperties("yishi.topic.similarity")
public record SimilarProperties(
    @DefaultValue("on") Switch model, @DefaultValue("60000") int capacity) {

  /** On or off. */
  public enum Switch {
    ON,
    OFF
  }

  public SimilarProperties {
    if (capacity < 1) {
      throw new IllegalArgumentException("yishi.topic.similarity.capacity must be positive");
    }
  }
}
