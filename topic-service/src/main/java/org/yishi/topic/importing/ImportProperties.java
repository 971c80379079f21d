package org.yishi.topic.importing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How ledgers are imported.
 *
 * @param keepRows how long after its end an import's rows can be asked for; refused ones name
 *     people
 */
@ConfigurationProperties("yishi.topic.imports")
public record ImportProperties(@DefaultValue("90d") Duration keepRows) {

  public ImportProperties {
    if (!keepRows.isPositive()) {
      throw new IllegalArgumentException("yishi.topic.imports.keep-rows must be positive");
    }
  }
}
