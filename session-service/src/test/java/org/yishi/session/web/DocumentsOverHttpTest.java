package org.yishi.session.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.session.web.Meetings.COMMUNITY;
import static org.yishi.session.web.Meetings.SESSIONS;
import static org.yishi.session.web.Meetings.at;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yishi.session.service.Reply;
import org.yishi.session.service.RunningService;
import org.yishi.session.service.Upload;
import tools.jackson.databind.JsonNode;

class DocumentsOverHttpTest {

  private static final String WORKER = "worker." + COMMUNITY;

  private final RunningService service = RunningService.shared();
  private final Meetings meetings = new Meetings(service);

  @Test
  void minutesAndNoticeComeAsWordDocumentsToThoseConcerned() {
    String id = meetings.confirmed("ROUND_TABLE");
    for (String what : List.of("/minutes", "/notice")) {
      Reply document =
          service.as(WORKER).with("Accept", Downloads.DOCX).get(at(id, what)).expecting(200);
      assertThat(document.header("Content-Type")).startsWith(Downloads.DOCX);
      assertThat(document.header("Content-Disposition")).contains(".docx");
      assertThat(document.text()).startsWith("PK");
    }
    Reply text =
        service.as(WORKER).with("Accept", "text/plain").get(at(id, "/notice")).expecting(200);
    assertThat(text.text()).startsWith("【关于召开“春和里小区停车改造”协商会议的通知】");
    service.as("resident.120103002001").get(at(id, "/minutes")).expecting(403);
  }

  @Test
  void existingMinutesAreKeptOnceAndExported() throws IOException {
    byte[] file = Files.readAllBytes(Path.of("src/test/resources/self-review.txt"));
    Reply kept = send(file, "INTERNAL").expecting(201);
    assertThat(kept.json().at("/content/title").asString()).isEqualTo("支部专题组织生活会会议纪要");
    assertThat(kept.json().path("notes").findValuesAsString("code"))
        .contains("YEAR_MASKED", "GROUP_ATTENDS", "SEVERAL_FUNCTIONS");
    assertThat(send(file, "INTERNAL").expecting(201).field("id")).isEqualTo(kept.field("id"));
    String path = SESSIONS + "/imports/" + kept.field("id");
    service.as(WORKER).with("Accept", Downloads.DOCX).get(path).expecting(200);
    service.as("resident." + COMMUNITY).get(path).expecting(404);
    service.as("worker.120103002001").get(path).expecting(404);
    assertThat(
            service.as(WORKER).get(SESSIONS + "/imports?area=" + COMMUNITY).expecting(200).text())
        .contains(kept.field("id"));
  }

  @Test
  void whatIsNoDocumentIsRefused() {
    send(new byte[] {'P', 'K', 3, 4, 0, 0, 1}, "INTERNAL").expecting(422);
    send(new byte[] {0, 0, 0}, "INTERNAL").expecting(422);
    send("\u0007 钟".getBytes(StandardCharsets.UTF_8), "INTERNAL").expecting(422);
    send("纪要".getBytes(StandardCharsets.UTF_8), "NO_KIND").expecting(422);
  }

  @Test
  void aCalendarIsReadWithoutATokenAndNamesNobody() {
    String id = meetings.noticed("ROUND_TABLE", "ONSITE");
    Reply made =
        service
            .as(WORKER)
            .post(SESSIONS + "/calendars", Map.of("scope", "AREA", "code", COMMUNITY))
            .expecting(201);
    Reply file = service.anybody().get(made.field("path")).expecting(200);
    assertThat(file.header("Content-Type")).startsWith("text/calendar");
    ICalendar calendar = Biweekly.parse(file.text()).first();
    assertThat(calendar.getEvents()).anyMatch(event -> event.getUid().getValue().startsWith(id));
    assertThat(file.text()).doesNotContain("李书记").doesNotContain("张某");
    service.anybody().get(SESSIONS + "/calendars/abc.ics").expecting(404);
    Reply same =
        service
            .as(WORKER)
            .post(SESSIONS + "/calendars", Map.of("scope", "AREA", "code", COMMUNITY))
            .expecting(201);
    assertThat(same.field("path")).isEqualTo(made.field("path"));
    service
        .as(WORKER)
        .post(SESSIONS + "/calendars", Map.of("scope", "DEPARTMENT", "code", "nobody"))
        .expecting(422);
  }

  @Test
  void staffSeeWhichTopicsWaitForASession() {
    String topic = meetings.topic();
    String path = SESSIONS + "/waiting?limit=200&area=";
    assertThat(service.as(WORKER).get(path + COMMUNITY).expecting(200).text()).contains(topic);
    assertThat(service.as("street.120103001").get(path + "120103001").expecting(200).text())
        .contains(topic);
    service.as("resident." + COMMUNITY).get(path + COMMUNITY).expecting(403, "staff-required");
    service.as(WORKER).get(path + "999999").expecting(400);
  }

  @Test
  void freeTimesLeaveOutWhatIsTaken() {
    Map<String, Object> plan = meetings.plan("ROUND_TABLE", "ONSITE");
    service.as(WORKER).post(SESSIONS, plan).expecting(201);
    @SuppressWarnings("unchecked")
    var body = (Map<String, Object>) plan.getOrDefault("plan", Map.of());
    @SuppressWarnings("unchecked")
    var venue = (Map<String, Object>) body.getOrDefault("venue", Map.of());
    Reply found =
        service
            .as(WORKER)
            .post(
                SESSIONS + "/slots",
                Map.of(
                    "area",
                    COMMUNITY,
                    "minutes",
                    120,
                    "days",
                    60,
                    "residents",
                    true,
                    "venue",
                    venue.getOrDefault("name", "")))
            .expecting(200);
    Instant taken = Instant.parse((String) body.getOrDefault("startsAt", ""));
    JsonNode items = found.json().path("items");
    assertThat(items.size()).isBetween(1, 20);
    items.forEach(slot -> {
      Instant start = Instant.parse(slot.path("startsAt").asString());
      assertThat(start.plusSeconds(7200).isAfter(taken) && start.isBefore(taken.plusSeconds(7200)))
          .isFalse();
    });
    service
        .as("resident." + COMMUNITY)
        .post(SESSIONS + "/slots", Map.of("area", COMMUNITY, "minutes", 60))
        .expecting(403);
  }

  private Reply send(byte[] file, String kind) {
    var upload = Upload.body(Map.of("area", COMMUNITY, "kind", kind), "纪要.txt", file);
    return service
        .as(WORKER)
        .with("Content-Type", Upload.TYPE)
        .send("POST", SESSIONS + "/imports", upload);
  }
}
