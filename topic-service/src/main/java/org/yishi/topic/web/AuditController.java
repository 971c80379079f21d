package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.district.District;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.audit.AuditRecord;
import org.yishi.topic.audit.AuditRecord.Deed;
import org.yishi.topic.audit.AuditRecord.Purpose;
import org.yishi.topic.audit.Audits;
import org.yishi.web.paging.Cursor;
import org.yishi.web.paging.Page;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** The audit records 审计, for those who oversee. */
@RestController
@RequestMapping("/api/v1/audits")
@Tag(name = "audits", description = "审计 Who has looked at personal data, when and what for")
class AuditController {

  private static final String ID = "audit_[0-9a-z]{26}";
  private static final int MAX_ACCOUNT = 200;

  private final TopicDesk desk;
  private final Audits audits;
  private final District district;

  AuditController(TopicDesk desk, Audits audits, District district) {
    this.desk = desk;
    this.audits = audits;
    this.district = district;
  }

  /** One look at personal data. */
  @Schema(name = "AuditRecord")
  record AuditView(
      String id,
      Instant time,
      String topic,
      @Schema(description = "议题编号") String number,
      String area,
      @Schema(description = "Account of whoever looked") String account,
      String role,
      Deed deed,
      Purpose purpose) {

    static AuditView of(AuditRecord entry) {
      return new AuditView(
          entry.id(),
          entry.time(),
          entry.topicId(),
          entry.number(),
          entry.area(),
          entry.account(),
          entry.role(),
          entry.deed(),
          entry.purpose());
    }
  }

  @GetMapping
  @Operation(
      summary = "个人信息查阅记录 Who has looked at personal data, newest first",
      description = "By administrators and supervisors, within their area.")
  ResponseEntity<Page<AuditView>> readAudits(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable String topic,
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Actor actor) {
    String within = within(area, actor);
    desk.check(actor, Action.READ_AUDITS, CaseFile.in(within));
    if (topic != null && !topic.matches(Texts.TOPIC_ID)) {
      throw invalid("topic");
    }
    if (account != null && account.length() > MAX_ACCOUNT) {
      throw invalid("account");
    }
    int atMost = Page.limit(limit);
    List<AuditRecord> found =
        audits.list(new Audits.Filter(within, topic, account, before(cursor)), atMost + 1);
    List<AuditRecord> shown = found.size() > atMost ? found.subList(0, atMost) : found;
    String next = found.size() > atMost ? Cursor.of(shown.getLast().id()).encoded() : null;
    return new Page<>(shown.stream().map(AuditView::of).toList(), next).asResponse();
  }

  private String within(@Nullable String area, Actor actor) {
    String own = actor.area();
    String asked = area != null ? area : own != null ? own : district.code();
    if (!district.areas().contains(asked)) {
      throw invalid("area");
    }
    return asked;
  }

  private static @Nullable String before(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String id = Cursor.decode(cursor, 1).keys().getFirst();
    if (!id.matches(ID)) {
      throw ProblemException.of(CommonProblem.INVALID_CURSOR);
    }
    return id;
  }

  private static ProblemException invalid(String name) {
    return ProblemException.of(CommonProblem.INVALID_PARAMETER, FieldProblem.of(name, "invalid"));
  }
}
