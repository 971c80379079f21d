package org.yishi.topic.imports;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes ledger rows of a spreadsheet's rows: finds the header, which may stand below a title, then
 * tells which cell is which. Keeps the limits that are the same for every format.
 */
public final class LedgerTable {

  /** Rows of one import; a larger ledger comes in parts. */
  public static final int MAX_ROWS = 20_000;

  /** Rows looked at, empty ones too: spreadsheets often carry many below their content. */
  public static final int MAX_ROWS_READ = 200_000;

  /** Columns of a ledger, with room for ones that its author has added. */
  public static final int MAX_COLUMNS = 64;

  /** Characters of a cell: what spreadsheet programs allow. */
  public static final int MAX_CELL = 32_767;

  /** A title and a note above the header, not a page of them. */
  private static final int MAX_ROWS_BEFORE_HEADER = 10;

  /** A row with so many known headers is the header. */
  private static final int HEADERS_THAT_TELL = 3;

  private final Consumer<LedgerRow> rows;
  private @Nullable Map<Integer, Column> header;
  private int read;

  /** Hands on what it finds below the header. */
  public LedgerTable(Consumer<LedgerRow> rows) {
    this.rows = rows;
  }

  /**
   * The next row.
   *
   * @param number as the spreadsheet counts it, from 1
   * @param cells from the first column on
   */
  public void row(int number, List<String> cells) {
    if (number > MAX_ROWS_READ) {
      throw new UnfitLedgerException(FileFault.TOO_MANY_ROWS, MAX_ROWS);
    }
    if (header == null) {
      findHeader(number, cells);
    } else {
      ledgerRow(number, cells, header);
    }
  }

  /** There are no more; the number of those handed on. */
  public int end() {
    if (header == null) {
      throw new UnfitLedgerException(FileFault.HEADER_MISSING);
    }
    if (read == 0) {
      throw new UnfitLedgerException(FileFault.NO_ROWS);
    }
    return read;
  }

  private void findHeader(int number, List<String> cells) {
    long known = cells.stream().filter(cell -> Column.of(cell).isPresent()).count();
    if (known >= HEADERS_THAT_TELL) {
      header = header(cells);
    } else if (number > MAX_ROWS_BEFORE_HEADER) {
      throw new UnfitLedgerException(FileFault.HEADER_MISSING);
    }
  }

  private static Map<Integer, Column> header(List<String> cells) {
    Map<Integer, Column> header = new HashMap<>();
    Set<Column> missing = EnumSet.allOf(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i).strip();
      Column column = Column.of(text).orElse(null);
      if (column != null) {
        if (!missing.remove(column)) {
          throw new UnfitLedgerException(FileFault.COLUMN_TWICE, column.header());
        }
        header.put(i, column);
      } else if (!text.isEmpty() && !Column.isPassedOver(text)) {
        throw new UnfitLedgerException(FileFault.COLUMN_UNKNOWN, letters(i));
      }
    }
    missing.stream()
        .filter(Column::required)
        .findFirst()
        .ifPresent(column -> {
          throw new UnfitLedgerException(FileFault.COLUMN_MISSING, column.header());
        });
    return header;
  }

  private void ledgerRow(int number, List<String> cells, Map<Integer, Column> columns) {
    Map<Column, String> known = new EnumMap<>(Column.class);
    columns.forEach((i, column) -> {
      String text = i < cells.size() ? cells.get(i).strip() : "";
      if (!text.isEmpty()) {
        known.put(column, text);
      }
    });
    if (known.isEmpty()) {
      return;
    }
    read++;
    if (read > MAX_ROWS) {
      throw new UnfitLedgerException(FileFault.TOO_MANY_ROWS, MAX_ROWS);
    }
    rows.accept(new LedgerRow(number, known));
  }

  /** How spreadsheets name a column. */
  private static String letters(int column) {
    int letters = 26;
    String last = String.valueOf((char) ('A' + column % letters));
    return column < letters ? last : letters(column / letters - 1) + last;
  }
}
