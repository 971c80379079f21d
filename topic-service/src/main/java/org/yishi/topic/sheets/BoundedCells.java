package org.yishi.topic.sheets;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.yishi.topic.imports.FileFault;
import org.yishi.topic.imports.LedgerTable;
import org.yishi.topic.imports.UnfitLedgerException;

/**
 * Counts columns and the lengths of cells while text passes to its parser, which keeps a whole
 * record in memory: a million columns or a quotation mark that is never closed don't get that far.
 */
final class BoundedCells extends FilterReader {

  private static final char QUOTE = '"';
  private static final char END = '\n';

  private final char delimiter;
  private boolean quoted;
  private int columns = 1;
  private int length;

  BoundedCells(Reader text, String delimiter) {
    super(text);
    this.delimiter = delimiter.charAt(0);
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) {
      count((char) one);
    }
    return one;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = 0; i < read; i++) {
      count(buffer[offset + i]);
    }
    return read;
  }

  private void count(char character) {
    length++;
    if (character == QUOTE && (quoted || length == 1)) {
      quoted = !quoted;
    } else if (!quoted && character == delimiter) {
      columns++;
      length = 0;
    } else if (!quoted && character == END) {
      columns = 1;
      length = 0;
    }
    if (columns > LedgerTable.MAX_COLUMNS) {
      throw new UnfitLedgerException(FileFault.TOO_MANY_COLUMNS, LedgerTable.MAX_COLUMNS);
    }
    if (length > LedgerTable.MAX_CELL + 2) {
      throw new UnfitLedgerException(FileFault.CELL_TOO_LONG, LedgerTable.MAX_CELL);
    }
  }
}
