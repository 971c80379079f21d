package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.RunningService;

/** Ledgers are workbooks for the area's staff that name nobody and calculate nothing. */
class LedgersOverHttpTest {

  private static final String LEDGERS = "/api/v1/ledgers/";

  private final RunningService service = RunningService.shared();
  private final Cases cases = new Cases(service);
  private final Caller street = service.as("street.120103001");

  @Test
  void theTopicsLedgerHasTheListsFiltersAndNeutralisesFormulas() throws IOException {
    Map<String, Object> body = new HashMap<>(Cases.lift());
    body.put("title", "=HYPERLINK(\"http://x\",\"电梯\") 13800138000");
    body.put("proposer", Map.of("name", "周某某", "phone", "13911112222"));
    body.put("channel", "HOUSEHOLD_VISIT");
    Caller worker = service.as("worker." + COMMUNITY);
    String id = worker.post(TOPICS, body).expecting(201).field("id");
    String number = worker.get(TOPICS + "/" + id).field("number");
    String raised = worker.get(TOPICS + "/" + cases.raised()).field("number");

    List<List<String>> all = sheet("topics?area=" + COMMUNITY);
    assertThat(all.get(0).getFirst()).isEqualTo("安和里社区议题台账");
    assertThat(all.get(1)).startsWith("编号", "街道", "社区", "议题名称");
    assertThat(row(all, number))
        .contains("大营门街道", "安和里社区", "加装电梯", "入户走访", "提议", "社区")
        .anyMatch(cell -> cell.startsWith("=HYPERLINK"));
    assertThat(all.toString()).doesNotContain("周某某", "13911112222", "13800138000", "老人");
    assertThat(sheet("topics?stage=PROPOSED").toString()).contains(number).doesNotContain(raised);
    assertThat(sheet("topics?level=street").toString()).contains(raised).doesNotContain(number);
    assertThat(sheet("topics?period=2019").size()).isEqualTo(2);

    try (var workbook = workbook("topics?area=" + COMMUNITY)) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
          if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().startsWith("=")) {
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void whistlesTransfersAndFundsHaveLedgersOfTheirOwn() throws IOException {
    Caller worker = service.as("worker." + COMMUNITY);
    String raised = cases.raised();
    String number = worker.get(TOPICS + "/" + raised).field("number");
    assertThat(row(sheet("whistles"), number)).contains("上报", "安和里社区", "大营门街道", "已上报");

    String transferred = cases.proposed();
    worker
        .post(
            at(transferred, "/screening"),
            Map.of("decision", "TRANSFER", "unit", "housing", "reason", "电梯检修由其负责"))
        .expecting(200);
    String other = worker.get(TOPICS + "/" + transferred).field("number");
    assertThat(row(sheet("transfers"), other)).contains("转办", "加装电梯");

    worker
        .post(
            at(raised, "/funds"),
            Map.of(
                "amount", "12345.67",
                "source", "STREET",
                "purpose", "@SUM(1) 维修",
                "year", 2026,
                "state", "SPENT"))
        .expecting(201);
    assertThat(row(sheet("funds?period=2026"), number)).contains("12345.67", "街道经费", "已支出");
    assertThat(sheet("funds?period=2025").toString()).doesNotContain(number);
  }

  @Test
  void theyAreForTheAreasStaff() {
    for (String other :
        List.of("resident." + COMMUNITY, "dept.gardens", "supervisor.120103", "deputy.120103")) {
      service.as(other).get(LEDGERS + "topics?area=" + COMMUNITY).expecting(403, "staff-required");
    }
    service
        .as("street.120103002")
        .get(LEDGERS + "topics?area=" + COMMUNITY)
        .expecting(403, "outside-your-area");
    street.get(LEDGERS + "births").expecting(404, "not-found");
    street.get(LEDGERS + "topics?period=soon").expecting(400, "invalid-parameter");
    street.get(LEDGERS + "topics?area=999").expecting(400, "invalid-parameter");
    street.get(LEDGERS + "topics?stage=NOWHERE").expecting(400, "invalid-parameter");
  }

  private List<List<String>> sheet(String ledger) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (var workbook = workbook(ledger)) {
      for (Row row : workbook.getSheetAt(0)) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
          cells.add(
              cell.getCellType() == CellType.NUMERIC
                  ? new BigDecimal(Double.toString(cell.getNumericCellValue())).toPlainString()
                  : cell.getStringCellValue());
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private XSSFWorkbook workbook(String ledger) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(street.download(LEDGERS + ledger)));
  }

  private static List<String> row(List<List<String>> rows, String number) {
    return rows.stream().filter(row -> row.contains(number)).findFirst().orElseThrow();
  }
}
