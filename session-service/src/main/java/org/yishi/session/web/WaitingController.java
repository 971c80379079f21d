package org.yishi.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.district.District;
import org.yishi.session.access.Access;
import org.yishi.session.access.Action;
import org.yishi.session.access.SessionFile;
import org.yishi.session.access.Verdict;
import org.yishi.session.topics.KnownTopic;
import org.yishi.session.topics.KnownTopic.RequiredParty;
import org.yishi.session.topics.KnownTopics;
import org.yishi.web.paging.Page;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** What waits for a session. */
@RestController
@RequestMapping("/api/v1/sessions/waiting")
@Tag(name = "sessions")
class WaitingController {

  private final KnownTopics topics;
  private final Access access;
  private final District district;

  WaitingController(KnownTopics topics, Access access, District district) {
    this.topics = topics;
    this.access = access;
    this.district = district;
  }

  /** A topic that was taken into deliberation and has had no session yet. */
  @Schema(name = "WaitingTopic")
  record View(
      String id,
      String number,
      @Nullable String title,
      String area,
      String holder,
      String category,
      @Schema(description = "必须参加的主体") List<RequiredParty> parties,
      @Schema(description = "By when a session has to be held") @Nullable Instant sessionDue) {

    static View of(KnownTopic topic) {
      return new View(
          topic.id(),
          topic.number(),
          topic.title(),
          topic.area(),
          topic.holder(),
          topic.category(),
          topic.parties(),
          topic.sessionDue());
    }
  }

  @GetMapping
  @Operation(summary = "待协商议题 Topics of your area that wait for a session, the most urgent first")
  Listing<View> waiting(
      @RequestParam String area,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor) {
    if (!district.areas().contains(area)) {
      throw ProblemException.of(
          CommonProblem.INVALID_PARAMETER, FieldProblem.of("area", "invalid"));
    }
    if (access.decide(actor, Action.PLAN, SessionFile.in(area))
        instanceof Verdict.Denied(var missing)) {
      throw SessionProblem.of(missing, area);
    }
    return new Listing<>(topics.waiting(area, Page.limit(limit)).stream().map(View::of).toList());
  }
}
