package org.yishi.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.session.MinutesCommand.AddAddendum;
import org.yishi.session.MinutesCommand.CirculateMinutes;
import org.yishi.session.MinutesCommand.ObjectToMinutes;
import org.yishi.session.Rejection;
import org.yishi.session.Rule;
import org.yishi.session.SessionCommand;
import org.yishi.session.Sessions;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.access.Action;
import org.yishi.session.document.MinutesDocument;
import org.yishi.session.minutes.Fingerprint;
import org.yishi.session.minutes.Minutes;
import org.yishi.session.web.MeetingRequests.Nothing;
import org.yishi.session.web.MinutesRequests.AddendumBody;
import org.yishi.session.web.MinutesRequests.ConfirmationBody;
import org.yishi.session.web.MinutesRequests.ObjectionBody;
import org.yishi.session.web.MinutesRequests.Text;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Minutes: write, circulate, object, sign, verify, correct. */
@RestController
@RequestMapping("/api/v1/sessions/{id}/minutes")
@Tag(name = "minutes", description = "会议纪要 The official record of a session")
class MinutesController {

  private static final String SHA256 = "[0-9a-f]{64}";

  private final SessionDesk desk;
  private final Sessions sessions;
  private final Requests requests;

  MinutesController(SessionDesk desk, Sessions sessions, Requests requests) {
    this.desk = desk;
    this.sessions = sessions;
    this.requests = requests;
  }

  /**
   * Whether a record is the sealed one.
   *
   * @param intact whether what is stored still has the fingerprint that it was sealed with
   * @param matches whether the fingerprint asked about is that one, if one was asked about
   */
  @Schema(name = "Verification")
  record Verification(
      String session,
      boolean confirmed,
      @Nullable Instant confirmedAt,
      @Nullable Boolean intact,
      @Nullable Boolean matches) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "会议纪要 Read the minutes")
  ResponseEntity<MinutesView> readMinutes(@PathVariable String id, Actor actor) {
    Stored stored = desk.permitted(actor, Action.READ_RECORD, id);
    return answer(stored, HttpStatus.OK);
  }

  @GetMapping(produces = Downloads.DOCX)
  @Operation(summary = "会议纪要 The minutes as a Word document")
  ResponseEntity<byte[]> minutesDocument(@PathVariable String id, Actor actor) throws IOException {
    Minutes minutes = minutes(desk.permitted(actor, Action.READ_RECORD, id));
    return Downloads.word(minutes.content().title(), out -> MinutesDocument.write(minutes, out));
  }

  @GetMapping(path = "/canonical", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "规范形式 Read the record in the form that is fingerprinted",
      description = "Byte by byte: SHA-256 of this answer is the fingerprint.")
  ResponseEntity<String> canonical(@PathVariable String id, Actor actor) {
    Stored stored = desk.permitted(actor, Action.READ_RECORD, id);
    return ResponseEntity.ok(Fingerprint.canonical(id, minutes(stored)));
  }

  @GetMapping("/verification")
  @Operation(
      summary = "纪要核验 Verify a confirmed record",
      description =
          "For everybody, without a token: tells whether the stored record is unchanged, and"
              + " whether a fingerprint is its own. Nothing of the record itself is told.")
  Verification verify(
      @PathVariable String id, @RequestParam(required = false) @Nullable String sha256) {
    if (sha256 != null && !sha256.matches(SHA256)) {
      throw ProblemException.of(
          CommonProblem.INVALID_PARAMETER, FieldProblem.of("sha256", "invalid"));
    }
    Stored stored =
        sessions.find(id).filter(it -> it.session().open()).orElseThrow(SessionDesk::notFound);
    Minutes minutes = stored.session().minutes();
    String sealed = minutes == null ? null : minutes.sha256();
    if (minutes == null || sealed == null) {
      return new Verification(id, false, null, null, null);
    }
    return new Verification(
        id,
        true,
        minutes.confirmedAt(),
        Fingerprint.of(id, minutes).equals(sealed),
        sha256 == null ? null : (Boolean) sha256.equals(sealed));
  }

  @PutMapping
  @Operation(
      summary = "修改纪要 Write the minutes otherwise",
      description = "Takes circulation and signatures back; objections stay.")
  ResponseEntity<MinutesView> editMinutes(
      @PathVariable String id,
      @Valid @RequestBody Text body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    desk.permitted(actor, Action.RUN, id);
    EntityTags.required(version);
    return answer(
        desk.perform(actor, Action.RUN, id, body.toCommand(), version, null), HttpStatus.OK);
  }

  @PostMapping("/circulation")
  @Operation(summary = "征求意见 Send the minutes to those who were there")
  ResponseEntity<MinutesView> circulate(
      @PathVariable String id, @Valid @RequestBody Nothing body, Actor actor) {
    return answer(
        desk.perform(actor, Action.RUN, id, new CirculateMinutes(), null, null), HttpStatus.OK);
  }

  @PostMapping("/objections")
  @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
  @Operation(summary = "提出异议 Say something against the draft; it is kept with the record")
  ResponseEntity<MinutesView> object(
      @PathVariable String id,
      @Valid @RequestBody ObjectionBody body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    var command = new ObjectToMinutes(body.text());
    return created(actor, Action.OBJECT, id, command, key, body, request);
  }

  @PostMapping("/confirmations")
  @ApiResponse(responseCode = "201", description = "Signed", useReturnTypeSchema = true)
  @Operation(
      summary = "签字确认 Sign the minutes",
      description =
          "As the chair, the recorder or a resident who was there. With the last signature that"
              + " the kind of meeting asks for, the record is sealed.")
  ResponseEntity<MinutesView> sign(
      @PathVariable String id,
      @Valid @RequestBody ConfirmationBody body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    return created(actor, Action.SIGN, id, body.toCommand(), key, body, request);
  }

  @PostMapping("/addenda")
  @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
  @Operation(summary = "补充更正 Correct a confirmed record by an addendum")
  ResponseEntity<MinutesView> addAddendum(
      @PathVariable String id,
      @Valid @RequestBody AddendumBody body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    var command = new AddAddendum(body.name().strip(), body.text());
    return created(actor, Action.RUN, id, command, key, body, request);
  }

  private ResponseEntity<MinutesView> created(
      Actor actor,
      Action action,
      String id,
      SessionCommand command,
      @Nullable String key,
      Object body,
      HttpServletRequest request) {
    return answer(
        desk.perform(
            actor,
            action,
            id,
            command,
            request.getHeader(HttpHeaders.IF_MATCH),
            requests.key(key, actor, request, body)),
        HttpStatus.CREATED);
  }

  private static ResponseEntity<MinutesView> answer(Stored stored, HttpStatus status) {
    return ResponseEntity.status(status)
        .eTag(EntityTags.of(stored.version()))
        .body(MinutesView.of(stored, minutes(stored)));
  }

  static Minutes minutes(Stored stored) {
    Minutes minutes = stored.session().minutes();
    if (minutes == null) {
      throw SessionProblem.of(Rejection.of(Rule.MINUTES_UNKNOWN));
    }
    return minutes;
  }
}
