package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicQuery;
import org.yishi.topic.Topics;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Sight;
import org.yishi.topic.timeline.TimelineEntry;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.paging.Cursor;
import org.yishi.web.paging.Page;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Topics: bring one forward, find it, read it and its story. */
@RestController
@RequestMapping("/api/v1/topics")
@Tag(name = "topics", description = "议题 The case file, from the first voice to the last review")
class TopicController {

  private final TopicDesk desk;
  private final Topics topics;
  private final Access access;
  private final TopicQueries queries;
  private final Requests requests;

  TopicController(
      TopicDesk desk, Topics topics, Access access, TopicQueries queries, Requests requests) {
    this.desk = desk;
    this.topics = topics;
    this.access = access;
    this.queries = queries;
    this.requests = requests;
  }

  /** A filter is made by its constructor; nothing else in a query is anybody's property. */
  @InitBinder
  void bindByConstructorOnly(WebDataBinder binder) {
    binder.setDeclarativeBinding(true);
  }

  @PostMapping
  @ApiResponse(responseCode = "201", description = "Opened", useReturnTypeSchema = true)
  @Operation(
      summary = "提议 Bring a matter forward",
      description =
          "Residents in their own community, staff in their area; staff name the proposer when they"
              + " enter it for somebody.")
  ResponseEntity<TopicView> submit(
      @Valid @RequestBody SubmitRequest body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    Stored stored =
        desk.submit(
            actor,
            body.toSubmission(),
            body.toContact(),
            requests.privateKey(key, actor, request, body));
    return ResponseEntity.created(URI.create("/api/v1/topics/" + stored.topic().id()))
        .eTag(EntityTags.of(stored.version()))
        .body(TopicView.of(stored, sight(actor, stored)));
  }

  @GetMapping
  @Operation(
      summary = "议题列表 Find topics, newest first",
      description =
          "Public topics and those that concern you: your own, those in your area, those that name"
              + " your department.")
  ResponseEntity<Page<TopicLine>> list(
      @ParameterObject TopicFilter filter, Actor actor, HttpServletRequest request) {
    int limit = Page.limit(filter.limit());
    TopicQuery query = queries.of(filter, access.reach(actor), limit + 1, request);
    List<Stored> found = topics.list(query);
    List<Stored> shown = found.size() > limit ? found.subList(0, limit) : found;
    String next = found.size() > limit ? Cursor.of(shown.getLast().topic().id()).encoded() : null;
    return new Page<>(
            shown.stream().map(stored -> TopicLine.of(stored, sight(actor, stored))).toList(), next)
        .asResponse();
  }

  @GetMapping("/{id}")
  @Operation(summary = "议题 Read a topic")
  ResponseEntity<TopicView> read(@PathVariable String id, Actor actor) {
    Stored stored = desk.read(actor, id);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(TopicView.of(stored, sight(actor, stored)));
  }

  @GetMapping("/{id}/timeline")
  @Operation(summary = "时间线 Read everything that happened, oldest first")
  ResponseEntity<Page<TimelineLine>> timeline(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Actor actor) {
    Stored stored = desk.read(actor, id);
    int atMost = limit == null ? Page.MAX_LIMIT : Page.limit(limit);
    List<TimelineEntry> entries = topics.timeline(id, after(cursor), atMost);
    boolean more = !entries.isEmpty() && entries.getLast().sequence() < stored.topic().sequence();
    String next = more ? Cursor.of(Long.toString(entries.getLast().sequence())).encoded() : null;
    return new Page<>(entries.stream().map(TimelineLine::of).toList(), next).asResponse();
  }

  private Sight sight(Actor actor, Stored stored) {
    return access.sight(actor, CaseFile.of(stored.topic()));
  }

  private static long after(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    String sequence = Cursor.decode(cursor, 1).keys().getFirst();
    if (!sequence.matches("\\d{1,4}") || Long.parseLong(sequence) > Topic.MAX_EVENTS) {
      throw ProblemException.of(CommonProblem.INVALID_CURSOR);
    }
    return Long.parseLong(sequence);
  }
}
