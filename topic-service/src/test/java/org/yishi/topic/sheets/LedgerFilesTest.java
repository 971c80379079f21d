package org.yishi.topic.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishi.topic.imports.Column;
import org.yishi.topic.imports.Inspection;
import org.yishi.topic.imports.Inspection.Format;
import org.yishi.topic.imports.LedgerRow;
import org.yishi.topic.imports.LedgerTable;
import org.yishi.topic.imports.Ledgers;

/** Ledgers of every kind are read; whatever else is sent is refused by name, and cheaply. */
class LedgerFilesTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final List<Map<Column, String>> TWO = List.of(Ledgers.visit(1), Ledgers.visit(2));

  private final LedgerFiles files = new LedgerFiles();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void textInEitherEncodingIsRecognisedByItsContent(String charset) throws IOException {
    assertThat(rows(Ledgers.csv(TWO, Charset.forName(charset))))
        .extracting(LedgerRow::cells)
        .isEqualTo(TWO);
  }

  @Test
  void aByteOrderMarkAndTabsAndQuotedLinesAreUnderstood() throws IOException {
    String text = "\uFEFF议题名称\t事项类别\t问题描述\n\"电梯\t\"\"又\"\"停\"\t加装电梯\t\"第一行\n第二行\"\n\n停电\t公共安全\t无\n";
    List<LedgerRow> rows = rows(text.getBytes(StandardCharsets.UTF_8));
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().cells())
        .containsEntry(Column.TITLE, "电梯\t\"又\"停")
        .containsEntry(Column.DESCRIPTION, "第一行\n第二行");
    assertThat(rows.getLast().number()).isEqualTo(4);
  }

  @Test
  void aWorkbookIsReadBelowItsTitle() throws IOException {
    List<LedgerRow> rows = rows(Ledgers.xlsx(TWO));
    assertThat(rows).extracting(LedgerRow::cells).isEqualTo(TWO);
    assertThat(rows).extracting(LedgerRow::number).containsExactly(3, 4);
  }

  @Test
  void datesAndLongNumbersComeAsPeopleSeeThem() throws IOException {
    List<LedgerRow> rows;
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet();
      var header = sheet.createRow(0);
      var row = sheet.createRow(1);
      List<String> names = List.of("征集日期", "联系电话", "12345 工单号", "议题名称", "事项类别", "问题描述");
      for (int i = 0; i < names.size(); i++) {
        header.createCell(i).setCellValue(names.get(i));
      }
      var style = workbook.createCellStyle();
      style.setDataFormat((short) 14);
      row.createCell(0).setCellValue(LocalDate.of(2026, 3, 5));
      row.getCell(0).setCellStyle(style);
      row.createCell(1).setCellValue(13800138000d);
      row.createCell(2).setCellValue(20260305001234d);
      row.createCell(3).setCellFormula("\"电梯\"&\"停运\"");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      row.createCell(5).setCellValue("无");
      workbook.write(out);
      rows = rows(out.toByteArray());
    }
    assertThat(rows.getFirst().cells())
        .containsEntry(Column.COLLECTED_ON, "2026-03-05")
        .containsEntry(Column.PHONE, "13800138000")
        .containsEntry(Column.WORK_ORDER, "20260305001234")
        .containsEntry(Column.TITLE, "电梯停运");
  }

  @Test
  void theTemplateIsReadAsALedgerWithoutRows() throws IOException {
    var out = new ByteArrayOutputStream();
    new LedgerTemplate(Map.of(Column.CHANNEL, List.of("入户走访", "电话"))).writeTo(out);
    assertThat(refusal(out.toByteArray())).isEqualTo("no-rows");
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) Column.values().length);
      assertThat(sheet.getDataValidations()).hasSize(1);
      assertThat(sheet.getDataValidations().getFirst().getValidationConstraint().getFormula1())
          .isEqualTo("选项!$B$1:$B$2");
    }
  }

  @Test
  void headersMustBeThoseOfALedger() throws IOException {
    assertThat(refusal(text("姓名,电话,备注\n赵,1,无\n"))).isEqualTo("header-missing");
    assertThat(refusal(text("议题名称,问题描述,事项类别,血型\n"))).isEqualTo("column-unknown [D]");
    assertThat(refusal(text("议题名称,问题描述,联系电话\n"))).isEqualTo("column-missing [事项类别]");
    assertThat(refusal(text("议题名称,标题,问题描述,事项类别\n"))).isEqualTo("column-twice [议题名称]");
    assertThat(refusal(text("议题名称,问题描述,事项类别\n,,\n\n"))).isEqualTo("no-rows");
    assertThat(refusal(text(""))).isEqualTo("header-missing");
  }

  @Test
  void encodingsThatNobodyCanTellAreRefused() throws IOException {
    byte[] neither = Ledgers.csv(TWO, GB18030);
    neither[neither.length / 2] = (byte) 0xFF;
    assertThat(refusal(neither)).isEqualTo("wrong-encoding");
    assertThat(refusal(Ledgers.csv(TWO, StandardCharsets.UTF_16)))
        .isIn("wrong-encoding", "not-a-ledger");
    assertThat(refusal(new byte[] {0, 1, 2, 3, 0, 0})).isEqualTo("not-a-ledger");
  }

  @Test
  void aMillionColumnsAreNotHeldInMemory() throws IOException {
    String columns = "x,".repeat(1_000_000);
    assertThat(refusal(text(columns))).isEqualTo("too-many-columns [64]");
    var cells = new StringBuilder();
    for (int i = 0; i < 1_000_000; i++) {
      cells.append("<c r=\"").append(letters(i)).append("1\"><v>1</v></c>");
    }
    assertThat(refusal(withSheet(sheet("<row r=\"1\">" + cells + "</row>"))))
        .isEqualTo("too-many-columns [64]");
  }

  @Test
  void rowsAndCellsHaveLimits() throws IOException {
    List<Map<Column, String>> many = Collections.nCopies(LedgerTable.MAX_ROWS + 1, least());
    assertThat(refusal(Ledgers.csv(many, GB18030))).isEqualTo("too-many-rows [20000]");
    assertThat(refusal(text("议题名称,问题描述,事项类别\n\"" + "长".repeat(40_000) + "\n")))
        .isEqualTo("cell-too-long [32767]");
    assertThat(
            refusal(
                withSheet(
                    sheet(
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                            + "长".repeat(200_000)
                            + "</t></is></c></row>"))))
        .isEqualTo("cell-too-long [32767]");
  }

  @Test
  void bombsMacrosPasswordsAndOldWorkbooksAreRefusedByName() throws Exception {
    assertThat(refusal(withSheet(sheet("<row/>".repeat(5_000_000)))))
        .isEqualTo("too-much-unpacked");
    assertThat(refusal(with("xl/vbaProject.bin", new byte[10]))).isEqualTo("with-macros");
    assertThat(refusal(encrypted())).isEqualTo("password-protected");
    byte[] old = new byte[600];
    System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, old, 0, 8);
    assertThat(refusal(old)).isEqualTo("old-workbook");
    assertThat(refusal(withoutWorkbook())).isEqualTo("not-a-ledger");
    byte[] cut = Ledgers.xlsx(TWO);
    assertThat(refusal(Arrays.copyOf(cut, cut.length / 2))).isEqualTo("damaged-file");
    assertThat(refusal(withSheet("<worksheet><sheetData><row"))).isEqualTo("damaged-file");
    assertThat(refusal(withSheet("<!DOCTYPE x [<!ENTITY e \"x\">]><worksheet>&e;</worksheet>")))
        .isEqualTo("damaged-file");
  }

  private static Map<Column, String> least() {
    return Map.of(Column.TITLE, "灯", Column.CATEGORY, "停车", Column.DESCRIPTION, "暗");
  }

  private List<LedgerRow> rows(byte[] content) throws IOException {
    Path file = file(content);
    Inspection inspection = files.inspect(file);
    assertThat(inspection).isInstanceOf(Inspection.Fit.class);
    var fit = (Inspection.Fit) inspection;
    List<LedgerRow> rows = new ArrayList<>();
    files.read(file, fit.format(), rows::add);
    assertThat(rows).hasSize(fit.rows());
    assertThat(fit.format()).isEqualTo(content[0] == 'P' ? Format.XLSX : Format.CSV);
    return rows;
  }

  private String refusal(byte[] content) throws IOException {
    return switch (files.inspect(file(content))) {
      case Inspection.Fit fit -> fit.toString();
      case Inspection.Unfit(var fault, var arguments) ->
          fault.code() + (arguments.isEmpty() ? "" : " " + arguments);
    };
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(folder, "ledger", ".any"), content);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sheet(String rows) {
    return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + rows
        + "</sheetData></worksheet>";
  }

  private byte[] withSheet(String sheet) throws IOException {
    return with("xl/worksheets/sheet1.xml", text(sheet));
  }

  private static byte[] withoutWorkbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(text("<document/>"));
    }
    return out.toByteArray();
  }

  /** A workbook with a part added or replaced. */
  private byte[] with(String part, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out);
        var in = new ZipFile(file(Ledgers.xlsx(TWO)).toFile())) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        if (!entry.getName().equals(part)) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          in.getInputStream(entry).transferTo(zip);
        }
      }
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] encrypted() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var system = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var stream = encryptor.getDataStream(system)) {
        stream.write(Ledgers.xlsx(TWO));
      }
      system.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static String letters(int column) {
    return IntStream.iterate(column, i -> i >= 0, i -> i / 26 - 1)
        .mapToObj(i -> String.valueOf((char) ('A' + i % 26)))
        .reduce("", (right, left) -> left + right);
  }
}
