package org.yishi.topic.imports;

import java.util.Locale;

/** Why a file as a whole can't be imported; the code is what API clients see. */
public enum FileFault {
  NOT_A_LEDGER,
  OLD_WORKBOOK,
  PASSWORD_PROTECTED,
  WITH_MACROS,
  DAMAGED_FILE,
  TOO_MUCH_UNPACKED,
  WRONG_ENCODING,
  HEADER_MISSING,
  COLUMN_MISSING,
  COLUMN_UNKNOWN,
  COLUMN_TWICE,
  TOO_MANY_ROWS,
  TOO_MANY_COLUMNS,
  CELL_TOO_LONG,
  NO_ROWS;

  /** The stable kebab-case code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
