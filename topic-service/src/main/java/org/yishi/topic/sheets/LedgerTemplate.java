package org.yishi.topic.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yishi.topic.imports.Column;
import org.yishi.topic.imports.LedgerTable;

/** The empty ledger to fill in: what can only be one of some words is chosen from a list. */
public final class LedgerTemplate {

  private static final List<Column> COLUMNS = List.of(Column.values());
  private static final int WIDTH = 16 * 256;
  private static final int WIDE = 48 * 256;

  private final Map<Column, List<String>> choices;

  /**
   * A template.
   *
   * @param choices the words of the columns that have no others
   */
  public LedgerTemplate(Map<Column, List<String>> choices) {
    this.choices = new EnumMap<>(choices);
  }

  /** Writes the workbook. */
  public void writeTo(OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet ledger = workbook.createSheet("入户走访台账");
      explain(workbook.createSheet("填写说明"));
      header(workbook, ledger);
      lists(workbook, ledger);
      workbook.write(out);
    }
  }

  private static void header(XSSFWorkbook workbook, XSSFSheet ledger) {
    CellStyle style = workbook.createCellStyle();
    Font font = workbook.createFont();
    font.setBold(true);
    style.setFont(font);
    style.setWrapText(true);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    CellStyle text = workbook.createCellStyle();
    // A phone number that the program takes for a number loses its zeros, a date its form.
    text.setDataFormat((short) BuiltinFormats.getBuiltinFormat("text"));
    Row row = ledger.createRow(0);
    for (int i = 0; i < COLUMNS.size(); i++) {
      Column column = COLUMNS.get(i);
      var cell = row.createCell(i);
      cell.setCellValue(column.header() + (column.required() ? " *" : ""));
      cell.setCellStyle(style);
      ledger.setColumnWidth(i, isLong(column) ? WIDE : WIDTH);
      ledger.setDefaultColumnStyle(i, text);
    }
    ledger.createFreezePane(0, 1);
  }

  private static boolean isLong(Column column) {
    return column == Column.TITLE || column == Column.DESCRIPTION || column == Column.SUGGESTION;
  }

  private void lists(XSSFWorkbook workbook, XSSFSheet ledger) {
    XSSFSheet lists = workbook.createSheet("选项");
    DataValidationHelper validations = ledger.getDataValidationHelper();
    choices.forEach((column, words) -> {
      int at = COLUMNS.indexOf(column);
      for (int i = 0; i < words.size(); i++) {
        Row row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
        row.createCell(at).setCellValue(words.get(i));
      }
      String letters = CellReference.convertNumToColString(at);
      DataValidation validation =
          validations.createValidation(
              validations.createFormulaListConstraint(
                  "选项!$%1$s$1:$%1$s$%2$d".formatted(letters, Math.max(1, words.size()))),
              new CellRangeAddressList(1, LedgerTable.MAX_ROWS, at, at));
      validation.setSuppressDropDownArrow(true);
      validation.setShowErrorBox(true);
      validation.createErrorBox(column.header(), "请从下拉列表中选择。");
      ledger.addValidationData(validation);
    });
    workbook.setSheetVisibility(workbook.getSheetIndex(lists), SheetVisibility.HIDDEN);
  }

  private static void explain(XSSFSheet notes) {
    List<String> lines =
        List.of(
            "一、每行一件事，表头请勿改动；带 * 的栏目必填。",
            "二、征集日期写作 2026-03-05；不填渠道的按“入户走访”登记。",
            "三、渠道为“12345 热线”的须填工单号，其他渠道不填。",
            "四、提出人姓名和联系电话加密保存，不随议题公开；没有姓名的不填电话。",
            "五、社区工作者不填“所属社区”的，按本社区登记。",
            "六、一次最多 " + LedgerTable.MAX_ROWS + " 行；同一行重复导入不会重复立项。",
            "七、未能导入的行可下载，按最后一列的原因更正后再次导入。");
    notes.setColumnWidth(0, WIDE * 2);
    for (int i = 0; i < lines.size(); i++) {
      notes.createRow(i).createCell(0).setCellValue(lines.get(i));
    }
  }
}
