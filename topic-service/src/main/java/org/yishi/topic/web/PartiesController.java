package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.district.District;
import org.yishi.topic.ParticipationCommand;
import org.yishi.topic.ParticipationCommand.DetermineParties;
import org.yishi.topic.ParticipationCommand.RemoveParticipant;
import org.yishi.topic.Previews;
import org.yishi.topic.Topic;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.participation.Participation;
import org.yishi.topic.screening.Nature;
import org.yishi.topic.screening.Scope;
import org.yishi.topic.web.CaseRequests.Nothing;
import org.yishi.topic.web.FollowUpRequests.Removal;
import org.yishi.topic.web.FollowUpRequests.Side;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Who takes part in a topic's deliberation, and why. */
@RestController
@RequestMapping("/api/v1/topics/{id}/participants")
@Tag(name = "participants", description = "参与主体 Who must take part, each with the reason")
class PartiesController {

  private final TopicDesk desk;
  private final Access access;
  private final Previews previews;
  private final District district;

  PartiesController(TopicDesk desk, Access access, Previews previews, District district) {
    this.desk = desk;
    this.access = access;
    this.previews = previews;
    this.district = district;
  }

  @GetMapping
  @Operation(
      summary = "参与主体 Read who takes part",
      description =
          "Of a topic whose parties aren't determined yet, or with a parameter: what the rules"
              + " would say. Nothing is changed by asking.")
  ResponseEntity<ParticipationView> readParticipants(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable Nature nature,
      @RequestParam(required = false) @Nullable Scope scope,
      Actor actor) {
    Stored stored = desk.read(actor, id);
    Topic topic = stored.topic();
    boolean asked = category != null || nature != null || scope != null;
    Participation participation =
        asked || !topic.participation().determined()
            ? preview(topic, category, nature, scope)
            : topic.participation();
    return answer(stored, participation, actor);
  }

  @PostMapping
  @Operation(summary = "增加参与主体 Ask one more side to the table")
  ResponseEntity<ParticipationView> addParticipant(
      @PathVariable String id,
      @Valid @RequestBody Side body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, id, body.toCommand(), version);
  }

  @PostMapping("/removals")
  @Operation(
      summary = "减少参与主体 Take a side out, with the reason",
      description = "The two committees 两委 always stay.")
  ResponseEntity<ParticipationView> removeParticipant(
      @PathVariable String id,
      @Valid @RequestBody Removal body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, id, new RemoveParticipant(body.side(), body.reason()), version);
  }

  @PostMapping("/determination")
  @Operation(
      summary = "重新确定参与主体 Apply the rules in force anew",
      description = "For a topic accepted under earlier rules, or after the units have changed.")
  ResponseEntity<ParticipationView> determineParticipants(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Nothing body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return perform(actor, id, new DetermineParties(), version);
  }

  private Participation preview(
      Topic topic, @Nullable String category, @Nullable Nature nature, @Nullable Scope scope) {
    if (category != null && !district.categories().contains(category)) {
      throw ProblemException.of(
          CommonProblem.INVALID_PARAMETER, FieldProblem.of("category", "invalid"));
    }
    Participation said =
        previews.of(topic, category == null ? topic.category() : category, nature, scope);
    return new Participation(
        false,
        said.participants(),
        said.leadUnit(),
        said.decisionBody(),
        said.decisionMethod(),
        said.removals());
  }

  private ResponseEntity<ParticipationView> perform(
      Actor actor, String id, ParticipationCommand command, @Nullable String version) {
    Stored stored = desk.perform(actor, Action.DETERMINE_PARTIES, id, command, version);
    return answer(stored, stored.topic().participation(), actor);
  }

  private ResponseEntity<ParticipationView> answer(
      Stored stored, Participation participation, Actor actor) {
    var sight = access.sight(actor, CaseFile.of(stored.topic()));
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(ParticipationView.of(participation, district, sight));
  }
}
