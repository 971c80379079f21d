package org.yishi.topic.progress;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something another service reports about a topic.
 *
 * @param aggregate the session, outcome or evaluation that reports
 * @param sequence position of the report among that aggregate's events
 * @param time when it happened there
 * @param data what is carried over to the public log: plain JSON values under known names only
 */
public record Report(
    ReportType type, String aggregate, long sequence, Instant time, Map<String, Object> data) {

  public Report {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** The text under the name, or null. */
  public @Nullable String text(String name) {
    return data.get(name) instanceof String text ? text : null;
  }

  /** The whole number under the name, or null. */
  public @Nullable Long number(String name) {
    return data.get(name) instanceof Number number ? (Long) number.longValue() : null;
  }

  /** The texts of the list under the name; none if there is no list. */
  public List<String> texts(String name) {
    return data.get(name) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** Whether the value under the name is true. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(data.get(name));
  }
}
