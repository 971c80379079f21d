package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.district.District;
import org.yishi.similarity.Match;
import org.yishi.similarity.Matter;
import org.yishi.similarity.Query;
import org.yishi.topic.Topic;
import org.yishi.topic.Topics;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Sight;
import org.yishi.topic.access.Verdict;
import org.yishi.topic.similar.SimilarTopics;
import org.yishi.topic.similar.SimilarTopics.Answer;
import org.yishi.topic.web.SimilarRequests.Text;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Similar topics, while somebody types and when somebody screens. */
@RestController
@RequestMapping("/api/v1/topics")
@Tag(name = "merging", description = "合并办理 Similar topics, merging and joint topics")
class SimilarController {

  /** Topics that are shown; further ones are hardly ever the one. */
  private static final int SHOWN = 10;

  /** Looked at, so that enough are left of which the reader may know. */
  private static final int LOOKED_AT = 40;

  private final TopicDesk desk;
  private final Topics topics;
  private final Access access;
  private final SimilarTopics similar;
  private final District district;

  SimilarController(
      TopicDesk desk, Topics topics, Access access, SimilarTopics similar, District district) {
    this.desk = desk;
    this.topics = topics;
    this.access = access;
    this.similar = similar;
    this.district = district;
  }

  @GetMapping("/{id}/similar")
  @Operation(
      summary = "相似议题 Find open topics that may be the same matter",
      description =
          "In the topic's own community and among the topics of its street and district; with area,"
              + " in the whole of a street or district that it lies in.")
  SimilarView like(
      @PathVariable String id, @RequestParam(required = false) @Nullable String area, Actor actor) {
    Topic topic = desk.read(actor, id).topic();
    String within = area == null ? topic.area() : area;
    if (!topic.area().startsWith(within) || !district.areas().contains(within)) {
      throw invalid("area");
    }
    boolean full = access.sight(actor, CaseFile.of(topic)) == Sight.FULL;
    return view(
        actor, similar.like(topic, within, full ? Query.Scope.ALL : Query.Scope.OPEN, LOOKED_AT));
  }

  @PostMapping("/similar")
  @ApiResponse(responseCode = "200", description = "Found", useReturnTypeSchema = true)
  @Operation(
      summary = "相似议题 Find open topics like what somebody is typing",
      description = "Changes nothing and keeps nothing of what is typed.")
  SimilarView likeText(@RequestParam String area, @Valid @RequestBody Text body, Actor actor) {
    if (!district.areas().contains(area)) {
      throw invalid("area");
    }
    var place = body.location();
    var matter =
        new Matter(
            SimilarTopics.words(body.title(), body.description()),
            area,
            body.category(),
            place == null ? null : place.compound(),
            place == null ? null : place.building());
    boolean staff =
        access.decide(actor, Action.SUBMIT_ON_BEHALF, CaseFile.in(area))
            instanceof Verdict.Permitted;
    return view(
        actor,
        similar.find(matter, area, null, staff ? Query.Scope.ALL : Query.Scope.OPEN, LOOKED_AT));
  }

  private SimilarView view(Actor actor, Answer answer) {
    List<SimilarView.Found> found =
        answer.matches().stream().flatMap(match -> found(actor, match)).limit(SHOWN).toList();
    return new SimilarView(found, answer.method());
  }

  /** The index may be behind by a moment: what counts is how the topic stands in the store. */
  private Stream<SimilarView.Found> found(Actor actor, Match match) {
    return topics.find(match.id()).stream()
        .filter(stored -> !stored.topic().stage().ended())
        .filter(stored ->
            access.decide(actor, Action.READ, CaseFile.of(stored.topic()))
                instanceof Verdict.Permitted)
        .map(stored ->
            SimilarView.Found.of(
                match, TopicLine.of(stored, access.sight(actor, CaseFile.of(stored.topic())))));
  }

  private static ProblemException invalid(String name) {
    return ProblemException.of(CommonProblem.INVALID_PARAMETER, FieldProblem.of(name, "invalid"));
  }
}
