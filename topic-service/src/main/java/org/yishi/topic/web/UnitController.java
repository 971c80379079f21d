package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.district.District;
import org.yishi.topic.Rejection;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Verdict;
import org.yishi.topic.unit.Unit;
import org.yishi.topic.unit.UnitKind;
import org.yishi.topic.unit.UnitRegister;
import org.yishi.topic.unit.UnitRegister.Result;
import org.yishi.topic.unit.Units;
import org.yishi.topic.unit.Units.Stored;
import org.yishi.topic.web.FollowUpRequests.Because;
import org.yishi.topic.web.UnitRequests.Change;
import org.yishi.topic.web.UnitRequests.Registration;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.paging.Cursor;
import org.yishi.web.paging.Page;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** The communities' own units 单位, read by everybody and kept by the area's staff. */
@RestController
@RequestMapping("/api/v1/directory/units")
@Tag(name = "units", description = "单位 Property companies, owners' committees, partner units")
class UnitController {

  private final Units units;
  private final UnitRegister register;
  private final Access access;
  private final District district;
  private final Requests requests;

  UnitController(
      Units units, UnitRegister register, Access access, District district, Requests requests) {
    this.units = units;
    this.register = register;
    this.access = access;
    this.district = district;
    this.requests = requests;
  }

  /** A unit of a community's own. */
  @Schema(name = "Unit")
  record UnitView(
      String id,
      String area,
      UnitKind kind,
      String name,
      List<String> aliases,
      @Schema(description = "The compounds 小区 that it serves; none means the whole community")
          List<String> compounds,
      @Schema(description = "Whether there is such a unit") boolean active,
      @Schema(description = "As in the ETag") long version,
      Instant registeredAt,
      Instant updatedAt) {

    static UnitView of(Stored stored) {
      Unit unit = stored.unit();
      return new UnitView(
          unit.id(),
          unit.area(),
          unit.kind(),
          unit.name(),
          unit.aliases(),
          unit.compounds(),
          unit.active(),
          stored.version(),
          unit.registeredAt(),
          unit.updatedAt());
    }
  }

  @GetMapping
  @Operation(summary = "单位列表 Find units of an area, which is a prefix")
  ResponseEntity<Page<UnitView>> listUnits(
      @Parameter(example = "120103001") @RequestParam String area,
      @Parameter(description = "Also those that are closed") @RequestParam(required = false)
          @Nullable Boolean closed,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    if (!district.areas().contains(area)) {
      throw ProblemException.of(
          CommonProblem.INVALID_PARAMETER, FieldProblem.of("area", "invalid"));
    }
    int atMost = Page.limit(limit);
    String after = cursor == null ? null : Cursor.decode(cursor, 1).keys().getFirst();
    List<Stored> found = units.list(area, Boolean.TRUE.equals(closed), after, atMost + 1);
    List<Stored> shown = found.size() > atMost ? found.subList(0, atMost) : found;
    String next = found.size() > atMost ? Cursor.of(shown.getLast().unit().id()).encoded() : null;
    return new Page<>(shown.stream().map(UnitView::of).toList(), next).asResponse();
  }

  @GetMapping("/{unit}")
  @Operation(summary = "单位 Read a unit")
  ResponseEntity<UnitView> readUnit(@PathVariable String unit) {
    return answer(units.find(unit).orElseThrow(UnitController::notFound));
  }

  @PostMapping
  @ApiResponse(responseCode = "201", description = "Registered", useReturnTypeSchema = true)
  @Operation(summary = "登记单位 Register a unit of a community", description = "By its area's staff.")
  ResponseEntity<UnitView> registerUnit(
      @Valid @RequestBody Registration body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    if (district.areas().contains(body.area())) {
      check(actor, body.area());
    }
    Stored stored =
        done(
            register.register(
                body.area(),
                body.kind(),
                body.name(),
                body.particulars(),
                requests.key(key, actor, request, body),
                access.initiator(actor)));
    return ResponseEntity.created(URI.create("/api/v1/directory/units/" + stored.unit().id()))
        .eTag(EntityTags.of(stored.version()))
        .body(UnitView.of(stored));
  }

  @PatchMapping("/{unit}")
  @Operation(
      summary = "修改单位 Change what is said of a unit",
      description = "What is left out stays.")
  ResponseEntity<UnitView> changeUnit(
      @PathVariable String unit,
      @Valid @RequestBody Change body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    permitted(actor, unit);
    long seen = EntityTags.required(version);
    return answer(done(register.change(unit, seen, body.particulars(), access.initiator(actor))));
  }

  @PostMapping("/{unit}/closing")
  @Operation(summary = "注销单位 Close a unit that isn't there any more")
  ResponseEntity<UnitView> closeUnit(
      @PathVariable String unit,
      @Valid @RequestBody Because body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    permitted(actor, unit);
    var seen = EntityTags.optional(version);
    Long at = seen.isPresent() ? (Long) seen.getAsLong() : null;
    return answer(done(register.close(unit, at, body.reason(), access.initiator(actor))));
  }

  private void permitted(Actor actor, String unit) {
    check(actor, units.find(unit).orElseThrow(UnitController::notFound).unit().area());
  }

  private void check(Actor actor, String area) {
    switch (access.decide(actor, Action.KEEP_UNITS, CaseFile.in(area))) {
      case Verdict.Permitted _ -> {}
      case Verdict.Denied(var missing) -> throw TopicProblem.of(missing, area);
      case Verdict.Hidden _ -> throw notFound();
    }
  }

  private static Stored done(Result result) {
    return switch (result) {
      case Result.Done(var stored) -> stored;
      case Result.Refused(var rule, var name, var value) ->
          throw TopicProblem.of(new Rejection(rule, Map.of(name, value)));
      case Result.Unknown _ -> throw notFound();
      case Result.Stale _ -> throw ProblemException.of(CommonProblem.VERSION_CHANGED);
    };
  }

  private static ResponseEntity<UnitView> answer(Stored stored) {
    return ResponseEntity.ok().eTag(EntityTags.of(stored.version())).body(UnitView.of(stored));
  }

  private static ProblemException notFound() {
    return ProblemException.of(CommonProblem.NOT_FOUND);
  }
}
