package org.yishi.topic.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishi.district.Area;
import org.yishi.district.Category;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.topic.Channel;
import org.yishi.topic.Particulars.Identity;
import org.yishi.topic.imports.Column;
import org.yishi.topic.imports.Fault;
import org.yishi.topic.imports.ImportJob;
import org.yishi.topic.imports.Imports;
import org.yishi.topic.imports.RowResult;
import org.yishi.topic.imports.RowResult.Outcome;
import org.yishi.topic.sheets.LedgerTemplate;
import org.yishi.topic.sheets.SheetWriter;
import org.yishi.topic.sheets.SheetWriter.Heading;
import org.yishi.topic.web.ImportRowView.FaultView;
import org.yishi.web.problem.Language;
import org.yishi.web.problem.ProblemTexts;

/** The workbooks that go out with imports, and the words that explain a refused row. */
@Component
class ImportSheets {

  private static final int ROWS_AT_ONCE = 500;
  private static final int WIDTH = 16;
  private static final int WIDE = 40;
  private static final List<String> YES_OR_NO = List.of("是", "否");

  private final Imports imports;
  private final District district;
  private final ProblemTexts texts;

  ImportSheets(Imports imports, District district, ProblemTexts texts) {
    this.imports = imports;
    this.district = district;
    this.texts = texts;
  }

  ImportRowView view(RowResult row, Language language) {
    return new ImportRowView(
        row.number(),
        row.outcome(),
        row.topic(),
        row.faults().stream()
            .map(fault -> new FaultView(fault.code(), header(fault), words(fault, language)))
            .toList());
  }

  SheetWriter refused(ImportJob job, Language language) {
    List<Heading> headings = new ArrayList<>();
    for (Column column : Column.values()) {
      headings.add(new Heading(column.header(), column == Column.DESCRIPTION ? WIDE : WIDTH));
    }
    headings.add(new Heading(Column.REASON, WIDE));
    var sheet = new SheetWriter("未导入的行", null, headings);
    int after = 0;
    List<RowResult> rows;
    do {
      rows = imports.results(job.id(), Outcome.REFUSED, after, ROWS_AT_ONCE);
      for (RowResult row : rows) {
        List<@Nullable String> cells = new ArrayList<>();
        Arrays.stream(Column.values()).map(row.cells()::get).forEach(cells::add);
        cells.add(reasons(row, language));
        sheet.row(cells);
        after = row.number();
      }
    } while (rows.size() == ROWS_AT_ONCE);
    return sheet;
  }

  /** The empty ledger for an area: only its own communities can be chosen. */
  LedgerTemplate template(String area) {
    Map<Column, List<String>> choices = new EnumMap<>(Column.class);
    choices.put(Column.CHANNEL, Arrays.stream(Channel.values()).map(Channel::chinese).toList());
    choices.put(Column.IDENTITY, Arrays.stream(Identity.values()).map(Identity::chinese).toList());
    choices.put(Column.CATEGORY, district.categories().all().stream().map(Category::name).toList());
    choices.put(
        Column.AREA,
        district.areas().all().stream()
            .filter(it -> it.level() == Level.COMMUNITY && it.code().startsWith(area))
            .map(Area::name)
            .toList());
    choices.put(Column.NAME_OPEN, YES_OR_NO);
    choices.put(Column.CONSENT, YES_OR_NO);
    return new LedgerTemplate(choices);
  }

  private String reasons(RowResult row, Language language) {
    String between = language == Language.CHINESE ? "；" : "; ";
    String colon = language == Language.CHINESE ? "：" : ": ";
    return row.faults().stream()
        .map(fault -> {
          String header = header(fault);
          return (header == null ? "" : header + colon) + words(fault, language);
        })
        .collect(Collectors.joining(between));
  }

  /** A rule of the topic has its own text; what is wrong with a cell has one here. */
  private String words(Fault fault, Language language) {
    String key = fault.column() == null ? fault.code() : "row." + fault.code();
    return texts.detail(key, List.copyOf(fault.arguments()), language);
  }

  private static @Nullable String header(Fault fault) {
    Column column = fault.column();
    return column == null ? null : column.header();
  }
}
