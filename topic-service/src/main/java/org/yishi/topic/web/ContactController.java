package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.eventing.EventIds;
import org.yishi.topic.IntakeCommand.RecordContact;
import org.yishi.topic.RequestKey;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Action;
import org.yishi.topic.audit.AuditRecord.Deed;
import org.yishi.topic.audit.AuditRecord.Purpose;
import org.yishi.topic.intake.Conversation;
import org.yishi.topic.intake.Conversations;
import org.yishi.topic.intake.Conversations.Keeping;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.paging.Page;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Contacts with a topic's proposer 首次联系: when, by which role, and what was said. */
@RestController
@RequestMapping("/api/v1/topics/{id}/contacts")
@Tag(name = "proposers")
class ContactController {

  private static final String ID_PREFIX = "contact";
  private static final int CONFLICT = 409;
  private static final TopicProblem CONTACTS_FULL = new TopicProblem("contacts-full", CONFLICT);

  private final TopicDesk desk;
  private final Conversations conversations;
  private final AuditTrail trail;
  private final Requests requests;
  private final EventIds ids;
  private final Clock clock;

  ContactController(
      TopicDesk desk,
      Conversations conversations,
      AuditTrail trail,
      Requests requests,
      EventIds ids,
      Clock clock) {
    this.desk = desk;
    this.conversations = conversations;
    this.trail = trail;
    this.requests = requests;
    this.ids = ids;
    this.clock = clock;
  }

  /** A contact as staff write it down. */
  @Schema(name = "ContactRecording")
  record Recording(
      @Schema(description = "联系时间 When they spoke; now, if it isn't told")
          @Nullable OffsetDateTime at,
      @Schema(description = "联系方式") @NotNull Conversation.Way way,
      @Schema(description = "联系内容 What was said; kept apart from the case and encrypted")
          @NotNull
          @Size(max = Conversation.MAX_WORDS)
          @Pattern(regexp = Texts.NOT_BLANK)
          String words) {

    @Override
    public String toString() {
      return "Recording[…]";
    }
  }

  /** A contact as it is read; the answer to its recording leaves the words out. */
  @Schema(name = "ContactRecord")
  record ConversationView(
      String id,
      Instant at,
      Instant recordedAt,
      @Schema(description = "Role of whoever called") String by,
      Conversation.Way way,
      @Schema(description = "Gone once the proposer has asked for it") @Nullable String words) {

    static ConversationView of(Conversation conversation, @Nullable String words) {
      return new ConversationView(
          conversation.id(),
          conversation.at(),
          conversation.recordedAt(),
          conversation.by(),
          conversation.way(),
          words);
    }

    @Override
    public String toString() {
      return "ConversationView[" + id + "]";
    }
  }

  @PostMapping
  @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
  @Operation(
      summary = "联系提出人 Note a contact with the proposer",
      description = "The first one stops the clock of first contact. By staff of the area.")
  ResponseEntity<ConversationView> recordContact(
      @PathVariable String id,
      @Valid @RequestBody Recording body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    desk.permitted(actor, Action.RECORD_CONTACT, id);
    RequestKey requestKey = requests.privateKey(key, actor, request, body);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    OffsetDateTime told = body.at();
    Instant at = told == null ? now : told.toInstant().truncatedTo(ChronoUnit.MILLIS);
    var conversation =
        new Conversation(
            ids.next(ID_PREFIX), id, at, now, actor.role().code(), body.way(), body.words());
    Conversation kept = kept(conversation, requestKey, actor);
    return ResponseEntity.created(URI.create("/api/v1/topics/" + id + "/contacts"))
        .body(ConversationView.of(kept, null));
  }

  @GetMapping
  @Operation(
      summary = "联系记录 Read the contacts with the proposer, oldest first",
      description =
          "By staff that work in the area, for a purpose. Every call is noted down first.")
  Page<ConversationView> readContacts(
      @PathVariable String id, @RequestParam Purpose purpose, Actor actor) {
    Topic topic = desk.permitted(actor, Action.READ_PROPOSER, id).topic();
    trail.note(actor, topic, Deed.CONVERSATIONS_READ, purpose);
    return new Page<>(
        conversations.list(id).stream()
            .map(conversation -> ConversationView.of(conversation, conversation.words()))
            .toList(),
        null);
  }

  /** What was said goes first: a topic that says so has it, whatever happens in between. */
  private Conversation kept(Conversation conversation, RequestKey key, Actor actor) {
    return switch (conversations.keep(conversation, key)) {
      case Keeping.Reused _ -> throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
      case Keeping.Full _ -> throw ProblemException.of(CONTACTS_FULL, Conversations.MAX_PER_TOPIC);
      case Keeping.Kept(var kept, var repeated) -> {
        try {
          desk.perform(
              actor, Action.RECORD_CONTACT, kept.topicId(), new RecordContact(kept.at()), null);
        } catch (ProblemException refused) {
          if (!repeated) {
            conversations.forget(key);
          }
          throw refused;
        }
        yield kept;
      }
    };
  }
}
