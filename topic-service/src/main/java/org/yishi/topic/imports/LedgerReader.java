package org.yishi.topic.imports;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.yishi.topic.imports.Inspection.Format;

/** Reads ledgers row by row, however large they are, in memory that doesn't grow with them. */
public interface LedgerReader {

  /** Reads all of a file once, to know whether it can be imported. */
  Inspection inspect(Path file);

  /**
   * Hands on every row that isn't empty, in order.
   *
   * @throws UnfitLedgerException if the file isn't what {@link #inspect} found fit
   */
  void read(Path file, Format format, Consumer<LedgerRow> rows);
}
