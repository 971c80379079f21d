package org.yishi.topic.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Text as an index of words can hold it. Chinese has no spaces, so every letter or digit and every
 * two in a row are a word: what contains all pairs of a question is nearly always what contains the
 * question, and the little that isn't is found out by reading it.
 */
public final class SearchWords {

  private SearchWords() {}

  /** The words by which a text is found. */
  public static Set<String> of(String text) {
    var words = new LinkedHashSet<String>();
    for (String run : runs(text)) {
      int[] letters = run.codePoints().toArray();
      for (int i = 0; i < letters.length; i++) {
        words.add(Character.toString(letters[i]));
        if (i > 0) {
          words.add(pair(letters[i - 1], letters[i]));
        }
      }
    }
    return words;
  }

  /** The words that everything must have that contains the question's parts. */
  public static Set<String> asked(String question) {
    var words = new LinkedHashSet<String>();
    for (String run : runs(question)) {
      int[] letters = run.codePoints().toArray();
      if (letters.length == 1) {
        words.add(run);
      }
      for (int i = 1; i < letters.length; i++) {
        words.add(pair(letters[i - 1], letters[i]));
      }
    }
    return words;
  }

  /** The parts of a question, each of which must be found. */
  public static List<String> parts(String question) {
    return Arrays.stream(normal(question).strip().split("\\s+"))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Whether a text contains every part of a question. */
  public static boolean contains(String text, String question) {
    String normal = normal(text);
    return parts(question).stream().allMatch(normal::contains);
  }

  /** Text with full-width letters and capitals made plain, as it is compared. */
  public static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static List<String> runs(String text) {
    return Arrays.stream(normal(text).split("[^\\p{L}\\p{N}]+"))
        .filter(run -> !run.isEmpty())
        .toList();
  }

  private static String pair(int first, int second) {
    return Character.toString(first) + Character.toString(second);
  }
}
