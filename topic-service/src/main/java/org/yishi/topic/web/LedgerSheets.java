package org.yishi.topic.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishi.district.District;
import org.yishi.topic.TopicQuery;
import org.yishi.topic.funds.UnitFunds;
import org.yishi.topic.funds.UnitFundsStore;
import org.yishi.topic.ledger.LedgerKind;
import org.yishi.topic.ledger.LedgerNames;
import org.yishi.topic.ledger.LedgerRows;
import org.yishi.topic.ledger.LedgerTopics;
import org.yishi.topic.ledger.Period;
import org.yishi.topic.sheets.SheetWriter;
import org.yishi.web.problem.ProblemException;

/** Writes ledgers as workbooks, row by row. */
@Component
class LedgerSheets {

  /** Rows of a workbook: what people can look through, and what is written in a few seconds. */
  static final int MAX_ROWS = 20_000;

  private static final int SUMS_AT_ONCE = 200;

  private final LedgerTopics topics;
  private final UnitFundsStore funds;
  private final LedgerNames names;
  private final LedgerRows rows;

  LedgerSheets(LedgerTopics topics, UnitFundsStore funds, District district) {
    this.topics = topics;
    this.funds = funds;
    this.names = new LedgerNames(district);
    this.rows = new LedgerRows(names);
  }

  String title(LedgerKind kind, String area, @Nullable Period period) {
    return names.unit(area) + kind.chinese() + (period == null ? "" : "（" + period.text() + "）");
  }

  /** The whole ledger; a problem if it would be too long. */
  SheetWriter write(LedgerKind kind, String area, @Nullable Period period, TopicQuery query) {
    var sheet = new SheetWriter(kind.chinese(), title(kind, area, period), LedgerHeadings.of(kind));
    try {
      var counted = new Counted(sheet);
      topics.each(kind, area, query, topic -> rows.of(kind, topic, period).forEach(counted::row));
      if (kind == LedgerKind.FUNDS) {
        unitFunds(area, period, counted);
      }
      return sheet;
    } catch (RuntimeException failure) {
      close(sheet);
      throw failure;
    }
  }

  private void unitFunds(String area, @Nullable Period period, Counted sheet) {
    String before = null;
    List<UnitFunds> page;
    do {
      page = funds.list(area, null, before, SUMS_AT_ONCE);
      for (UnitFunds sum : page) {
        if (period == null || period.isIn(sum.item().year())) {
          sheet.row(rows.of(sum));
        }
        before = sum.id();
      }
    } while (page.size() == SUMS_AT_ONCE);
  }

  private static void close(SheetWriter sheet) {
    try {
      sheet.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Counted {

    private final SheetWriter sheet;
    private int count;

    Counted(SheetWriter sheet) {
      this.sheet = sheet;
    }

    void row(List<@Nullable Object> cells) {
      count++;
      if (count > MAX_ROWS) {
        throw ProblemException.of(FileProblem.LEDGER_TOO_LONG, MAX_ROWS);
      }
      sheet.row(cells);
    }
  }
}
