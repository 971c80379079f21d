package org.yishi.similarity.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Cuts a text into the pieces that a BERT model knows: each Chinese character by itself, other
 * words into their longest known parts.
 */
final class WordPieces {

  private static final String UNKNOWN = "[UNK]";
  private static final String BEGIN = "[CLS]";
  private static final String END = "[SEP]";
  private static final String CONTINUED = "##";

  /** A longer word is none. */
  private static final int MAX_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int begin;
  private final int end;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = required(UNKNOWN);
    this.begin = required(BEGIN);
    this.end = required(END);
  }

  /** Reads the vocabulary of a tokenizer's description; closes the stream. */
  static WordPieces read(InputStream description) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>();
    try (description;
        JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), description)) {
      boolean inside = false;
      String name = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case PROPERTY_NAME -> name = json.currentName();
          case START_OBJECT -> inside = name.equals("vocab");
          case END_OBJECT -> inside = false;
          case VALUE_NUMBER_INT -> {
            if (inside) {
              vocabulary.put(name, json.getIntValue());
            }
          }
          default -> {}
        }
      }
    }
    return new WordPieces(vocabulary);
  }

  /** The numbers of at most so many pieces, those of begin and end included. */
  long[] cut(String text, int limit) {
    long[] pieces = new long[limit];
    int n = 0;
    pieces[n++] = begin;
    for (String word : words(text)) {
      if (n >= limit - 1) {
        break;
      }
      n = add(word, pieces, n, limit - 1);
    }
    pieces[n++] = end;
    return Arrays.copyOf(pieces, n);
  }

  private int add(String word, long[] pieces, int from, int limit) {
    int n = from;
    int start = 0;
    if (word.length() > MAX_WORD) {
      pieces[n++] = unknown;
      return n;
    }
    while (start < word.length() && n < limit) {
      int stop = word.length();
      Integer piece = null;
      while (start < stop && piece == null) {
        String part = word.substring(start, stop);
        piece = vocabulary.get(start == 0 ? part : CONTINUED + part);
        stop = piece == null ? stop - 1 : stop;
      }
      if (piece == null) {
        pieces[from] = unknown;
        return from + 1;
      }
      pieces[n++] = piece;
      start = stop;
    }
    return n;
  }

  private static String[] words(String text) {
    var spaced = new StringBuilder(text.length() * 2);
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> {
          if (Character.isWhitespace(c) || Character.isISOControl(c)) {
            spaced.append(' ');
          } else if (Character.isIdeographic(c) || isPunctuation(c)) {
            spaced.append(' ').appendCodePoint(c).append(' ');
          } else {
            spaced.appendCodePoint(c);
          }
        });
    String all = spaced.toString().strip();
    return all.isEmpty() ? new String[0] : all.split("\\s+");
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> c < 128 && !Character.isLetterOrDigit(c);
    };
  }

  private int required(String piece) {
    Integer number = vocabulary.get(piece);
    if (number == null) {
      throw new IllegalStateException("The vocabulary has no " + piece);
    }
    return number;
  }
}
