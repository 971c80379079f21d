package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.topic.Linkage;
import org.yishi.topic.RequestKey;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.assignment.Assignment;
import org.yishi.topic.meeting.MeetingCommand.CancelMeeting;
import org.yishi.topic.meeting.MeetingCommand.HoldMeeting;
import org.yishi.topic.meeting.MeetingCommand.PutOnAgenda;
import org.yishi.topic.meeting.MeetingCommand.TakeOffAgenda;
import org.yishi.topic.meeting.MeetingRules;
import org.yishi.topic.meeting.ThreeLevelMeetings.Stored;
import org.yishi.topic.web.CaseRequests.Nothing;
import org.yishi.topic.web.MeetingRequests.Agenda;
import org.yishi.topic.web.MeetingRequests.Assign;
import org.yishi.topic.web.MeetingRequests.Cancellation;
import org.yishi.topic.web.MeetingRequests.Holding;
import org.yishi.topic.web.MeetingRequests.Plan;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.paging.Cursor;
import org.yishi.web.paging.Page;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Three-level meetings 三级协商工作会议: agenda, assignments 交办 and follow-up. */
@RestController
@RequestMapping("/api/v1/three-level-meetings")
@Tag(name = "three-level-meetings", description = "三级协商工作会议 Agenda, assignments, follow-up")
class MeetingController {

  private static final String ID = "meeting_[0-9a-z]{26}";

  /** Topics read for one follow-up list; who has more open has lost sight of them anyway. */
  private static final int MAX_FOLLOWED_UP = 500;

  private final MeetingDesk meetings;
  private final TopicDesk topics;
  private final Linkage linkage;
  private final Access access;
  private final Requests requests;

  MeetingController(
      MeetingDesk meetings, TopicDesk topics, Linkage linkage, Access access, Requests requests) {
    this.meetings = meetings;
    this.topics = topics;
    this.linkage = linkage;
    this.access = access;
    this.requests = requests;
  }

  @PostMapping
  @ApiResponse(responseCode = "201", description = "Planned", useReturnTypeSchema = true)
  @Operation(summary = "筹备会议 Plan a meeting", description = "By staff of the street or district.")
  ResponseEntity<MeetingView> planMeeting(
      @Valid @RequestBody Plan body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    Stored stored = meetings.plan(actor, body, requests.key(key, actor, request, body));
    return ResponseEntity.created(
            URI.create("/api/v1/three-level-meetings/" + stored.meeting().id()))
        .eTag(EntityTags.of(stored.version()))
        .body(MeetingView.of(stored));
  }

  @GetMapping
  @Operation(summary = "会议列表 Find meetings of an area and below, the latest planned first")
  ResponseEntity<Page<MeetingView>> listMeetings(
      @Parameter(example = "120103001") @RequestParam String area,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Actor actor) {
    int size = Page.limit(limit);
    List<Stored> found = meetings.list(actor, area, before(cursor), size + 1);
    List<Stored> shown = found.size() > size ? found.subList(0, size) : found;
    String next = found.size() > size ? Cursor.of(shown.getLast().meeting().id()).encoded() : null;
    return new Page<>(shown.stream().map(MeetingView::of).toList(), next).asResponse();
  }

  @GetMapping("/follow-up")
  @Operation(
      summary = "交办事项跟踪 Read the open assignments of an area's meetings, overdue ones first",
      description = "At most those of 500 topics, the newest.")
  Listing<AssignmentView> followUp(
      @Parameter(example = "120103001") @RequestParam String area, Actor actor) {
    meetings.see(actor, area);
    return new Listing<>(
        linkage.followedUp(area, MAX_FOLLOWED_UP).stream()
            .flatMap(topic ->
                views(
                    topic,
                    topic.assignments().all().stream()
                        .filter(it -> it.state().open() && it.by().equals(area)),
                    actor))
            .sorted((one, other) -> Boolean.compare(other.overdue(), one.overdue()))
            .toList());
  }

  @GetMapping("/{id}")
  @Operation(summary = "会议 Read a meeting")
  ResponseEntity<MeetingView> readMeeting(@PathVariable String id, Actor actor) {
    return answer(meetings.read(actor, id));
  }

  @PostMapping("/{id}/agenda")
  @Operation(summary = "列入议程 Put a topic on the agenda")
  ResponseEntity<MeetingView> putOnAgenda(
      @PathVariable String id,
      @Valid @RequestBody Agenda body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    meetings.convened(actor, id);
    Topic topic = topics.read(actor, body.topic()).topic();
    return answer(meetings.perform(actor, id, new PutOnAgenda(topic, body.note()), version));
  }

  @PostMapping("/{id}/agenda/{n}/removal")
  @Operation(summary = "移出议程 Take an item off the agenda")
  ResponseEntity<MeetingView> takeOffAgenda(
      @PathVariable String id,
      @PathVariable int n,
      @RequestBody(required = false) @Nullable Nothing body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return answer(meetings.perform(actor, id, new TakeOffAgenda(n), version));
  }

  @PostMapping("/{id}/holding")
  @Operation(summary = "召开 Record that it was held: who came, what it came to")
  ResponseEntity<MeetingView> holdMeeting(
      @PathVariable String id,
      @Valid @RequestBody Holding body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    List<String> attended = body.attended() == null ? List.of() : body.attended();
    return answer(meetings.perform(actor, id, new HoldMeeting(attended, body.summary()), version));
  }

  @PostMapping("/{id}/cancellation")
  @Operation(summary = "取消会议 Call it off")
  ResponseEntity<MeetingView> cancelMeeting(
      @PathVariable String id,
      @Valid @RequestBody Cancellation body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return answer(meetings.perform(actor, id, new CancelMeeting(body.reason()), version));
  }

  @PostMapping("/{id}/assignments")
  @ApiResponse(responseCode = "201", description = "Assigned", useReturnTypeSchema = true)
  @Operation(
      summary = "交办 Give a unit something to do about a topic of the agenda",
      description =
          "After the meeting was held. The task, its deadline and events are the topic's.")
  ResponseEntity<AssignmentView> assign(
      @PathVariable String id,
      @Valid @RequestBody Assign body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    Stored stored = meetings.convened(actor, id);
    MeetingRules.whyNoAssignment(stored.meeting(), body.topic())
        .ifPresent(rejection -> {
          throw TopicProblem.of(rejection);
        });
    RequestKey requestKey = requests.key(key, actor, request, body);
    Topic topic =
        topics
            .perform(actor, Action.CONVENE, body.topic(), body.toCommand(id, requestKey), null)
            .topic();
    Assignment assignment = topic.assignments().ofRequest(requestKey.key()).orElseThrow();
    URI address = URI.create("/api/v1/topics/" + topic.id() + "/assignments/" + assignment.n());
    return ResponseEntity.created(address)
        .body(
            AssignmentView.of(
                assignment.atFirst(), topic, access.sight(actor, CaseFile.of(topic))));
  }

  @GetMapping("/{id}/assignments")
  @Operation(summary = "会议交办事项 Read what the meeting has given to do, and how it stands")
  Listing<AssignmentView> listMeetingAssignments(@PathVariable String id, Actor actor) {
    meetings.read(actor, id);
    return new Listing<>(
        linkage.assignedIn(id, MAX_FOLLOWED_UP).stream()
            .flatMap(topic -> views(topic, topic.assignments().ofMeeting(id).stream(), actor))
            .toList());
  }

  private Stream<AssignmentView> views(Topic topic, Stream<Assignment> assignments, Actor actor) {
    var sight = access.sight(actor, CaseFile.of(topic));
    return assignments.map(it -> AssignmentView.of(it, topic, sight));
  }

  private static ResponseEntity<MeetingView> answer(Stored stored) {
    return ResponseEntity.ok().eTag(EntityTags.of(stored.version())).body(MeetingView.of(stored));
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
}
