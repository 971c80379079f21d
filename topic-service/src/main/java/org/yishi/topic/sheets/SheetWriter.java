package org.yishi.topic.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook of one sheet row by row, in memory that doesn't grow with it. What people wrote
 * stays text: what would begin a formula is marked as text, here and wherever it is copied to.
 */
public final class SheetWriter implements AutoCloseable {

  /** Rows in memory; the others wait in a temporary file. */
  private static final int ROWS_IN_MEMORY = 100;

  /** Characters that begin a formula, or are skipped on the way to one. */
  private static final String BEGIN_OF_FORMULA = "=+-@\t\r\n|＝＋－＠";

  /** What a cell can hold. */
  private static final int MAX_CELL = 32_767;

  private static final int CHARACTER_WIDTH = 256;
  private static final short TITLE_POINTS = 16;

  private final SXSSFWorkbook workbook;
  private final SXSSFSheet sheet;
  private final CellStyle plain;
  private final CellStyle quoted;
  private int next;

  /**
   * A column.
   *
   * @param width in characters
   */
  public record Heading(String text, int width) {}

  /** Begins a sheet with a title, if there is one, and a header that stays in view. */
  public SheetWriter(String name, @Nullable String title, List<Heading> headings) {
    workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    workbook.setCompressTempFiles(true);
    sheet = workbook.createSheet(name);
    plain = bordered();
    quoted = bordered();
    quoted.setQuotePrefixed(true);
    if (title != null) {
      title(title, headings.size());
    }
    header(headings);
    sheet.createFreezePane(0, next);
  }

  /** The next row: texts, numbers, and null for what is empty. */
  public void row(List<? extends @Nullable Object> values) {
    Row row = sheet.createRow(next++);
    for (int i = 0; i < values.size(); i++) {
      fill(row.createCell(i), values.get(i));
    }
  }

  /** Writes all of it. */
  public void writeTo(OutputStream out) throws IOException {
    workbook.write(out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private void fill(Cell cell, @Nullable Object value) {
    cell.setCellStyle(plain);
    switch (value) {
      case null -> cell.setBlank();
      case BigDecimal amount -> cell.setCellValue(amount.doubleValue());
      case Number number -> cell.setCellValue(number.doubleValue());
      default -> text(cell, value.toString());
    }
  }

  private void text(Cell cell, String text) {
    cell.setCellValue(text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text);
    if (!text.isEmpty() && BEGIN_OF_FORMULA.indexOf(text.charAt(0)) >= 0) {
      cell.setCellStyle(quoted);
    }
  }

  private void title(String text, int columns) {
    Row row = sheet.createRow(next++);
    Cell cell = row.createCell(0);
    cell.setCellValue(text);
    CellStyle style = workbook.createCellStyle();
    Font font = workbook.createFont();
    font.setFontHeightInPoints(TITLE_POINTS);
    font.setBold(true);
    style.setFont(font);
    style.setAlignment(HorizontalAlignment.CENTER);
    cell.setCellStyle(style);
    if (columns > 1) {
      sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
    }
  }

  private void header(List<Heading> headings) {
    CellStyle style = bordered();
    Font font = workbook.createFont();
    font.setBold(true);
    style.setFont(font);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    Row row = sheet.createRow(next++);
    for (int i = 0; i < headings.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(headings.get(i).text());
      cell.setCellStyle(style);
      sheet.setColumnWidth(i, headings.get(i).width() * CHARACTER_WIDTH);
    }
  }

  private CellStyle bordered() {
    CellStyle style = workbook.createCellStyle();
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }
}
