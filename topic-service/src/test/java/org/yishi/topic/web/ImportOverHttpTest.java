package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.yishi.topic.imports.Column;
import org.yishi.topic.imports.Ledgers;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import tools.jackson.databind.JsonNode;

/** A worker imports a ledger, sees it proceed, gets back what was refused, and corrects it. */
class ImportOverHttpTest {

  private static final String IMPORTS = "/api/v1/topics/imports";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningService service = RunningService.shared();
  private final Caller worker = service.as("worker.120103001001");

  @Test
  void aLedgerComesInTwiceAndAddsItsRowsOnce() throws IOException {
    List<Map<Column, String>> rows = visits(1_000, 120);
    rows.set(3, with(rows.get(3), Column.PHONE, "不详"));
    rows.set(4, with(rows.get(4), Column.CATEGORY, "=cmd|' /C calc'!A0"));

    Reply accepted = worker.upload(IMPORTS, "入户走访台账.xlsx", Ledgers.xlsx(rows)).expecting(202);
    assertThat(accepted.header("Location")).isEqualTo(IMPORTS + "/" + accepted.field("id"));
    JsonNode done = ended(accepted.field("id"));
    assertThat(counts(done)).isEqualTo("120 rows: 118 kept, 2 refused, 0 repeated");
    assertThat(done.required("fileName").asString()).isEqualTo("入户走访台账.xlsx");

    JsonNode kept = items(accepted.field("id"), "?outcome=KEPT&limit=1").get(0);
    JsonNode topic = worker.get("/api/v1/topics/" + kept.required("topic").asString()).json();
    assertThat(topic.required("title").asString()).isEqualTo("1000号楼电梯停运");
    assertThat(topic.required("form").required("collectedOn").asString()).startsWith("2026-03");
    assertThat(topic.toString()).doesNotContain("赵某", "1380013");

    byte[] refused = worker.download(IMPORTS + "/" + accepted.field("id") + "/refused");
    byte[] corrected = corrected(refused);
    JsonNode second = ended(upload("更正.xlsx", corrected));
    assertThat(counts(second))
        .as(() -> items(second.required("id").asString(), "?outcome=REFUSED").toString())
        .isEqualTo("2 rows: 2 kept, 0 refused, 0 repeated");

    rows.set(3, with(rows.get(3), Column.PHONE, "13900000000"));
    rows.set(4, with(rows.get(4), Column.CATEGORY, "加装电梯"));
    byte[] asText = Ledgers.csv(rows, Charset.forName("GB18030"));
    JsonNode again = ended(upload("再次.csv", asText));
    assertThat(counts(again)).isEqualTo("120 rows: 0 kept, 0 refused, 120 repeated");
  }

  @Test
  void theReasonsAreToldInTheReadersLanguage() {
    String id =
        upload(
            "x.csv",
            Ledgers.csv(
                List.of(with(Ledgers.visit(3), Column.COLLECTED_ON, "2099-01-01")),
                StandardCharsets.UTF_8));
    ended(id);
    JsonNode row = items(id, "").get(0);
    assertThat(row.required("row").asInt()).isEqualTo(2);
    JsonNode fault = row.required("faults").get(0);
    assertThat(fault.required("code").asString()).isEqualTo("not-yet");
    assertThat(fault.required("column").asString()).isEqualTo("征集日期");
    assertThat(fault.required("detail").asString()).isEqualTo("不能晚于今天");
    assertThat(worker.with("Accept-Language", "en").get(IMPORTS + "/" + id + "/rows").text())
        .contains("not later than today");
  }

  @Test
  void onlyTheAreasStaffImportAndSee() {
    byte[] ledger = Ledgers.csv(visits(2_000, 2), StandardCharsets.UTF_8);
    for (String account :
        List.of("resident.120103001001", "dept.gardens", "supervisor.120103", "admin")) {
      service.as(account).upload(IMPORTS, "a.csv", ledger).expecting(403, "staff-required");
      service.as(account).get(IMPORTS + "/template").expecting(403, "staff-required");
    }
    String id = upload("a.csv", ledger);
    assertThat(service.as("street.120103001").get(IMPORTS).expecting(200).text()).contains(id);
    service.as("street.120103001").get(IMPORTS + "/" + id).expecting(200);
    for (String call : List.of("", "/rows", "/refused")) {
      service.as("worker.120103001002").get(IMPORTS + "/" + id + call).expecting(404, "not-found");
      service.as("street.120103002").get(IMPORTS + "/" + id + call).expecting(404, "not-found");
    }
    worker.get(IMPORTS + "/import_" + "0".repeat(26)).expecting(404, "not-found");
    ended(id);
  }

  @Test
  void theSameRequestIsAnsweredOnce() {
    byte[] ledger = Ledgers.csv(visits(3_000, 2), StandardCharsets.UTF_8);
    Caller keyed = worker.with("Idempotency-Key", "ledger-of-march");
    String first = keyed.upload(IMPORTS, "a.csv", ledger).expecting(202).field("id");
    assertThat(keyed.upload(IMPORTS, "a.csv", ledger).expecting(202).field("id")).isEqualTo(first);
    keyed
        .upload(IMPORTS, "a.csv", Ledgers.csv(visits(3_001, 2), StandardCharsets.UTF_8))
        .expecting(422, "idempotency-key-reused");
    ended(first);
  }

  @Test
  void whatIsNoLedgerIsRefusedAndSaysWhy() {
    worker.upload(IMPORTS, "a.xlsx", new byte[] {1, 0, 2}).expecting(415, "not-a-ledger");
    Reply strange =
        worker
            .upload(IMPORTS, "a.csv", "议题名称,问题描述,事项类别,血型\n".getBytes(StandardCharsets.UTF_8))
            .expecting(422, "column-unknown");
    assertThat(strange.field("detail")).isEqualTo("不认识第 D 列的表头。请使用模板的表头。");
    worker
        .upload(IMPORTS, "a.csv", "x,".repeat(1_000_000).getBytes(StandardCharsets.UTF_8))
        .expecting(413, "too-many-columns");
    worker.upload(IMPORTS, "a.csv", new byte[18 << 20]).expecting(413, "body-too-large");
    worker.post(IMPORTS, Map.of("file", "x")).expecting(415, "unsupported-media-type");
    worker
        .with("Content-Type", "multipart/form-data; boundary=x")
        .postText(IMPORTS, "--x--\r\n")
        .expecting(400);
  }

  @Test
  void theTemplateOffersOnlyTheAreasOwnCommunities() throws IOException {
    byte[] template = service.as("street.120103001").download(IMPORTS + "/template");
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
      List<String> communities = new ArrayList<>();
      XSSFSheet lists = workbook.getSheet("选项");
      int at = List.of(Column.values()).indexOf(Column.AREA);
      lists.forEach(row -> {
        if (row.getCell(at) != null) {
          communities.add(row.getCell(at).getStringCellValue());
        }
      });
      assertThat(communities).hasSize(11).startsWith("安和里社区").doesNotContain("平山里社区");
    }
  }

  private String upload(String name, byte[] content) {
    return worker.upload(IMPORTS, name, content).expecting(202).field("id");
  }

  private JsonNode ended(String id) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> worker.get(IMPORTS + "/" + id).expecting(200).json(),
            it -> it.hasNonNull("endedAt"));
  }

  private JsonNode items(String id, String query) {
    return worker.get(IMPORTS + "/" + id + "/rows" + query).expecting(200).json().required("items");
  }

  private static String counts(JsonNode job) {
    assertThat(job.required("state").asString()).isEqualTo("DONE");
    return "%d rows: %d kept, %d refused, %d repeated"
        .formatted(
            job.required("read").asInt(),
            job.required("kept").asInt(),
            job.required("refused").asInt(),
            job.required("repeated").asInt());
  }

  /**
   * What a worker does with the workbook of refused rows: checks the reasons, repairs the cells.
   */
  private static byte[] corrected(byte[] refused) throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(refused));
        var out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(2);
      int last = Column.values().length;
      assertThat(sheet.getRow(0).getCell(last).getStringCellValue()).isEqualTo(Column.REASON);
      Row phone = sheet.getRow(1);
      Row category = sheet.getRow(2);
      assertThat(phone.getCell(last).getStringCellValue()).isEqualTo("联系电话：电话格式不正确");
      assertThat(category.getCell(last).getStringCellValue()).isEqualTo("事项类别：没有这种事项类别");
      assertThat(phone.getCell(2 + 1).getStringCellValue()).isEqualTo("赵某1003");
      int at = List.of(Column.values()).indexOf(Column.CATEGORY);
      assertThat(category.getCell(at).getStringCellValue()).startsWith("=cmd");
      assertThat(category.getCell(at).getCellStyle().getQuotePrefixed()).isTrue();
      phone.createCell(List.of(Column.values()).indexOf(Column.PHONE)).setCellValue("13900000000");
      category.createCell(at).setCellValue("加装电梯");
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static List<Map<Column, String>> visits(int from, int count) {
    List<Map<Column, String>> rows = new ArrayList<>();
    IntStream.range(from, from + count).forEach(n -> rows.add(new TreeMap<>(Ledgers.visit(n))));
    return rows;
  }

  private static Map<Column, String> with(Map<Column, String> row, Column column, String text) {
    Map<Column, String> changed = new TreeMap<>(row);
    changed.put(column, text);
    return changed;
  }
}
