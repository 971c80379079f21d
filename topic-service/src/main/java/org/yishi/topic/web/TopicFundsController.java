package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.topic.FundsCommand.ChangeFunds;
import org.yishi.topic.FundsCommand.RecordFunds;
import org.yishi.topic.RequestKey;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Sight;
import org.yishi.topic.funds.FundsEntry;
import org.yishi.topic.web.FundsRequests.Sum;
import org.yishi.topic.web.FundsRequests.SumView;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Funds 经费 of one topic. Nothing is deleted: what isn't needed is withdrawn. */
@RestController
@RequestMapping("/api/v1/topics/{id}/funds")
@Tag(name = "funds", description = "经费 Funds of topics, of units and years")
class TopicFundsController {

  private final TopicDesk desk;
  private final Access access;
  private final Requests requests;

  TopicFundsController(TopicDesk desk, Access access, Requests requests) {
    this.desk = desk;
    this.access = access;
    this.requests = requests;
  }

  @GetMapping
  @Operation(summary = "经费 Read a topic's sums")
  ResponseEntity<Listing<SumView>> listTopicFunds(@PathVariable String id, Actor actor) {
    Stored stored = desk.read(actor, id);
    Sight sight = sight(actor, stored);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(
            new Listing<>(
                stored.topic().funding().entries().stream()
                    .map(entry -> SumView.of(entry, sight))
                    .toList()));
  }

  @PostMapping
  @ApiResponse(responseCode = "201", description = "Recorded", useReturnTypeSchema = true)
  @Operation(summary = "登记经费 Record a sum that is planned or spent")
  ResponseEntity<SumView> recordFunds(
      @PathVariable String id,
      @Valid @RequestBody Sum body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor,
      HttpServletRequest request) {
    RequestKey requestKey = requests.key(key, actor, request, body);
    Stored stored =
        desk.perform(
            actor, Action.RECORD_FUNDS, id, new RecordFunds(body.toItem(), requestKey), version);
    FundsEntry entry = stored.topic().funding().ofRequest(requestKey.key()).orElseThrow();
    return ResponseEntity.created(URI.create("/api/v1/topics/" + id + "/funds/" + entry.n()))
        .eTag(EntityTags.of(stored.version()))
        .body(SumView.of(entry, sight(actor, stored)));
  }

  @PutMapping("/{n}")
  @Operation(
      summary = "更正经费 Describe a recorded sum anew",
      description = "With the topic's ETag in If-Match.")
  ResponseEntity<SumView> changeFunds(
      @PathVariable String id,
      @PathVariable int n,
      @Valid @RequestBody Sum body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    EntityTags.required(version);
    Stored stored =
        desk.perform(actor, Action.RECORD_FUNDS, id, new ChangeFunds(n, body.toItem()), version);
    FundsEntry entry =
        stored
            .topic()
            .funding()
            .find(n)
            .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(SumView.of(entry, sight(actor, stored)));
  }

  private Sight sight(Actor actor, Stored stored) {
    return access.sight(actor, CaseFile.of(stored.topic()));
  }
}
