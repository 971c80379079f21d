package org.yishi.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.session.SessionQuery;
import org.yishi.session.Sessions;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.access.Access;
import org.yishi.session.access.Action;
import org.yishi.session.meeting.MeetingKinds;
import org.yishi.session.web.PlanRequests.Edit;
import org.yishi.session.web.PlanRequests.NewSession;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.paging.Page;
import org.yishi.web.security.Actor;

/** Sessions: plan one, find it, read it, change its plan. */
@RestController
@RequestMapping("/api/v1/sessions")
@Tag(name = "sessions", description = "协商会议 Meetings, from the plan to the confirmed minutes")
class SessionController {

  private final SessionDesk desk;
  private final Sessions sessions;
  private final Access access;
  private final MeetingKinds kinds;
  private final SessionQueries queries;
  private final Requests requests;

  SessionController(
      SessionDesk desk,
      Sessions sessions,
      Access access,
      MeetingKinds kinds,
      SessionQueries queries,
      Requests requests) {
    this.desk = desk;
    this.sessions = sessions;
    this.access = access;
    this.kinds = kinds;
    this.queries = queries;
    this.requests = requests;
  }

  /** A filter is made by its constructor; nothing else in a query is anybody's property. */
  @InitBinder
  void bindByConstructorOnly(WebDataBinder binder) {
    binder.setDeclarativeBinding(true);
  }

  @PostMapping
  @ApiResponse(responseCode = "201", description = "Planned", useReturnTypeSchema = true)
  @Operation(
      summary = "计划会议 Plan a session",
      description =
          "By staff of the area, on topics that it holds, or on none where the kind of meeting"
              + " allows it. Taken venues, people and department officers are refused.")
  ResponseEntity<SessionView> plan(
      @Valid @RequestBody NewSession body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    Stored stored = desk.plan(actor, body.toCommand(), requests.key(key, actor, request, body));
    return ResponseEntity.created(URI.create("/api/v1/sessions/" + stored.session().id()))
        .eTag(EntityTags.of(stored.version()))
        .body(SessionView.of(stored, true));
  }

  @GetMapping
  @Operation(
      summary = "会议列表 Find sessions, in the order of their start",
      description = "Noticed sessions, and those that concern you or are held in your area.")
  ResponseEntity<Page<SessionLine>> list(
      @ParameterObject SessionFilter filter, Actor actor, HttpServletRequest request) {
    int limit = Page.limit(filter.limit());
    SessionQuery query = queries.of(filter, access.reach(actor), actor, limit + 1, request);
    List<Stored> found = sessions.list(query);
    List<Stored> shown = found.size() > limit ? found.subList(0, limit) : found;
    String next = found.size() > limit ? SessionQueries.cursor(shown.getLast()) : null;
    return new Page<>(shown.stream().map(SessionLine::of).toList(), next).asResponse();
  }

  @GetMapping("/kinds")
  @Operation(summary = "会议类型 The kinds of meeting and what follows from each")
  Listing<KindView> kinds() {
    return new Listing<>(kinds.all().stream().map(KindView::of).toList());
  }

  @GetMapping("/{id}")
  @Operation(summary = "会议 Read a session")
  ResponseEntity<SessionView> read(@PathVariable String id, Actor actor) {
    return answer(desk.permitted(actor, Action.READ, id), actor);
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "修改计划 Plan it otherwise, before it is held",
      description =
          "The whole plan and all seats. The date of a noticed session isn't edited: it is put"
              + " off.")
  ResponseEntity<SessionView> edit(
      @PathVariable String id,
      @Valid @RequestBody Edit body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    Stored seen = desk.permitted(actor, Action.MANAGE, id);
    EntityTags.required(version);
    return answer(
        desk.perform(
            actor, Action.MANAGE, id, body.toCommand(seen.session().area()), version, null),
        actor);
  }

  private ResponseEntity<SessionView> answer(Stored stored, Actor actor) {
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(SessionView.of(stored, desk.readsRecord(actor, stored)));
  }
}
