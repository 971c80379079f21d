package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
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
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.topic.RequestKey;
import org.yishi.topic.Rule;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicCommand;
import org.yishi.topic.TopicCommand.HandleEscalation;
import org.yishi.topic.TopicCommand.ReturnEscalation;
import org.yishi.topic.TopicCommand.SignEscalation;
import org.yishi.topic.TopicCommand.TakeOverTopic;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Sight;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.escalation.EscalationAdvice;
import org.yishi.topic.web.CaseRequests.Nothing;
import org.yishi.topic.web.EscalationRequests.GiveBack;
import org.yishi.topic.web.EscalationRequests.Handling;
import org.yishi.topic.web.EscalationRequests.Raise;
import org.yishi.topic.web.EscalationRequests.Takeover;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Escalation 逐级上报: how a topic changes hands between community, street and district. */
@RestController
@RequestMapping("/api/v1/topics/{id}")
@Tag(name = "escalations", description = "逐级上报 A topic changes hands between the levels")
class EscalationController {

  private final TopicDesk desk;
  private final Access access;
  private final Requests requests;
  private final District district;

  EscalationController(TopicDesk desk, Access access, Requests requests, District district) {
    this.desk = desk;
    this.access = access;
    this.requests = requests;
    this.district = district;
  }

  @GetMapping("/escalations")
  @Operation(summary = "上报记录 Read every hand-over, in order")
  ResponseEntity<Listing<EscalationView>> listEscalations(@PathVariable String id, Actor actor) {
    Stored stored = desk.read(actor, id);
    Sight sight = sight(actor, stored);
    List<EscalationView> views =
        stored.topic().escalations().stream().map(it -> EscalationView.of(it, sight)).toList();
    return ResponseEntity.ok().eTag(EntityTags.of(stored.version())).body(new Listing<>(views));
  }

  @GetMapping("/escalations/{n}")
  @Operation(summary = "Read one hand-over")
  ResponseEntity<EscalationView> readEscalation(
      @PathVariable String id, @PathVariable int n, Actor actor) {
    Stored stored = desk.read(actor, id);
    return answer(stored, numbered(stored.topic(), n), actor);
  }

  @PostMapping("/escalations")
  @ApiResponse(responseCode = "201", description = "Raised", useReturnTypeSchema = true)
  @Operation(
      summary = "上报 Hand the topic to the level above",
      description = "By the area that holds it. Raising further is a new escalation by the holder.")
  ResponseEntity<EscalationView> raise(
      @PathVariable String id,
      @Valid @RequestBody Raise body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor,
      HttpServletRequest request) {
    RequestKey requestKey = requests.key(key, actor, request, body);
    Stored stored = desk.perform(actor, Action.ESCALATE, id, body.toCommand(requestKey), version);
    return created(stored, requestKey, actor);
  }

  @PostMapping("/escalations/{n}/signature")
  @Operation(summary = "签收 Confirm the receipt", description = "By the receiver.")
  ResponseEntity<EscalationView> sign(
      @PathVariable String id,
      @PathVariable int n,
      @RequestBody(required = false) @Nullable Nothing body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.SIGN, id, n, new SignEscalation(n), version);
  }

  @PostMapping("/escalations/{n}/return")
  @Operation(
      summary = "退回 Give it back with guidance",
      description = "By the receiver who has signed, as often as the policy allows.")
  ResponseEntity<EscalationView> giveBack(
      @PathVariable String id,
      @PathVariable int n,
      @Valid @RequestBody GiveBack body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    var command = new ReturnEscalation(n, body.reason(), body.guidance());
    return perform(actor, Action.RETURN, id, n, command, version);
  }

  @PostMapping("/escalations/{n}/handling")
  @Operation(
      summary = "本级办理 Deal with it at the receiver's own level",
      description = "By the receiver who has signed.")
  ResponseEntity<EscalationView> handle(
      @PathVariable String id,
      @PathVariable int n,
      @Valid @RequestBody(required = false) @Nullable Handling body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    var command = new HandleEscalation(n, body == null ? null : body.note());
    return perform(actor, Action.HANDLE, id, n, command, version);
  }

  @PostMapping("/takeovers")
  @ApiResponse(responseCode = "201", description = "Taken over", useReturnTypeSchema = true)
  @Operation(
      summary = "提级 Take the topic from a level below",
      description = "By any level above the holder; recorded as a hand-over that is signed.")
  ResponseEntity<EscalationView> takeOver(
      @PathVariable String id,
      @Valid @RequestBody Takeover body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor,
      HttpServletRequest request) {
    RequestKey requestKey = requests.key(key, actor, request, body);
    var command = new TakeOverTopic(body.reason(), requestKey);
    Stored stored = desk.perform(actor, Action.TAKE_OVER, id, command, version);
    return created(stored, requestKey, actor);
  }

  private ResponseEntity<EscalationView> perform(
      Actor actor, Action action, String id, int n, TopicCommand command, @Nullable String match) {
    Stored stored = desk.perform(actor, action, id, command, match);
    return answer(stored, numbered(stored.topic(), n), actor);
  }

  private ResponseEntity<EscalationView> answer(Stored stored, Escalation escalation, Actor actor) {
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(EscalationView.of(escalation, sight(actor, stored)));
  }

  /** The hand-over as it came about, so that a repeated request gets its first answer. */
  private ResponseEntity<EscalationView> created(Stored stored, RequestKey request, Actor actor) {
    Topic topic = stored.topic();
    Escalation escalation = topic.escalationOf(request).orElseThrow();
    URI address = URI.create("/api/v1/topics/" + topic.id() + "/escalations/" + escalation.n());
    return ResponseEntity.created(address)
        .body(
            EscalationView.of(escalation.atFirst(), sight(actor, stored))
                .callingOn(
                    EscalationAdvice.receiving(
                        Level.of(escalation.to()), topic, escalation.reason(), district)));
  }

  private Sight sight(Actor actor, Stored stored) {
    return access.sight(actor, CaseFile.of(stored.topic()));
  }

  private static Escalation numbered(Topic topic, int n) {
    return topic
        .escalation(n)
        .orElseThrow(() ->
            ProblemException.of(TopicProblem.of(Rule.ESCALATION_UNKNOWN), Integer.toString(n)));
  }
}
