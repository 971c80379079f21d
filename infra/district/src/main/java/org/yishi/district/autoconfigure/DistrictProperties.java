package org.yishi.district.autoconfigure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which district this is.
 *
 * @param file the district's file; without one, the sample that comes with this module
 */
@ConfigurationProperties("yishi.district")
public record DistrictProperties(@Nullable Path file) {

  public DistrictProperties {
    if (file != null && file.toString().isBlank()) {
      file = null;
    }
  }
}
