package org.yishi.topic.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Ledgers as people bring them. */
public final class Ledgers {

  public static final List<String> HEADER =
      Arrays.stream(Column.values()).map(Column::header).toList();

  private Ledgers() {}

  /** A row that can be imported; {@code n} tells it from others. */
  public static Map<Column, String> visit(int n) {
    Map<Column, String> row = new LinkedHashMap<>();
    row.put(Column.COLLECTED_ON, "2026-03-0" + (1 + n % 9));
    row.put(Column.CHANNEL, "入户走访");
    row.put(Column.NAME, "赵某" + n);
    row.put(Column.PHONE, "1380013" + (8000 + n));
    row.put(Column.IDENTITY, "业主");
    row.put(Column.AREA, "安和里社区");
    row.put(Column.COMPOUND, "春和里小区");
    row.put(Column.BUILDING, n + "号楼");
    row.put(Column.TITLE, n + "号楼电梯停运");
    row.put(Column.CATEGORY, "加装电梯");
    row.put(Column.DESCRIPTION, "电梯停了第" + n + "次，老人下不了楼。");
    row.put(Column.SUGGESTION, "尽快维修");
    row.put(Column.CONSENT, "是");
    return row;
  }

  /** The cells below the header of all columns. */
  public static List<String> cells(Map<Column, String> row) {
    return Arrays.stream(Column.values()).map(column -> row.getOrDefault(column, "")).toList();
  }

  /** A workbook with a title above the header. */
  public static byte[] xlsx(List<Map<Column, String>> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("安和里社区入户走访台账"));
    lines.add(HEADER);
    rows.forEach(row -> lines.add(cells(row)));
    return workbook(lines);
  }

  /** A workbook of whatever cells. */
  public static byte[] workbook(List<List<String>> lines) {
    try (var workbook = new SXSSFWorkbook()) {
      var sheet = workbook.createSheet("台账");
      for (int i = 0; i < lines.size(); i++) {
        Row row = sheet.createRow(i);
        for (int k = 0; k < lines.get(i).size(); k++) {
          row.createCell(k).setCellValue(lines.get(i).get(k));
        }
      }
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as text. */
  public static byte[] csv(List<Map<Column, String>> rows, Charset charset) {
    var text = new StringBuilder(String.join(",", HEADER)).append("\r\n");
    rows.forEach(row -> text.append(line(row)).append("\r\n"));
    return text.toString().getBytes(charset);
  }

  private static String line(Map<Column, String> row) {
    return cells(row).stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }
}
