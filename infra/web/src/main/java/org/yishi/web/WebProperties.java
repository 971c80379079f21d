package org.yishi.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How a service takes requests.
 *
 * @param maxBody the largest body of a request
 * @param problemTexts base names of the service's own problem bundles, such as {@code
 *     problems/topic}
 */
@ConfigurationProperties("yishi.web")
public record WebProperties(
    @DefaultValue("1MB") DataSize maxBody, @DefaultValue List<String> problemTexts) {

  public WebProperties {
    problemTexts = List.copyOf(problemTexts);
  }
}
