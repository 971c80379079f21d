package org.yishi.topic.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param number of the row in its spreadsheet
 * @param topic id of the topic that it opened, or that had been opened for the same row before
 * @param cells the row itself if it was refused, so that it can be given back
 */
public record RowResult(
    int number,
    Outcome outcome,
    @Nullable String topic,
    List<Fault> faults,
    Map<Column, String> cells) {

  /** How a row ended. */
  public enum Outcome {
    /** A topic was opened. */
    KEPT,
    /** It can't become one. */
    REFUSED,
    /** It had been imported before. */
    REPEATED
  }

  public RowResult {
    faults = List.copyOf(faults);
    cells = Map.copyOf(cells);
  }

  static RowResult kept(LedgerRow row, String topic) {
    return new RowResult(row.number(), Outcome.KEPT, topic, List.of(), Map.of());
  }

  static RowResult repeated(LedgerRow row, @Nullable String topic) {
    return new RowResult(row.number(), Outcome.REPEATED, topic, List.of(), Map.of());
  }

  static RowResult refused(LedgerRow row, List<Fault> faults) {
    return new RowResult(row.number(), Outcome.REFUSED, null, faults, row.cells());
  }

  @Override
  public String toString() {
    return "RowResult[" + number + ", " + outcome + "]";
  }
}
