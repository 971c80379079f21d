package org.yishi.session.archive;

import java.util.List;

/** A paragraph or a table of a file, in the order of the file. */
public sealed interface Piece {

  /** A paragraph. */
  record Paragraph(String text) implements Piece {}

  /** A table, row by row. */
  record Table(List<List<String>> rows) implements Piece {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
