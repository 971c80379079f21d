package org.yishi.district.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yishi.district.Term;
import org.yishi.district.file.Value.Entry;

/** A mapping with known keys; {@link #nothingElse()} refuses those that nobody has asked for. */
final class Fields {

  /** The largest section, the policy's terms, has fewer. */
  static final int MAX_KEYS = 64;

  private final Node node;
  private final Problems problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  Fields(Node node, List<Entry> entries, Problems problems) {
    this.node = node;
    this.problems = problems;
    entries.forEach(entry -> this.entries.put(entry.key(), entry));
  }

  Optional<Value> optional(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  Optional<Value> required(String key) {
    Optional<Value> value = optional(key);
    if (value.isEmpty()) {
      problems.at(node, "lacks '" + key + "'");
    }
    return value;
  }

  String text(String key) {
    return required(key).map(Value::text).orElse("");
  }

  int number(String key, int min, int max) {
    return required(key).map(value -> value.number(min, max)).orElse(min);
  }

  boolean flag(String key) {
    return required(key).map(Value::flag).orElse(false);
  }

  Term term(String key) {
    return required(key).map(Value::term).orElse(Value.ANY_TERM);
  }

  List<Value> items(String key, int max) {
    return required(key).map(value -> value.items(max)).orElse(List.of());
  }

  List<Entry> entries(String key, int max) {
    return required(key).map(value -> value.entries(max)).orElse(List.of());
  }

  /** A section; what a missing one lacks in turn isn't told. */
  Fields fields(String key) {
    return required(key)
        .map(Value::fields)
        .orElseGet(() -> new Fields(node, List.of(), problems.ignored()));
  }

  void nothingElse() {
    for (Entry entry : entries.values()) {
      if (!asked.contains(entry.key())) {
        entry
            .place()
            .refuse(
                "'%s' is unknown here; known are %s"
                    .formatted(entry.key(), String.join(", ", asked)));
      }
    }
  }
}
