package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.topic.FollowUpCommand.WithdrawOnBehalf;
import org.yishi.topic.TopicCommand;
import org.yishi.topic.TopicCommand.AcknowledgeTopic;
import org.yishi.topic.TopicCommand.CloseTopic;
import org.yishi.topic.TopicCommand.ReopenTopic;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicCommand.SignSupervisionOrder;
import org.yishi.topic.TopicCommand.UrgeTopic;
import org.yishi.topic.TopicCommand.WithdrawTopic;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.web.CaseRequests.Acknowledgement;
import org.yishi.topic.web.CaseRequests.Nothing;
import org.yishi.topic.web.CaseRequests.Reopening;
import org.yishi.topic.web.CaseRequests.SupervisionOrder;
import org.yishi.topic.web.CaseRequests.Withdrawal;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.security.Actor;

/**
 * What people decide about a case. Each call adds to its history and overwrites nothing, so {@code
 * If-Match} may be left out; whoever sends it is told when somebody else was faster.
 */
@RestController
@RequestMapping("/api/v1/topics/{id}")
@Tag(name = "case", description = "办理 Decisions about a case: screening, deadlines, its end")
class CaseController {

  private final TopicDesk desk;
  private final Access access;
  private final CasePhotos photos;

  CaseController(TopicDesk desk, Access access, CasePhotos photos) {
    this.photos = photos;
    this.desk = desk;
    this.access = access;
  }

  @PostMapping("/screening")
  @Operation(
      summary = "研判 Decide what becomes of a proposed topic",
      description =
          "Once, by the staff of the area that holds it. Where the policy leaves it to the lead 书记审定,"
              + " a worker's decision is a proposal that waits for approval.")
  ResponseEntity<TopicView> screen(
      @PathVariable String id,
      @Valid @RequestBody ScreeningRequest body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    desk.permitted(actor, Action.SCREEN, id);
    photos.check(id, body.files());
    return perform(
        actor, Action.SCREEN, id, new ScreenTopic(body.toDecision(), body.toForm()), version);
  }

  @PostMapping("/withdrawal")
  @Operation(
      summary = "撤回 Take the proposal back, before deliberation begins",
      description = "By its proposer, or by staff who record that he has asked for it.")
  ResponseEntity<TopicView> withdraw(
      @PathVariable String id,
      @Valid @RequestBody Withdrawal body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return Boolean.TRUE.equals(body.onBehalf())
        ? perform(
            actor, Action.WITHDRAW_ON_BEHALF, id, new WithdrawOnBehalf(body.reason()), version)
        : perform(actor, Action.WITHDRAW, id, new WithdrawTopic(body.reason()), version);
  }

  @PostMapping("/reopening")
  @Operation(
      summary = "重新办理 Take an ended case up again",
      description =
          "PROPOSER_REQUEST and APPEAL by its proposer, for other causes by staff of its area.")
  ResponseEntity<TopicView> reopen(
      @PathVariable String id,
      @Valid @RequestBody Reopening body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    Action action =
        switch (body.cause()) {
          case PROPOSER_REQUEST, APPEAL -> Action.ASK_TO_REOPEN;
          case FLOOR_MISSED, UPKEEP_LAPSED, LOOK_BACK, STAFF_DECISION -> Action.REOPEN;
          case RETURN_VISIT -> Action.REOPEN_UNSOLVED;
        };
    return perform(actor, action, id, new ReopenTopic(body.cause(), body.reason()), version);
  }

  @PostMapping("/urges")
  @Operation(summary = "催办 Urge what is overdue, from a level above")
  ResponseEntity<TopicView> urge(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Nothing body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.URGE, id, new UrgeTopic(), version);
  }

  @PostMapping("/supervision-orders")
  @Operation(
      summary = "督办 Sign the supervision order that is drafted for a missed deadline",
      description = "By a leader of a level above.")
  ResponseEntity<TopicView> orderSupervision(
      @PathVariable String id,
      @Valid @RequestBody SupervisionOrder body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(
        actor,
        Action.ORDER_SUPERVISION,
        id,
        new SignSupervisionOrder(body.deadline(), body.n()),
        version);
  }

  @PostMapping("/acknowledgements")
  @Operation(
      summary = "签收 Confirm having heard everything up to an event",
      description = "By an area's staff or a named department; confirming again changes nothing.")
  ResponseEntity<TopicView> acknowledge(
      @PathVariable String id,
      @Valid @RequestBody Acknowledgement body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.ACKNOWLEDGE, id, new AcknowledgeTopic(body.sequence()), version);
  }

  @PostMapping("/closing")
  @Operation(
      summary = "归档 Archive a case that has come to an end",
      description =
          "Evaluated, or ended without deliberation, once its dossier 一议一档 has what it needs: the"
              + " answer, the return visit, an appeal's decision.")
  ResponseEntity<TopicView> close(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Nothing body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.CLOSE, id, new CloseTopic(), version);
  }

  private ResponseEntity<TopicView> perform(
      Actor actor, Action action, String id, TopicCommand command, @Nullable String version) {
    Stored stored = desk.perform(actor, action, id, command, version);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(TopicView.of(stored, access.sight(actor, CaseFile.of(stored.topic()))));
  }
}
