package org.yishi.district;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department 职能部门 of the district.
 *
 * @param name the Chinese name
 * @param aliases other Chinese names that people use
 * @param parent the code of the department that it belongs to
 */
public record Department(
    String code, String name, String englishName, List<String> aliases, @Nullable String parent) {

  public Department {
    aliases = List.copyOf(aliases);
  }
}
