package org.yishi.district.file;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What entries of a code list say of other entries: each must be there, none leads back to itself.
 */
final class References {

  private final String noun;
  private final Map<String, Reference> bySource = new LinkedHashMap<>();

  private record Reference(String target, Value place) {}

  /**
   * References within one code list.
   *
   * @param noun what its entries are
   */
  References(String noun) {
    this.noun = noun;
  }

  void add(String source, String target, Value place) {
    bySource.put(source, new Reference(target, place));
  }

  void check(Set<String> known) {
    bySource.values().stream()
        .filter(reference -> !known.contains(reference.target()))
        .forEach(reference ->
            reference.place().refuse("there is no %s '%s'".formatted(noun, reference.target())));
    Set<String> seen = new HashSet<>();
    bySource.keySet().forEach(source -> follow(source, seen));
  }

  /** Each entry is followed once; a way that comes back to itself is told at its beginning. */
  private void follow(String start, Set<String> seen) {
    Set<String> way = new LinkedHashSet<>();
    String code = start;
    Reference reference = bySource.get(code);
    while (reference != null && !seen.contains(code)) {
      seen.add(code);
      way.add(code);
      code = reference.target();
      if (way.contains(code)) {
        tellCircle(code, way);
        return;
      }
      reference = bySource.get(code);
    }
  }

  private void tellCircle(String start, Set<String> way) {
    String circle =
        String.join(" → ", way.stream().dropWhile(code -> !code.equals(start)).toList());
    Reference reference = bySource.get(start);
    if (reference != null) {
      reference.place().refuse("goes in a circle: %s → %s".formatted(circle, start));
    }
  }
}
