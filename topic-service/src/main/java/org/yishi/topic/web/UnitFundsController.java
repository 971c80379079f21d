package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.eventing.EventIds;
import org.yishi.topic.RequestKey;
import org.yishi.topic.access.Action;
import org.yishi.topic.funds.UnitFunds;
import org.yishi.topic.funds.UnitFundsStore;
import org.yishi.topic.web.FundsRequests.UnitSum;
import org.yishi.topic.web.FundsRequests.UnitSumView;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.paging.Cursor;
import org.yishi.web.paging.Page;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Funds 经费 of units and years that concern no single topic. */
@RestController
@RequestMapping("/api/v1/funds")
@Tag(name = "funds")
class UnitFundsController {

  private static final String PREFIX = "funds";
  private static final String ID = "funds_[0-9a-z]{26}";

  private final UnitFundsStore funds;
  private final AreaDesk desk;
  private final Requests requests;
  private final EventIds ids;
  private final Clock clock;

  UnitFundsController(
      UnitFundsStore funds, AreaDesk desk, Requests requests, EventIds ids, Clock clock) {
    this.funds = funds;
    this.desk = desk;
    this.requests = requests;
    this.ids = ids;
    this.clock = clock;
  }

  @PostMapping
  @ApiResponse(responseCode = "201", description = "Recorded", useReturnTypeSchema = true)
  @Operation(summary = "登记单位年度经费 Record a unit's sum of a year")
  ResponseEntity<UnitSumView> recordUnitFunds(
      @Valid @RequestBody UnitSum body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    desk.checkNamed(actor, Action.RECORD_FUNDS, body.area());
    RequestKey requestKey = requests.key(key, actor, request, body);
    Instant now = now();
    var kept =
        funds.add(
            new UnitFunds(ids.next(PREFIX), body.area(), body.unit(), body.toItem(), now, now, 1),
            requestKey);
    if (!kept.fingerprint().equals(requestKey.fingerprint())) {
      throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
    }
    return ResponseEntity.created(URI.create("/api/v1/funds/" + kept.funds().id()))
        .eTag(EntityTags.of(kept.funds().version()))
        .body(UnitSumView.of(kept.funds()));
  }

  @GetMapping
  @Operation(summary = "单位年度经费 Sums of an area and those below, newest first")
  ResponseEntity<Page<UnitSumView>> listUnitFunds(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Actor actor) {
    String within = desk.area(area, actor);
    desk.check(actor, Action.READ, within);
    int atMost = Page.limit(limit);
    List<UnitFunds> found = funds.list(within, year, before(cursor), atMost + 1);
    List<UnitFunds> shown = found.size() > atMost ? found.subList(0, atMost) : found;
    String next = found.size() > atMost ? Cursor.of(shown.getLast().id()).encoded() : null;
    return new Page<>(shown.stream().map(UnitSumView::of).toList(), next).asResponse();
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a unit's sum")
  ResponseEntity<UnitSumView> readUnitFunds(@PathVariable String id, Actor actor) {
    return answer(found(id, actor, Action.READ));
  }

  @PutMapping("/{id}")
  @Operation(summary = "更正 Describe a unit's sum anew", description = "Its area stays.")
  ResponseEntity<UnitSumView> changeUnitFunds(
      @PathVariable String id,
      @Valid @RequestBody UnitSum body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    UnitFunds loaded = unchanged(found(id, actor, Action.RECORD_FUNDS), version);
    if (!body.area().equals(loaded.area())) {
      throw ProblemException.of(CommonProblem.INVALID_VALUE, FieldProblem.of("area", "invalid"));
    }
    UnitFunds changed = loaded.with(body.unit(), body.toItem(), now());
    if (!funds.save(loaded, changed)) {
      throw ProblemException.of(CommonProblem.VERSION_CHANGED);
    }
    return answer(changed);
  }

  @DeleteMapping("/{id}")
  @ApiResponse(responseCode = "204", description = "Deleted")
  @Operation(summary = "删除 Delete a unit's sum")
  ResponseEntity<Void> deleteUnitFunds(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    UnitFunds loaded = unchanged(found(id, actor, Action.RECORD_FUNDS), version);
    if (!funds.delete(loaded)) {
      throw ProblemException.of(CommonProblem.VERSION_CHANGED);
    }
    return ResponseEntity.noContent().build();
  }

  private UnitFunds found(String id, Actor actor, Action action) {
    UnitFunds sum = funds.find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    desk.check(actor, action, sum.area());
    return sum;
  }

  private static UnitFunds unchanged(UnitFunds loaded, @Nullable String version) {
    if (EntityTags.required(version) != loaded.version()) {
      throw ProblemException.of(CommonProblem.VERSION_CHANGED);
    }
    return loaded;
  }

  private static ResponseEntity<UnitSumView> answer(UnitFunds sum) {
    return ResponseEntity.ok().eTag(EntityTags.of(sum.version())).body(UnitSumView.of(sum));
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

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
