package org.yishi.system.story;

/** How words look on a terminal; on anything else they are plain. */
public enum Ink {
  PLAIN {
    @Override
    String paint(String code, String text) {
      return text;
    }
  },
  COLOURED {
    @Override
    String paint(String code, String text) {
      return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
  };

  /** The ink for standard output. Redirected, it has no console again since JDK 25. */
  @SuppressWarnings("SystemConsoleNull")
  public static Ink ofStandardOutput() {
    return System.console() != null && System.console().isTerminal() ? COLOURED : PLAIN;
  }

  /** Columns that a text takes on a terminal, where Chinese characters take two. */
  static int width(String text) {
    return text.codePoints().map(point -> Character.isIdeographic(point) ? 2 : 1).sum();
  }

  String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  String good(String text) {
    return paint("32", text);
  }

  String bad(String text) {
    return paint("31", text);
  }

  abstract String paint(String code, String text);
}
