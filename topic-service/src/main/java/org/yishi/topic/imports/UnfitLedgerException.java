package org.yishi.topic.imports;

import java.util.List;

/**
 * Ends the reading of a file that can't be imported; it leaves the reader as {@link
 * Inspection.Unfit}.
 */
public final class UnfitLedgerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FileFault fault;
  private final transient List<Object> arguments;

  /** With what the explanation is filled with: limits, places, never what stands in the file. */
  public UnfitLedgerException(FileFault fault, Object... arguments) {
    super(fault.code());
    this.fault = fault;
    this.arguments = List.of(arguments);
  }

  /** What came of the inspection. */
  public Inspection.Unfit inspection() {
    return new Inspection.Unfit(fault, arguments);
  }
}
