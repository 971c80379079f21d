package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import org.yishi.topic.AssignmentCommand;
import org.yishi.topic.AssignmentCommand.CancelAssignment;
import org.yishi.topic.AssignmentCommand.CompleteAssignment;
import org.yishi.topic.AssignmentCommand.ReportAssignment;
import org.yishi.topic.AssignmentCommand.SendBackAssignment;
import org.yishi.topic.Rule;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.assignment.Assignment;
import org.yishi.topic.web.CaseRequests.Nothing;
import org.yishi.topic.web.MeetingRequests.Cancellation;
import org.yishi.topic.web.MeetingRequests.Report;
import org.yishi.topic.web.MeetingRequests.SendingBack;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** What three-level meetings have given units to do about a topic 交办事项. */
@RestController
@RequestMapping("/api/v1/topics/{id}/assignments")
@Tag(name = "three-level-meetings", description = "三级协商工作会议 Agenda, assignments, follow-up")
class AssignmentController {

  private final TopicDesk desk;
  private final Access access;

  AssignmentController(TopicDesk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  @GetMapping
  @Operation(summary = "交办事项 Read every assignment, in order")
  ResponseEntity<Listing<AssignmentView>> listAssignments(@PathVariable String id, Actor actor) {
    Stored stored = desk.read(actor, id);
    var sight = access.sight(actor, CaseFile.of(stored.topic()));
    List<AssignmentView> views =
        stored.topic().assignments().all().stream()
            .map(it -> AssignmentView.of(it, stored.topic(), sight))
            .toList();
    return ResponseEntity.ok().eTag(EntityTags.of(stored.version())).body(new Listing<>(views));
  }

  @GetMapping("/{n}")
  @Operation(summary = "Read one assignment")
  ResponseEntity<AssignmentView> readAssignment(
      @PathVariable String id, @PathVariable int n, Actor actor) {
    return answer(desk.read(actor, id), n, actor);
  }

  @PostMapping("/{n}/report")
  @Operation(summary = "报告 Tell that it is done", description = "By the unit in charge.")
  ResponseEntity<AssignmentView> reportAssignment(
      @PathVariable String id,
      @PathVariable int n,
      @Valid @RequestBody Report body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    var command = new ReportAssignment(n, body.note());
    return perform(actor, Action.REPORT_ASSIGNMENT, id, n, command, version);
  }

  @PostMapping("/{n}/completion")
  @Operation(
      summary = "销号 Agree that it is done",
      description = "By the area whose meeting it was.")
  ResponseEntity<AssignmentView> completeAssignment(
      @PathVariable String id,
      @PathVariable int n,
      @RequestBody(required = false) @Nullable Nothing body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.CONVENE, id, n, new CompleteAssignment(n), version);
  }

  @PostMapping("/{n}/sending-back")
  @Operation(
      summary = "退回 Give it back with another day",
      description = "By the area whose meeting it was, after a report.")
  ResponseEntity<AssignmentView> sendBackAssignment(
      @PathVariable String id,
      @PathVariable int n,
      @Valid @RequestBody SendingBack body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    var command = new SendBackAssignment(n, body.reason(), body.due());
    return perform(actor, Action.CONVENE, id, n, command, version);
  }

  @PostMapping("/{n}/cancellation")
  @Operation(summary = "取消交办 Drop it", description = "By the area whose meeting it was.")
  ResponseEntity<AssignmentView> cancelAssignment(
      @PathVariable String id,
      @PathVariable int n,
      @Valid @RequestBody Cancellation body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    var command = new CancelAssignment(n, body.reason());
    return perform(actor, Action.CONVENE, id, n, command, version);
  }

  private ResponseEntity<AssignmentView> perform(
      Actor actor,
      Action action,
      String id,
      int n,
      AssignmentCommand command,
      @Nullable String match) {
    return answer(desk.perform(actor, action, id, command, match), n, actor);
  }

  private ResponseEntity<AssignmentView> answer(Stored stored, int n, Actor actor) {
    Assignment assignment =
        stored
            .topic()
            .assignments()
            .find(n)
            .orElseThrow(() ->
                ProblemException.of(TopicProblem.of(Rule.ASSIGNMENT_UNKNOWN), Integer.toString(n)));
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(
            AssignmentView.of(
                assignment, stored.topic(), access.sight(actor, CaseFile.of(stored.topic()))));
  }
}
