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
import org.yishi.topic.RequestKey;
import org.yishi.topic.Rule;
import org.yishi.topic.SummonsCommand;
import org.yishi.topic.SummonsCommand.FulfilSummons;
import org.yishi.topic.SummonsCommand.ReportIn;
import org.yishi.topic.SummonsCommand.SignSummons;
import org.yishi.topic.SummonsCommand.SummonDepartment;
import org.yishi.topic.SummonsCommand.WithdrawSummons;
import org.yishi.topic.Topic;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Sight;
import org.yishi.topic.summons.Summons;
import org.yishi.topic.web.CaseRequests.Nothing;
import org.yishi.topic.web.SummonsRequests.Fulfilment;
import org.yishi.topic.web.SummonsRequests.Rating;
import org.yishi.topic.web.SummonsRequests.Refusal;
import org.yishi.topic.web.SummonsRequests.Response;
import org.yishi.topic.web.SummonsRequests.Whistle;
import org.yishi.topic.web.SummonsRequests.Withdrawal;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Summonses 吹哨报到: street or district calls departments, which report in and answer. */
@RestController
@RequestMapping("/api/v1/topics/{id}/summonses")
@Tag(name = "summonses", description = "吹哨报到 Street and district call departments")
class SummonsController {

  private final TopicDesk desk;
  private final Access access;
  private final Requests requests;
  private final CasePhotos files;

  SummonsController(TopicDesk desk, Access access, Requests requests, CasePhotos files) {
    this.desk = desk;
    this.access = access;
    this.requests = requests;
    this.files = files;
  }

  @GetMapping
  @Operation(
      summary = "吹哨记录 Read every summons, in order",
      description = "Drafts are for the offices of the area.")
  ResponseEntity<Listing<SummonsView>> listSummonses(@PathVariable String id, Actor actor) {
    Stored stored = desk.read(actor, id);
    Sight sight = sight(actor, stored);
    List<SummonsView> views =
        stored.topic().summonses().where(summons -> knows(actor, summons)).stream()
            .map(summons -> SummonsView.of(summons, stored.topic(), sight))
            .toList();
    return ResponseEntity.ok().eTag(EntityTags.of(stored.version())).body(new Listing<>(views));
  }

  @GetMapping("/{n}")
  @Operation(summary = "Read one summons")
  ResponseEntity<SummonsView> readSummons(
      @PathVariable String id, @PathVariable int n, Actor actor) {
    return answer(desk.read(actor, id), n, actor);
  }

  @PostMapping
  @ApiResponse(
      responseCode = "201",
      description = "Drafted or summoned",
      useReturnTypeSchema = true)
  @Operation(
      summary = "吹哨 Call a department",
      description =
          "By a street or the district that holds the topic, or stands above whoever does. A leader"
              + " signs by this; an officer drafts what a leader signs. A department that another"
              + " has named in a refusal is called in the same matter.")
  ResponseEntity<SummonsView> summonDepartment(
      @PathVariable String id,
      @Valid @RequestBody Whistle body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor,
      HttpServletRequest request) {
    RequestKey requestKey = requests.key(key, actor, request, body);
    SummonDepartment command = body.toCommand(requestKey);
    desk.permitted(actor, Action.SUMMON, id);
    files.check(id, command.call().files());
    Stored stored = desk.perform(actor, Action.SUMMON, id, command, version);
    Topic topic = stored.topic();
    Summons summons = topic.summonses().ofRequest(requestKey.key()).orElseThrow();
    URI address = URI.create("/api/v1/topics/" + topic.id() + "/summonses/" + summons.n());
    return ResponseEntity.created(address)
        .body(SummonsView.of(summons.atFirst(), topic, sight(actor, stored)));
  }

  @PostMapping("/{n}/signature")
  @Operation(
      summary = "签发 Sign a drafted summons out",
      description = "By a leader of the whistler.")
  ResponseEntity<SummonsView> signSummons(
      @PathVariable String id,
      @PathVariable int n,
      @RequestBody(required = false) @Nullable Nothing body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.SIGN_SUMMONS, id, n, new SignSummons(n), version);
  }

  @PostMapping("/{n}/report-in")
  @Operation(summary = "报到 Report in", description = "By the department, or the one above it.")
  ResponseEntity<SummonsView> reportIn(
      @PathVariable String id,
      @PathVariable int n,
      @RequestBody(required = false) @Nullable Nothing body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.ANSWER_SUMMONS, id, n, new ReportIn(n), version);
  }

  @PostMapping("/{n}/response")
  @Operation(
      summary = "答复 Say what will be done, and by which day",
      description = "By the department that has reported in.")
  ResponseEntity<SummonsView> respondToSummons(
      @PathVariable String id,
      @PathVariable int n,
      @Valid @RequestBody Response body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.ANSWER_SUMMONS, id, n, body.toCommand(n), version);
  }

  @PostMapping("/{n}/fulfilment")
  @Operation(summary = "完成 Tell that it is done", description = "By the department.")
  ResponseEntity<SummonsView> fulfilSummons(
      @PathVariable String id,
      @PathVariable int n,
      @Valid @RequestBody(required = false) @Nullable Fulfilment body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    FulfilSummons command = Fulfilment.toCommand(n, body);
    desk.permitted(actor, Action.ANSWER_SUMMONS, id);
    files.check(id, command.files());
    return perform(actor, Action.ANSWER_SUMMONS, id, n, command, version);
  }

  @PostMapping("/{n}/refusal")
  @Operation(
      summary = "不属职责 Name the body that is competent instead, and the basis",
      description =
          "By the department, before it responds. The summons returns to the whistler; when the"
              + " policy's number of departments has refused in the same matter, the topic goes one"
              + " level up for arbitration.")
  ResponseEntity<SummonsView> refuseSummons(
      @PathVariable String id,
      @PathVariable int n,
      @Valid @RequestBody Refusal body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.ANSWER_SUMMONS, id, n, body.toCommand(n), version);
  }

  @PostMapping("/{n}/rating")
  @Operation(summary = "评价 Judge what the department did", description = "By the whistler, once.")
  ResponseEntity<SummonsView> rateSummons(
      @PathVariable String id,
      @PathVariable int n,
      @Valid @RequestBody Rating body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.SUMMON, id, n, body.toCommand(n), version);
  }

  @PostMapping("/{n}/withdrawal")
  @Operation(summary = "撤回 Take a summons back", description = "By the whistler, while it is open.")
  ResponseEntity<SummonsView> withdrawSummons(
      @PathVariable String id,
      @PathVariable int n,
      @Valid @RequestBody Withdrawal body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.SUMMON, id, n, new WithdrawSummons(n, body.reason()), version);
  }

  private ResponseEntity<SummonsView> perform(
      Actor actor,
      Action action,
      String id,
      int n,
      SummonsCommand command,
      @Nullable String match) {
    return answer(desk.perform(actor, action, id, command, match), n, actor);
  }

  private ResponseEntity<SummonsView> answer(Stored stored, int n, Actor actor) {
    Summons summons =
        stored
            .topic()
            .summonses()
            .find(n)
            .filter(it -> knows(actor, it))
            .orElseThrow(() ->
                ProblemException.of(TopicProblem.of(Rule.SUMMONS_UNKNOWN), Integer.toString(n)));
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(SummonsView.of(summons, stored.topic(), sight(actor, stored)));
  }

  private Sight sight(Actor actor, Stored stored) {
    return access.sight(actor, CaseFile.of(stored.topic()));
  }

  /** A draft is an office's own paper. */
  static boolean knows(Actor actor, Summons summons) {
    return summons.signed() || actor.role().isAreaStaff();
  }
}
