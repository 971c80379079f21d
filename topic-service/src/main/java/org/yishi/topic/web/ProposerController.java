package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.topic.Contact;
import org.yishi.topic.Particulars;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Action;
import org.yishi.topic.audit.AuditRecord.Deed;
import org.yishi.topic.audit.AuditRecord.Purpose;
import org.yishi.topic.intake.Conversations;
import org.yishi.topic.intake.Proposers;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** How a topic's proposer is reached: a call of its own, and every look at it is noted down. */
@RestController
@RequestMapping("/api/v1/topics/{id}/proposer")
@Tag(name = "proposers", description = "提出人 Contact data and contacts, kept apart from the case")
class ProposerController {

  private static final int NOT_FOUND = 404;

  /** Nothing is known, or not any more. */
  static final TopicProblem NO_CONTACT_DATA = new TopicProblem("no-contact-data", NOT_FOUND);

  private final TopicDesk desk;
  private final Proposers proposers;
  private final Conversations conversations;
  private final AuditTrail trail;

  ProposerController(
      TopicDesk desk, Proposers proposers, Conversations conversations, AuditTrail trail) {
    this.desk = desk;
    this.proposers = proposers;
    this.conversations = conversations;
    this.trail = trail;
  }

  /** How to reach somebody, and what was agreed about it. */
  @Schema(name = "ProposerContact")
  record ProposerView(
      @Nullable String name,
      @Nullable String phone,
      @Schema(description = "所在小区楼门") @Nullable String address,
      @Schema(description = "所属单位") @Nullable String unit,
      @Schema(description = "Whether the person wrote to the WeChat account") boolean wechat,
      @Schema(description = "身份") Particulars.@Nullable Identity identity,
      @Schema(description = "个人信息告知同意") @Nullable Boolean consent,
      @Schema(description = "是否公开姓名") @Nullable Boolean nameOpen) {

    static ProposerView of(Contact contact, Particulars form) {
      return new ProposerView(
          contact.name(),
          contact.phone(),
          contact.address(),
          contact.unit(),
          contact.openid() != null,
          form.identity(),
          form.consent(),
          form.nameOpen());
    }

    @Override
    public String toString() {
      return "ProposerView[…]";
    }
  }

  @GetMapping
  @Operation(
      summary = "提出人联系方式 Read how the proposer is reached",
      description =
          "By staff that work in the area, for a purpose. Every call is noted down first.")
  ProposerView readProposer(@PathVariable String id, @RequestParam Purpose purpose, Actor actor) {
    Topic topic = desk.permitted(actor, Action.READ_PROPOSER, id).topic();
    trail.note(actor, topic, Deed.PROPOSER_READ, purpose);
    return proposers
        .find(id)
        .map(contact -> ProposerView.of(contact, topic.submission().particulars()))
        .orElseThrow(() -> ProblemException.of(NO_CONTACT_DATA));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @ApiResponse(responseCode = "204", description = "Erased, now or before")
  @Operation(
      summary = "删除提出人信息 Erase contact data and what was said, at the proposer's request",
      description = "The case goes on without them. By staff that work in the area; noted down.")
  void eraseProposer(@PathVariable String id, Actor actor) {
    Topic topic = desk.permitted(actor, Action.ERASE_PROPOSER, id).topic();
    trail.note(actor, topic, Deed.PROPOSER_ERASED, Purpose.PROPOSER_REQUEST);
    conversations.eraseWords(id);
    proposers.erase(id);
  }
}
