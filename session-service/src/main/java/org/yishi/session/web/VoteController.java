package org.yishi.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.session.Rejection;
import org.yishi.session.Rule;
import org.yishi.session.Session;
import org.yishi.session.Sessions;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.State;
import org.yishi.session.access.Action;
import org.yishi.session.motion.Ballots;
import org.yishi.session.motion.Choice;
import org.yishi.session.motion.Electorate;
import org.yishi.session.motion.Motion;
import org.yishi.session.motion.Roll;
import org.yishi.session.web.MeetingRequests.BallotBody;
import org.yishi.session.web.MeetingRequests.CountBody;
import org.yishi.session.web.MeetingRequests.MotionBody;
import org.yishi.session.web.MeetingRequests.RollBody;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.security.Actor;

/** Motions and ballots. */
@RestController
@RequestMapping("/api/v1/sessions/{id}")
@Tag(name = "voting", description = "表决 Motions, ballots and the roll of voters")
class VoteController {

  private final SessionDesk desk;
  private final Sessions sessions;
  private final Ballots ballots;
  private final Requests requests;

  VoteController(SessionDesk desk, Sessions sessions, Ballots ballots, Requests requests) {
    this.desk = desk;
    this.sessions = sessions;
    this.ballots = ballots;
    this.requests = requests;
  }

  /** That a ballot is in the box; what it says isn't repeated. */
  @Schema(name = "BallotReceipt")
  record Receipt(int motion, boolean counted) {}

  /** How far a vote has come. */
  @Schema(name = "Turnout")
  record Turnout(
      MotionView motion,
      @Schema(description = "How many have voted so far") long voted,
      @Schema(description = "By name, once closed; for those concerned")
          List<BallotLine> ballots) {}

  /** A ballot that says whose it is. */
  @Schema(name = "BallotLine")
  record BallotLine(String vote, Choice choice, long area, boolean onPaper, Instant time) {}

  /** What a roll of voters amounts to. */
  @Schema(name = "RollSummary")
  record RollSummary(
      long votes, @Schema(description = "In hundredths of a square metre") long area) {}

  @PutMapping("/roll")
  @Operation(
      summary = "表决人名册 Say who has a vote",
      description =
          "Owners with their units, households, representatives. Fixed once a motion counts on it.")
  RollSummary keepRoll(@PathVariable String id, @Valid @RequestBody RollBody body, Actor actor) {
    Session session = desk.permitted(actor, Action.MANAGE, id).session();
    boolean used =
        session.state() == State.CONCLUDED
            || session.state() == State.CANCELLED
            || session.motions().stream().anyMatch(it -> it.electorate() == Electorate.ROLL);
    if (used) {
      throw SessionProblem.of(Rejection.of(Rule.ROLL_IN_USE));
    }
    Roll roll = body.toRoll();
    roll.doubled()
        .ifPresent(twice -> {
          throw SessionProblem.of(Rejection.of(Rule.ROLL_DOUBLED, "key", twice));
        });
    sessions.keepRoll(id, roll);
    return new RollSummary(roll.votes(), roll.area());
  }

  @PostMapping("/motions")
  @ApiResponse(responseCode = "201", description = "Put", useReturnTypeSchema = true)
  @Operation(summary = "提付表决 Put something to the vote")
  ResponseEntity<SessionView> putMotion(
      @PathVariable String id,
      @Valid @RequestBody MotionBody body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    Stored stored =
        desk.perform(
            actor,
            Action.RUN,
            id,
            body.toCommand(),
            request.getHeader(HttpHeaders.IF_MATCH),
            requests.key(key, actor, request, body));
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(EntityTags.of(stored.version()))
        .body(SessionView.of(stored, desk.readsRecord(actor, stored)));
  }

  @GetMapping("/motions/{n}")
  @Operation(
      summary = "表决情况 Read a motion and how many have voted",
      description = "What they said is told once the vote is closed; of a secret vote never who.")
  Turnout readMotion(@PathVariable String id, @PathVariable int n, Actor actor) {
    Stored stored = desk.permitted(actor, Action.READ, id);
    Motion motion =
        stored
            .session()
            .motion(n)
            .orElseThrow(() -> SessionProblem.of(Rejection.of(Rule.MOTION_UNKNOWN, "motion", n)));
    Ballots.Poll poll = Ballots.Poll.of(id, motion);
    long voted = motion.method().cast() ? ballots.turnout(poll) : 0;
    boolean named = !motion.open() && desk.readsRecord(actor, stored);
    return new Turnout(
        MotionView.of(motion),
        voted,
        named
            ? ballots.named(poll).stream()
                .map(it ->
                    new BallotLine(it.vote(), it.choice(), it.area(), it.onPaper(), it.time()))
                .toList()
            : List.of());
  }

  @PostMapping("/ballots")
  @ApiResponse(responseCode = "201", description = "In the box", useReturnTypeSchema = true)
  @Operation(
      summary = "投票 Cast a ballot",
      description =
          "Once for each vote, while the motion is open. A second one is refused, whatever it says.")
  ResponseEntity<Receipt> cast(
      @PathVariable String id, @Valid @RequestBody BallotBody body, Actor actor) {
    Motion motion = desk.cast(actor, id, body.toWish());
    return ResponseEntity.status(HttpStatus.CREATED).body(new Receipt(motion.n(), true));
  }

  @PostMapping("/motions/{n}/closing")
  @Operation(
      summary = "结束表决 Close a vote",
      description = "With the count of hands or paper; ballots that were cast are counted here.")
  ResponseEntity<SessionView> closeMotion(
      @PathVariable String id,
      @PathVariable int n,
      @Valid @RequestBody CountBody body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    Stored stored = desk.close(actor, id, n, body.toTally(), version);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(SessionView.of(stored, desk.readsRecord(actor, stored)));
  }
}
