package org.yishi.session.minutes;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes values in the one form of RFC 8785 (JCS): no white space, members in the order of their
 * names' UTF-16 units, the shortest escapes. Of numbers only whole ones occur, which are written as
 * they are. Absent members are left out, never written as null.
 */
final class CanonicalJson {

  private static final String[] SHORT_ESCAPES = shortEscapes();

  private CanonicalJson() {}

  /** The text of a tree of maps, lists, texts, whole numbers and truth values. */
  static String write(Object value) {
    var json = new StringBuilder();
    write(json, value);
    return json.toString();
  }

  private static void write(StringBuilder json, Object value) {
    switch (value) {
      case String text -> text(json, text);
      case Integer number -> json.append(number.intValue());
      case Long number -> json.append(number.longValue());
      case Boolean truth -> json.append(truth.booleanValue());
      case List<?> list -> list(json, list);
      case Map<?, ?> map -> object(json, map);
      default -> throw new IllegalArgumentException("no canonical form of " + value.getClass());
    }
  }

  private static void list(StringBuilder json, List<?> list) {
    json.append('[');
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      write(json, items.next());
      if (items.hasNext()) {
        json.append(',');
      }
    }
    json.append(']');
  }

  private static void object(StringBuilder json, Map<?, ?> map) {
    Map<String, Object> members = new TreeMap<>();
    map.forEach((name, value) -> members.put((String) name, value));
    json.append('{');
    boolean first = true;
    for (Map.Entry<String, Object> member : members.entrySet()) {
      if (!first) {
        json.append(',');
      }
      first = false;
      text(json, member.getKey());
      json.append(':');
      write(json, member.getValue());
    }
    json.append('}');
  }

  private static void text(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      @Nullable String escape = c < SHORT_ESCAPES.length ? SHORT_ESCAPES[c] : null;
      if (escape != null) {
        json.append(escape);
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  private static String[] shortEscapes() {
    String[] escapes = new String['\\' + 1];
    for (int c = 0; c < ' '; c++) {
      escapes[c] = String.format("\\u%04x", c);
    }
    escapes['\b'] = "\\b";
    escapes['\t'] = "\\t";
    escapes['\n'] = "\\n";
    escapes['\f'] = "\\f";
    escapes['\r'] = "\\r";
    escapes['"'] = "\\\"";
    escapes['\\'] = "\\\\";
    return escapes;
  }
}
