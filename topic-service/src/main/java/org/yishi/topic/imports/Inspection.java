package org.yishi.topic.imports;

import java.util.List;

/** What a file turned out to be before any of its rows is imported. */
public sealed interface Inspection {

  /** A ledger with so many rows below its header. */
  record Fit(Format format, int rows) implements Inspection {}

  /**
   * Not a ledger that can be imported.
   *
   * @param arguments what the explanation is filled with
   */
  record Unfit(FileFault fault, List<Object> arguments) implements Inspection {
    public Unfit {
      arguments = List.copyOf(arguments);
    }
  }

  /** How a ledger is written. */
  enum Format {
    XLSX,
    CSV
  }
}
