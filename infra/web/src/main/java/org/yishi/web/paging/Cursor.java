package org.yishi.web.paging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;

/**
 * Where the next page begins: the sort keys of the last item that was seen. Opaque to callers.
 *
 * @param keys at most {@link #MAX_KEYS}
 */
public record Cursor(List<String> keys) {

  private static final int MAX_KEYS = 8;
  private static final int MAX_LENGTH = 1_024;
  private static final char SEPARATOR = '\u001f';

  public Cursor {
    keys = List.copyOf(keys);
  }

  /** The cursor behind an item with these sort keys. */
  public static Cursor of(String... keys) {
    return new Cursor(List.of(keys));
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws ProblemException {@code invalid-cursor} when it is anything else
   */
  public static Cursor decode(String text, int expectedKeys) {
    if (text.length() > MAX_LENGTH) {
      throw ProblemException.of(CommonProblem.INVALID_CURSOR);
    }
    try {
      String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      Cursor cursor = new Cursor(split(joined));
      if (cursor.keys().size() == expectedKeys) {
        return cursor;
      }
    } catch (IllegalArgumentException _) {
      // Not base 64: refused below like any other text that isn't a cursor.
    }
    throw ProblemException.of(CommonProblem.INVALID_CURSOR);
  }

  /** Its form in a URL. */
  public String encoded() {
    byte[] joined = String.join(String.valueOf(SEPARATOR), keys).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
  }

  private static List<String> split(String joined) {
    List<String> keys = new ArrayList<>();
    int from = 0;
    for (int to = joined.indexOf(SEPARATOR);
        to >= 0 && keys.size() < MAX_KEYS;
        to = joined.indexOf(SEPARATOR, from)) {
      keys.add(joined.substring(from, to));
      from = to + 1;
    }
    keys.add(joined.substring(from));
    return keys;
  }
}
