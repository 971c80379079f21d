package org.yishi.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.session.MeetingCommand.JoinOnline;
import org.yishi.session.MeetingCommand.OpenSession;
import org.yishi.session.SessionCommand;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.access.Action;
import org.yishi.session.web.MeetingRequests.AttendanceBody;
import org.yishi.session.web.MeetingRequests.ConclusionBody;
import org.yishi.session.web.MeetingRequests.Join;
import org.yishi.session.web.MeetingRequests.Nothing;
import org.yishi.session.web.MeetingRequests.StatementBody;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.security.Actor;

/** Holding a meeting: who is there, its beginning, what is said, its end. */
@RestController
@RequestMapping("/api/v1/sessions/{id}")
@Tag(name = "meeting", description = "会议 Attendance, statements, opening and conclusion")
class MeetingController {

  private final SessionDesk desk;
  private final Requests requests;

  MeetingController(SessionDesk desk, Requests requests) {
    this.desk = desk;
    this.requests = requests;
  }

  @PostMapping("/attendance")
  @ApiResponse(responseCode = "201", description = "Recorded", useReturnTypeSchema = true)
  @Operation(summary = "签到 Record that somebody is there")
  ResponseEntity<SessionView> attend(
      @PathVariable String id,
      @Valid @RequestBody AttendanceBody body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    return created(actor, Action.RUN, id, body.toCommand(), key, body, request);
  }

  @PostMapping("/attendance/own")
  @ApiResponse(responseCode = "201", description = "Recorded", useReturnTypeSchema = true)
  @Operation(
      summary = "线上签到 Join an online or hybrid session",
      description =
          "Whoever is invited takes his seat; a resident of the area listens and speaks as a"
              + " guest.")
  ResponseEntity<SessionView> join(
      @PathVariable String id,
      @Valid @RequestBody Join body,
      Actor actor,
      HttpServletRequest request) {
    return created(actor, Action.JOIN, id, new JoinOnline(body.name()), null, body, request);
  }

  @PostMapping("/opening")
  @Operation(
      summary = "开会 Open the session",
      description = "With its quorum, the two committees and two residents, as its kind asks.")
  ResponseEntity<SessionView> open(
      @PathVariable String id,
      @Valid @RequestBody Nothing body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return answer(
        desk.perform(actor, Action.RUN, id, new OpenSession(), version, null),
        actor,
        HttpStatus.OK);
  }

  @PostMapping("/statements")
  @ApiResponse(responseCode = "201", description = "Recorded", useReturnTypeSchema = true)
  @Operation(
      summary = "发言 Record what somebody says",
      description = "By the chair, the recorder or staff for anybody, by others for themselves.")
  ResponseEntity<SessionView> say(
      @PathVariable String id,
      @Valid @RequestBody StatementBody body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    return created(actor, Action.SPEAK, id, body.toCommand(), key, body, request);
  }

  @PostMapping("/conclusion")
  @Operation(
      summary = "散会 End the session",
      description = "With an opinion, without consensus, or adjourned; the minutes are drafted.")
  ResponseEntity<SessionView> conclude(
      @PathVariable String id,
      @Valid @RequestBody ConclusionBody body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return answer(
        desk.perform(actor, Action.RUN, id, body.toCommand(), version, null), actor, HttpStatus.OK);
  }

  private ResponseEntity<SessionView> created(
      Actor actor,
      Action action,
      String id,
      SessionCommand command,
      @Nullable String key,
      Object body,
      HttpServletRequest request) {
    return answer(
        desk.perform(
            actor,
            action,
            id,
            command,
            request.getHeader(HttpHeaders.IF_MATCH),
            requests.key(key, actor, request, body)),
        actor,
        HttpStatus.CREATED);
  }

  private ResponseEntity<SessionView> answer(Stored stored, Actor actor, HttpStatus status) {
    return ResponseEntity.status(status)
        .eTag(EntityTags.of(stored.version()))
        .body(SessionView.of(stored, desk.readsRecord(actor, stored)));
  }
}
