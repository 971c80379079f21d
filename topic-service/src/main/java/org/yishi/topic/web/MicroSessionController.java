package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Sight;
import org.yishi.topic.microsession.MicroSession;
import org.yishi.topic.web.FollowUpRequests.Minutes;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.security.Actor;

/** Micro-sessions 微协商: a household's matter, talked over at somebody's home. */
@RestController
@RequestMapping("/api/v1/topics/{id}/micro-sessions")
@Tag(name = "micro-sessions", description = "微协商 Short minutes for those concerned only")
class MicroSessionController {

  private final TopicDesk desk;
  private final Access access;
  private final Requests requests;

  MicroSessionController(TopicDesk desk, Access access, Requests requests) {
    this.desk = desk;
    this.access = access;
    this.requests = requests;
  }

  /** A micro-session as those concerned read it. */
  @Schema(name = "MicroSession")
  record MicroSessionView(
      int n,
      LocalDate heldOn,
      boolean agreed,
      String agreement,
      List<MicroSession.Side> parties,
      Instant recordedAt) {

    static MicroSessionView of(MicroSession session) {
      return new MicroSessionView(
          session.n(),
          session.heldOn(),
          session.agreed(),
          session.agreement(),
          session.sides(),
          session.recordedAt());
    }
  }

  @GetMapping
  @Operation(summary = "微协商记录 Read them; for others than those concerned there are none")
  ResponseEntity<Listing<MicroSessionView>> listMicroSessions(
      @PathVariable String id, Actor actor) {
    Stored stored = desk.read(actor, id);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(new Listing<>(views(stored, access.sight(actor, CaseFile.of(stored.topic())))));
  }

  @PostMapping
  @ApiResponse(responseCode = "201", description = "Recorded", useReturnTypeSchema = true)
  @Operation(
      summary = "记录微协商 Record one",
      description =
          "Of a household's matter that is accepted and not yet in a session. An agreement may end"
              + " the case.")
  ResponseEntity<MicroSessionView> recordMicroSession(
      @PathVariable String id,
      @Valid @RequestBody Minutes body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor,
      HttpServletRequest request) {
    var requestKey = requests.key(key, actor, request, body);
    Stored stored =
        desk.perform(actor, Action.RECORD_MICRO_SESSION, id, body.toCommand(requestKey), version);
    MicroSession session = stored.topic().microSessions().of(requestKey.key()).orElseThrow();
    return ResponseEntity.created(URI.create("/api/v1/topics/" + id + "/micro-sessions"))
        .eTag(EntityTags.of(stored.version()))
        .body(MicroSessionView.of(session));
  }

  private static List<MicroSessionView> views(Stored stored, Sight sight) {
    return switch (sight) {
      case OWN, FULL ->
          stored.topic().microSessions().all().stream().map(MicroSessionView::of).toList();
      case MASKED, PUBLIC -> List.of();
    };
  }
}
