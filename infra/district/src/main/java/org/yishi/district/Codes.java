package org.yishi.district;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A code list in the order of its file.
 *
 * @param byCode the entries by their code
 */
public record Codes<T>(Map<String, T> byCode) {

  public Codes {
    byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
  }

  /** The entry with that code. */
  public Optional<T> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Whether there is such a code. */
  public boolean contains(String code) {
    return byCode.containsKey(code);
  }

  /** All entries. */
  public Collection<T> all() {
    return byCode.values();
  }
}
