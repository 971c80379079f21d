package org.yishi.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How a service takes requests.
 *
 * @param maxBody the largest body of a request
 * @param largerBodies addresses that take larger ones: uploads of files
 * @param problemTexts base names of the service's own problem bundles, such as {@code
 *     problems/topic}
 */
@ConfigurationProperties("yishi.web")
public record WebProperties(
    @DefaultValue("1MB") DataSize maxBody,
    @DefaultValue List<LargerBody> largerBodies,
    @DefaultValue List<String> problemTexts) {

  /**
   * The largest body of a request to certain addresses.
   *
   * @param path as {@code /api/v1/topics/{id}/files}; a name in braces stands for one segment
   */
  public record LargerBody(String path, DataSize limit) {}

  public WebProperties {
    largerBodies = List.copyOf(largerBodies);
    problemTexts = List.copyOf(problemTexts);
  }
}
