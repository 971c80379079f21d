package org.yishi.district.file;

import java.util.Comparator;

/**
 * Something wrong with a district's file.
 *
 * @param file as it was named to the reader
 * @param line counted from 1; 0 if it concerns the whole file
 * @param column counted from 1; 0 if it concerns the whole file
 * @param message what is wrong, and what would be right
 */
public record Problem(String file, int line, int column, String message) {

  static final Comparator<Problem> BY_PLACE =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  /** The problem as people read it: {@code file:line:column: message}. */
  @Override
  public String toString() {
    return line == 0 ? file + ": " + message : file + ":" + line + ":" + column + ": " + message;
  }
}
