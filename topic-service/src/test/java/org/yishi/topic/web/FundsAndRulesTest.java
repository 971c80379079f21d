package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import tools.jackson.databind.json.JsonMapper;

/** Funds of topics and of units, and the rules library. */
class FundsAndRulesTest {

  private static final String FUNDS = "/api/v1/funds";
  private static final String RULES = "/api/v1/rules";
  private static final String STREET = "120103001";

  private final RunningService service = RunningService.shared();
  private final Cases cases = new Cases(service);
  private final Caller worker = service.as("worker.120103001001");
  private final Caller street = service.as("street." + STREET);

  @Test
  void aTopicsSumsAreRecordedOnceAndChangedUnderItsVersion() {
    String id = cases.accepted();
    Caller keyed = worker.with("Idempotency-Key", "sum-of-" + id);
    Reply first = keyed.post(at(id, "/funds"), sum("48000", "PLANNED")).expecting(201);
    assertThat(first.field("amount")).isEqualTo("48000.00");
    assertThat(first.header("Location")).endsWith("/funds/1");
    assertThat(keyed.post(at(id, "/funds"), sum("48000", "PLANNED")).expecting(201).header("ETag"))
        .isEqualTo(first.header("ETag"));
    keyed.post(at(id, "/funds"), sum("1", "PLANNED")).expecting(422, "idempotency-key-reused");

    String one = at(id, "/funds/1");
    put(worker, one, sum("45000.50", "SPENT")).expecting(428, "version-required");
    put(worker.with("If-Match", "\"v1\""), one, sum("1", "SPENT"))
        .expecting(412, "version-changed");
    Reply changed =
        put(worker.with("If-Match", first.header("ETag")), one, sum("45000.50", "SPENT"))
            .expecting(200);
    put(worker.with("If-Match", changed.header("ETag")), at(id, "/funds/7"), sum("1", "SPENT"))
        .expecting(404, "funds-unknown");
    Reply withdrawn =
        put(worker.with("If-Match", changed.header("ETag")), one, sum("45000.50", "WITHDRAWN"))
            .expecting(200);
    put(worker.with("If-Match", withdrawn.header("ETag")), one, sum("2", "SPENT"))
        .expecting(409, "funds-withdrawn");

    assertThat(worker.get(at(id, "/timeline")).text())
        .contains("经费计划：48000.00 元（专项维修资金）", "经费已支出：45000.50 元（专项维修资金）")
        .doesNotContain("更换曳引机");
    assertThat(worker.get(at(id, "/funds")).text()).contains("更换曳引机");
    assertThat(service.as("deputy.120103").get(at(id, "/funds")).expecting(200).text())
        .contains("45000.50")
        .doesNotContain("更换曳引机");
  }

  @Test
  void onlyTheAreasStaffRecordFunds() {
    String id = cases.accepted();
    for (String other : List.of("resident.120103001001", "dept.gardens", "supervisor.120103")) {
      service.as(other).post(at(id, "/funds"), sum("1", "SPENT")).expecting(403, "staff-required");
    }
    service
        .as("worker.120103001002")
        .post(at(id, "/funds"), sum("1", "SPENT"))
        .expecting(403, "outside-your-area");
    worker.post(at(id, "/funds"), sum("-1", "SPENT")).expecting(422, "invalid-value");
    Map<String, Object> longAgo = new HashMap<>(sum("1", "SPENT"));
    longAgo.put("year", 2001);
    assertThat(
            worker
                .post(at(id, "/funds"), longAgo)
                .expecting(422, "year-out-of-range")
                .field("detail"))
        .contains("2001 年");
  }

  @Test
  void aUnitsSumsOfAYearComeGoAndAreFound() {
    Map<String, Object> sum = new HashMap<>(sum("1200000", "PLANNED"));
    sum.put("area", STREET);
    sum.put("unit", "社区建设办公室");
    Reply added = street.post(FUNDS, sum).expecting(201);
    String id = added.field("id");
    worker.post(FUNDS, sum).expecting(403, "outside-your-area");
    assertThat(street.get(FUNDS + "?year=2026").expecting(200).text()).contains(id);
    assertThat(street.get(FUNDS + "?year=2025").expecting(200).text()).doesNotContain(id);
    assertThat(service.as("supervisor.120103").get(FUNDS + "/" + id).expecting(200).field("amount"))
        .isEqualTo("1200000.00");
    service.as("street.120103002").get(FUNDS + "/" + id).expecting(404);
    service.as("resident.120103001001").get(FUNDS + "/" + id).expecting(404);

    sum.put("amount", "1300000.05");
    put(street.with("If-Match", "\"v9\""), FUNDS + "/" + id, sum).expecting(412);
    Reply changed =
        put(street.with("If-Match", added.header("ETag")), FUNDS + "/" + id, sum).expecting(200);
    assertThat(changed.field("amount")).isEqualTo("1300000.05");
    street
        .with("If-Match", changed.header("ETag"))
        .send("DELETE", FUNDS + "/" + id, BodyPublishers.noBody())
        .expecting(204);
    street.get(FUNDS + "/" + id).expecting(404);
  }

  @Test
  void theLibraryHoldsAnAreasRulesAndThoseAbove() {
    String district = rule("district.120103", "120103", "河西区社区议事协商实施方案", "2026-01-01");
    String ours = rule("street." + STREET, STREET, "大营门街道协商目录", "2026-06-01");
    String others = rule("street.120103002", "120103002", "下瓦房街道协商目录", "2026-01-01");
    worker.post(RULES, fields(STREET, "街道的事", "2026-01-01")).expecting(403, "outside-your-area");

    Caller resident = service.as("resident.120103001001");
    assertThat(resident.get(RULES).expecting(200).text())
        .contains(district, ours)
        .doesNotContain(others);
    assertThat(resident.get(RULES + "?on=2026-03-01").text())
        .contains(district)
        .doesNotContain(ours);
    assertThat(resident.get(RULES + "?kind=PROCEDURE").text()).doesNotContain(district);

    resident.get(RULES + "/" + ours + "/file").expecting(404);
    byte[] pdf = "%PDF-1.7 目录".getBytes(StandardCharsets.UTF_8);
    Caller keeper = street.with("If-Match", "\"v1\"");
    keeper
        .upload(
            "PUT",
            RULES + "/" + ours + "/file",
            "a.pdf",
            "#!/bin/sh".getBytes(StandardCharsets.UTF_8))
        .expecting(415, "not-a-rule-file");
    keeper.upload("PUT", RULES + "/" + ours + "/file", "a.pdf", pdf).expecting(200);
    keeper.upload("PUT", RULES + "/" + ours + "/file", "a.pdf", pdf).expecting(412);
    assertThat(resident.download(RULES + "/" + ours + "/file")).isEqualTo(pdf);

    Map<String, Object> changed = new HashMap<>(fields(STREET, "大营门街道协商目录", "2026-06-01"));
    changed.put("validUntil", "2026-05-01");
    put(street.with("If-Match", "\"v2\""), RULES + "/" + ours, changed).expecting(422);
    changed.put("validUntil", "2027-05-31");
    put(street.with("If-Match", "\"v2\""), RULES + "/" + ours, changed).expecting(200);
    assertThat(resident.download(RULES + "/" + ours + "/file")).isEqualTo(pdf);
    street
        .with("If-Match", "\"v3\"")
        .send("DELETE", RULES + "/" + ours, BodyPublishers.noBody())
        .expecting(204);
    resident.get(RULES + "/" + ours).expecting(404);
    assertThat(worker.get(TOPICS).expecting(200).status()).isEqualTo(200);
  }

  private String rule(String account, String area, String title, String from) {
    return service.as(account).post(RULES, fields(area, title, from)).expecting(201).field("id");
  }

  private static Map<String, Object> fields(String area, String title, String from) {
    return Map.of(
        "area",
        area,
        "kind",
        "AGREED_TOPICS",
        "title",
        title,
        "edition",
        "2026 年",
        "validFrom",
        from);
  }

  private static Map<String, Object> sum(String amount, String state) {
    return Map.of(
        "amount",
        amount,
        "source",
        "MAINTENANCE_FUND",
        "purpose",
        "更换曳引机",
        "year",
        2026,
        "state",
        state);
  }

  private static Reply put(Caller caller, String path, Object body) {
    return caller.send(
        "PUT", path, BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
  }
}
