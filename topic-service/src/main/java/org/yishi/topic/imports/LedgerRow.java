package org.yishi.topic.imports;

import java.util.Map;

/**
 * One row of a ledger.
 *
 * @param number as the spreadsheet counts it, from 1
 * @param cells what stands in it, without empty cells and outer spaces
 */
public record LedgerRow(int number, Map<Column, String> cells) {

  public LedgerRow {
    cells = Map.copyOf(cells);
  }

  String cell(Column column) {
    return cells.getOrDefault(column, "");
  }
}
