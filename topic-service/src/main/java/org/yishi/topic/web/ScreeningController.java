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
import org.yishi.topic.ScreeningCommand.AnswerProposer;
import org.yishi.topic.ScreeningCommand.ApproveScreening;
import org.yishi.topic.ScreeningCommand.CompleteScreening;
import org.yishi.topic.ScreeningCommand.SendBackScreening;
import org.yishi.topic.TopicCommand;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.web.CaseRequests.Nothing;
import org.yishi.topic.web.FollowUpRequests.Because;
import org.yishi.topic.web.FollowUpRequests.Form;
import org.yishi.topic.web.FollowUpRequests.Reply;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.security.Actor;

/** The papers of a screening: the lead's approval, the form, the reply to the proposer. */
@RestController
@RequestMapping("/api/v1/topics/{id}/screening")
@Tag(name = "screening", description = "研判 Approval, form and reply of a screening")
class ScreeningController {

  private final TopicDesk desk;
  private final Access access;

  ScreeningController(TopicDesk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  @PostMapping("/approval")
  @Operation(
      summary = "书记审定 Approve what a worker proposes to decide",
      description = "Where the policy leaves the decision to the lead.")
  ResponseEntity<TopicView> approveScreening(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Nothing body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.APPROVE_SCREENING, id, new ApproveScreening(), version);
  }

  @PostMapping("/return")
  @Operation(summary = "退回研判 Send a worker's proposal back, with the reason")
  ResponseEntity<TopicView> sendBackScreening(
      @PathVariable String id,
      @Valid @RequestBody Because body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    var command = new SendBackScreening(body.reason());
    return perform(actor, Action.APPROVE_SCREENING, id, command, version);
  }

  @PostMapping("/form")
  @Operation(
      summary = "研判审核表 Fill in lines of the form",
      description =
          "What is left out stays. Lead unit and decision body must be there before a session can"
              + " be noticed.")
  ResponseEntity<TopicView> fillInForm(
      @PathVariable String id,
      @Valid @RequestBody Form body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    var command = new CompleteScreening(body.form().toForm(), body.leadUnit());
    return perform(actor, Action.COMPLETE_SCREENING, id, command, version);
  }

  @PostMapping("/reply")
  @Operation(summary = "答复提出人 Record that the proposer was told what becomes of it")
  ResponseEntity<TopicView> replyToProposer(
      @PathVariable String id,
      @Valid @RequestBody Reply body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    var command = new AnswerProposer(body.way());
    return perform(actor, Action.COMPLETE_SCREENING, id, command, version);
  }

  private ResponseEntity<TopicView> perform(
      Actor actor, Action action, String id, TopicCommand command, @Nullable String version) {
    Stored stored = desk.perform(actor, action, id, command, version);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(TopicView.of(stored, access.sight(actor, CaseFile.of(stored.topic()))));
  }
}
