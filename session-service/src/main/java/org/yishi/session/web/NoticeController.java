package org.yishi.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.session.NoticeWriter;
import org.yishi.session.PlanCommand.CancelSession;
import org.yishi.session.PlanCommand.IssueNotice;
import org.yishi.session.SessionCommand;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.access.Action;
import org.yishi.session.document.NoticeDocument;
import org.yishi.session.notice.NoticeLetter;
import org.yishi.session.web.PlanRequests.Cancellation;
import org.yishi.session.web.PlanRequests.NoticeBody;
import org.yishi.session.web.PlanRequests.Postponement;
import org.yishi.session.web.PlanRequests.ReplyBody;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.security.Actor;

/** Telling people, hearing from them, putting off, calling off. */
@RestController
@RequestMapping("/api/v1/sessions/{id}")
@Tag(name = "notice", description = "通知 Notice, invitations and replies")
class NoticeController {

  private final SessionDesk desk;
  private final NoticeWriter writer;

  NoticeController(SessionDesk desk, NoticeWriter writer) {
    this.desk = desk;
    this.writer = writer;
  }

  @GetMapping(path = "/notice", produces = MediaType.TEXT_PLAIN_VALUE)
  @Operation(
      summary = "通知文本 The notice as a text to paste into a chat group",
      description = "As a Word document with Accept: " + Downloads.DOCX + ".")
  ResponseEntity<String> noticeText(@PathVariable String id, Actor actor) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(letter(id, actor).text());
  }

  @GetMapping(path = "/notice", produces = Downloads.DOCX)
  @Operation(summary = "会议通知 The notice as a Word document")
  ResponseEntity<byte[]> noticeDocument(@PathVariable String id, Actor actor) throws IOException {
    NoticeLetter letter = letter(id, actor);
    return Downloads.word(letter.title(), out -> NoticeDocument.write(letter, out));
  }

  private NoticeLetter letter(String id, Actor actor) {
    return writer.write(desk.permitted(actor, Action.READ_RECORD, id).session());
  }

  @PostMapping("/notice")
  @Operation(
      summary = "发出通知 Send the notice",
      description = "In time by the policy, with every required side known; again when put off.")
  ResponseEntity<SessionView> notice(
      @PathVariable String id,
      @Valid @RequestBody NoticeBody body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    var command = new IssueNotice(Boolean.TRUE.equals(body.committeeInformed()));
    return perform(actor, Action.MANAGE, id, command, version);
  }

  @PostMapping("/invitations/{party}/reply")
  @Operation(
      summary = "回执 Answer an invitation",
      description =
          "By whoever is invited, an officer of the department, or staff who were told. {party} is"
              + " the key of the seat, such as RESIDENT-2.")
  ResponseEntity<SessionView> reply(
      @PathVariable String id,
      @PathVariable String party,
      @Valid @RequestBody ReplyBody body,
      Actor actor) {
    return perform(actor, Action.ANSWER, id, body.toCommand(party), null);
  }

  @PostMapping("/postponement")
  @Operation(
      summary = "延期 Put a noticed session off",
      description = "To another time, perhaps another place; it needs another notice.")
  ResponseEntity<SessionView> postpone(
      @PathVariable String id,
      @Valid @RequestBody Postponement body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    Stored seen = desk.permitted(actor, Action.MANAGE, id);
    return perform(actor, Action.MANAGE, id, body.toCommand(seen.session().area()), version);
  }

  @PostMapping("/cancellation")
  @Operation(summary = "取消 Call a session off")
  ResponseEntity<SessionView> cancel(
      @PathVariable String id,
      @Valid @RequestBody Cancellation body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.MANAGE, id, new CancelSession(body.reason()), version);
  }

  private ResponseEntity<SessionView> perform(
      Actor actor, Action action, String id, SessionCommand command, @Nullable String version) {
    Stored stored = desk.perform(actor, action, id, command, version, null);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(SessionView.of(stored, desk.readsRecord(actor, stored)));
  }
}
