package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.yishi.topic.FollowUpCommand.AnswerTransfer;
import org.yishi.topic.FollowUpCommand.AppealTopic;
import org.yishi.topic.FollowUpCommand.CompleteDirect;
import org.yishi.topic.FollowUpCommand.DecideAppeal;
import org.yishi.topic.FollowUpCommand.RefuseTransfer;
import org.yishi.topic.Previews;
import org.yishi.topic.TopicCommand;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.followup.DossierItem;
import org.yishi.topic.web.FollowUpRequests.Answer;
import org.yishi.topic.web.FollowUpRequests.Because;
import org.yishi.topic.web.FollowUpRequests.Completion;
import org.yishi.topic.web.FollowUpRequests.Refusal;
import org.yishi.topic.web.FollowUpRequests.ReturnVisit;
import org.yishi.topic.web.FollowUpRequests.Ruling;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.security.Actor;

/** What the end of a case still owes its proposer: an answer, a decision on an appeal, a visit. */
@RestController
@RequestMapping("/api/v1/topics/{id}")
@Tag(name = "follow-up", description = "答复与回访 Answers, appeals and return visits after screening")
class FollowUpController {

  private final TopicDesk desk;
  private final Access access;
  private final Previews previews;
  private final CasePhotos photos;

  FollowUpController(TopicDesk desk, Access access, Previews previews, CasePhotos photos) {
    this.photos = photos;
    this.desk = desk;
    this.access = access;
    this.previews = previews;
  }

  /** What the dossier still lacks before the case can be archived. */
  @Schema(name = "DossierCheck")
  record DossierCheck(boolean complete, List<DossierItem> missing) {}

  @PostMapping("/direct-completion")
  @Operation(summary = "直接办理办结 Report that what was promised is done, with answer and photos")
  ResponseEntity<TopicView> completeDirect(
      @PathVariable String id,
      @Valid @RequestBody Completion body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    desk.permitted(actor, Action.COMPLETE_SCREENING, id);
    photos.check(id, body.files());
    var command = new CompleteDirect(body.answer(), body.files());
    return perform(actor, Action.COMPLETE_SCREENING, id, command, version);
  }

  @PostMapping("/transfer-answer")
  @Operation(
      summary = "转办答复 Answer a transfer",
      description = "By an officer of the department, or by staff who record it.")
  ResponseEntity<TopicView> answerTransfer(
      @PathVariable String id,
      @Valid @RequestBody Answer body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    var command = new AnswerTransfer(body.answer(), body.done());
    return perform(actor, Action.ANSWER_TRANSFER, id, command, version);
  }

  @PostMapping("/transfer-refusal")
  @Operation(
      summary = "转办退回 Refuse a transfer, naming who is competent",
      description = "The topic is a proposal again, and its screening deadline starts anew.")
  ResponseEntity<TopicView> refuseTransfer(
      @PathVariable String id,
      @Valid @RequestBody Refusal body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    var command = new RefuseTransfer(body.reason(), body.competentBody());
    return perform(actor, Action.ANSWER_TRANSFER, id, command, version);
  }

  @PostMapping("/appeal")
  @Operation(
      summary = "申诉 Appeal against not being taken",
      description = "By the proposer, once, within the policy's term; the level above decides.")
  ResponseEntity<TopicView> appeal(
      @PathVariable String id,
      @Valid @RequestBody Because body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.APPEAL, id, new AppealTopic(body.reason()), version);
  }

  @PostMapping("/appeal/decision")
  @Operation(
      summary = "裁定申诉 Decide an appeal",
      description =
          "By the level above. Overturned, the topic is a proposal again at its community, or at"
              + " the level above if that wants to hold it.")
  ResponseEntity<TopicView> decideAppeal(
      @PathVariable String id,
      @Valid @RequestBody Ruling body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    var command =
        new DecideAppeal(body.decision(), body.reason(), Boolean.TRUE.equals(body.takeOver()));
    return perform(actor, Action.DECIDE_APPEAL, id, command, version);
  }

  @PostMapping("/return-visits")
  @Operation(
      summary = "回访 Record what the proposer said when visited, or that nobody was reached",
      description =
          "Of a case that is completed, closed, handled directly or answered by the unit to which"
              + " it was transferred.")
  ResponseEntity<TopicView> recordReturnVisit(
      @PathVariable String id,
      @Valid @RequestBody ReturnVisit body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, Action.RECORD_RETURN_VISIT, id, body.toCommand(), version);
  }

  @GetMapping("/closing")
  @Operation(
      summary = "归档检查 Read what the dossier 一议一档 still lacks",
      description = "Of a case that has come to an end.")
  ResponseEntity<DossierCheck> checkDossier(@PathVariable String id, Actor actor) {
    Stored stored = desk.read(actor, id);
    List<DossierItem> missing = previews.missing(stored.topic());
    return ResponseEntity.ok(new DossierCheck(missing.isEmpty(), missing));
  }

  private ResponseEntity<TopicView> perform(
      Actor actor, Action action, String id, TopicCommand command, @Nullable String version) {
    Stored stored = desk.perform(actor, action, id, command, version);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(TopicView.of(stored, access.sight(actor, CaseFile.of(stored.topic()))));
  }
}
