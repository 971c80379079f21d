package org.yishi.topic.web;

import org.yishi.topic.imports.FileFault;
import org.yishi.topic.imports.Inspection;
import org.yishi.web.problem.ProblemCode;
import org.yishi.web.problem.ProblemException;

/** The refusals of files, coming in or going out, as problems. */
record FileProblem(String code, int status) implements ProblemCode {

  private static final int CONFLICT = 409;
  private static final int GONE = 410;
  private static final int TOO_LARGE = 413;
  private static final int UNSUPPORTED = 415;
  private static final int INVALID = 422;

  static final FileProblem TOO_MANY_IMPORTS = new FileProblem("too-many-imports", CONFLICT);
  static final FileProblem NOT_A_RULE_FILE = new FileProblem("not-a-rule-file", UNSUPPORTED);
  static final FileProblem LEDGER_TOO_LONG = new FileProblem("ledger-too-long", INVALID);
  static final FileProblem IMPORT_CLEARED = new FileProblem("import-cleared", GONE);

  static ProblemException of(Inspection.Unfit unfit) {
    return ProblemException.of(of(unfit.fault()), unfit.arguments().toArray());
  }

  static FileProblem of(FileFault fault) {
    int status =
        switch (fault) {
          case NOT_A_LEDGER, OLD_WORKBOOK, PASSWORD_PROTECTED, WITH_MACROS -> UNSUPPORTED;
          case TOO_MUCH_UNPACKED, TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG -> TOO_LARGE;
          case DAMAGED_FILE,
              WRONG_ENCODING,
              HEADER_MISSING,
              COLUMN_MISSING,
              COLUMN_UNKNOWN,
              COLUMN_TWICE,
              NO_ROWS ->
              INVALID;
        };
    return new FileProblem(fault.code(), status);
  }
}
