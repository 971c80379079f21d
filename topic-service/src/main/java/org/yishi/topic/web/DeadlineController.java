package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
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
import org.yishi.district.Area;
import org.yishi.district.Department;
import org.yishi.district.District;
import org.yishi.topic.DeadlineCommand.GrantExtension;
import org.yishi.topic.DeadlineCommand.RefuseExtension;
import org.yishi.topic.DeadlineCommand.ResumeTopic;
import org.yishi.topic.RequestKey;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicCommand;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Sight;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.Extension;
import org.yishi.topic.deadline.Pause;
import org.yishi.topic.deadline.SupervisionOrder;
import org.yishi.topic.web.CaseRequests.Nothing;
import org.yishi.topic.web.DeadlineRequests.Asking;
import org.yishi.topic.web.DeadlineRequests.Pausing;
import org.yishi.topic.web.DeadlineRequests.Refusing;
import org.yishi.topic.web.DeadlinesView.ExtensionView;
import org.yishi.topic.web.DeadlinesView.PauseView;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.security.Actor;

/** Deadlines 时限: how they come about, pauses, extensions, supervision orders. */
@RestController
@RequestMapping("/api/v1/topics/{id}")
@Tag(
    name = "deadlines",
    description = "时限 Deadlines that explain themselves, can wait and be extended")
class DeadlineController {

  private final TopicDesk desk;
  private final Access access;
  private final Requests requests;
  private final District district;
  private final Clock clock;

  DeadlineController(
      TopicDesk desk, Access access, Requests requests, District district, Clock clock) {
    this.desk = desk;
    this.access = access;
    this.requests = requests;
    this.district = district;
    this.clock = clock;
  }

  @GetMapping("/deadlines")
  @Operation(
      summary = "时限 Read every deadline with its reasons, and who has held the topic for how long")
  ResponseEntity<DeadlinesView> readDeadlines(@PathVariable String id, Actor actor) {
    return answer(desk.read(actor, id), actor);
  }

  @PostMapping("/pauses")
  @ApiResponse(responseCode = "201", description = "Paused", useReturnTypeSchema = true)
  @Operation(
      summary = "暂停 Let the topic wait for something",
      description =
          "By the area that holds it, as long and as often as the policy allows; its deadlines move"
              + " by the working time that it waits. Whoever hands the topic on ends the pause.")
  ResponseEntity<PauseView> pauseTopic(
      @PathVariable String id,
      @Valid @RequestBody Pausing body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor,
      HttpServletRequest request) {
    RequestKey requestKey = requests.key(key, actor, request, body);
    Stored stored = desk.perform(actor, Action.PAUSE, id, body.toCommand(requestKey), version);
    Pause pause = stored.topic().clocks().pauseOf(requestKey.key()).orElseThrow();
    return ResponseEntity.created(URI.create("/api/v1/topics/" + id + "/deadlines"))
        .body(PauseView.of(pause, sight(actor, stored)));
  }

  @PostMapping("/resumption")
  @Operation(summary = "恢复 Let a paused topic go on", description = "By its holder or from above.")
  ResponseEntity<DeadlinesView> resumeTopic(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Nothing body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.PAUSE, id, new ResumeTopic(), version);
  }

  @PostMapping("/extensions")
  @ApiResponse(responseCode = "201", description = "Asked for", useReturnTypeSchema = true)
  @Operation(
      summary = "申请延期 Ask for more time",
      description = "By whoever has to keep the deadline, before it has passed.")
  ResponseEntity<ExtensionView> askExtension(
      @PathVariable String id,
      @Valid @RequestBody Asking body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor,
      HttpServletRequest request) {
    RequestKey requestKey = requests.key(key, actor, request, body);
    Stored stored =
        desk.perform(actor, Action.ASK_EXTENSION, id, body.toCommand(requestKey), version);
    Extension extension = stored.topic().clocks().extensionOf(requestKey.key()).orElseThrow();
    return ResponseEntity.created(URI.create("/api/v1/topics/" + id + "/deadlines"))
        .body(ExtensionView.of(extension, sight(actor, stored)));
  }

  @PostMapping("/extensions/{n}/approval")
  @Operation(summary = "同意延期 Give more time", description = "By a leader of the level above.")
  ResponseEntity<DeadlinesView> grantExtension(
      @PathVariable String id,
      @PathVariable int n,
      @RequestBody(required = false) @Nullable Nothing body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.DECIDE_EXTENSION, id, new GrantExtension(n), version);
  }

  @PostMapping("/extensions/{n}/refusal")
  @Operation(summary = "不同意延期 Give no more time", description = "By a leader of the level above.")
  ResponseEntity<DeadlinesView> refuseExtension(
      @PathVariable String id,
      @PathVariable int n,
      @Valid @RequestBody Refusing body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    var command = new RefuseExtension(n, body.reason());
    return perform(actor, Action.DECIDE_EXTENSION, id, command, version);
  }

  @GetMapping("/supervision-orders")
  @Operation(
      summary = "督办单 Read drafted and signed supervision orders",
      description = "By street and district; a draft is signed by posting here.")
  ResponseEntity<Listing<SupervisionOrder>> readSupervisionOrders(
      @PathVariable String id, Actor actor) {
    Stored stored = desk.permitted(actor, Action.READ_ORDERS, id);
    Topic topic = stored.topic();
    Instant now = clock.instant();
    List<SupervisionOrder> orders =
        topic.deadlines().stream()
            .filter(deadline ->
                deadline.supervisionDrafted(now) || deadline.state() == Deadline.State.SUPERVISED)
            .map(deadline ->
                SupervisionOrder.of(
                    deadline,
                    topic.number(),
                    topic.publicTitle().orElse(topic.submission().title()),
                    this::name,
                    now,
                    district.calendar()))
            .toList();
    return ResponseEntity.ok().eTag(EntityTags.of(stored.version())).body(new Listing<>(orders));
  }

  private ResponseEntity<DeadlinesView> perform(
      Actor actor, Action action, String id, TopicCommand command, @Nullable String version) {
    return answer(desk.perform(actor, action, id, command, version), actor);
  }

  private ResponseEntity<DeadlinesView> answer(Stored stored, Actor actor) {
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(
            DeadlinesView.of(
                stored.topic(), sight(actor, stored), clock.instant(), district.calendar()));
  }

  private String name(String code) {
    return district
        .areas()
        .find(code)
        .map(Area::name)
        .or(() -> district.departments().find(code).map(Department::name))
        .orElse(code);
  }

  private Sight sight(Actor actor, Stored stored) {
    return access.sight(actor, CaseFile.of(stored.topic()));
  }
}
