package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.topic.Rejection;
import org.yishi.topic.Rule;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Sight;
import org.yishi.topic.cosign.Cosigns;
import org.yishi.topic.cosign.Heat;
import org.yishi.topic.sweep.CosignSweep;
import org.yishi.topic.web.CaseRequests.Nothing;
import org.yishi.web.security.Actor;

/** Co-signing 附议: residents stand behind a topic, each once. */
@RestController
@RequestMapping("/api/v1/topics/{id}/cosigns")
@Tag(name = "cosigns", description = "附议 Residents who stand behind a topic, each once")
class CosignController {

  private final TopicDesk desk;
  private final Access access;
  private final Cosigns cosigns;
  private final Clock clock;

  CosignController(TopicDesk desk, Access access, Cosigns cosigns, Clock clock) {
    this.desk = desk;
    this.access = access;
    this.cosigns = cosigns;
    this.clock = clock;
  }

  /** Who stands behind a topic, as far as the reader may know. */
  @Schema(name = "Cosigns")
  record CosignsView(
      @Schema(description = "Whether you do") boolean mine,
      @Schema(description = "附议人数 As the public was told, at most once a minute") long cosigns,
      @Nullable Instant toldAt,
      @Schema(description = "For staff: shown, never scored") @Nullable HeatView heat) {}

  /** How warm a topic is, for staff. */
  @Schema(name = "Heat")
  record HeatView(
      @Schema(description = "热度") long heat,
      long cosigns,
      @Schema(description = "Of the last seven days") long recent,
      @Schema(description = "Topics merged into it") int merged,
      String formula) {}

  @PostMapping
  @Operation(
      summary = "附议 Stand behind a topic that is under way",
      description = "By residents of its area, once; again changes nothing.")
  ResponseEntity<CosignsView> cosign(
      @PathVariable String id, @RequestBody(required = false) @Nullable Nothing body, Actor actor) {
    Topic topic = open(id, actor);
    cosigns.add(topic.id(), actor.id(), clock.instant());
    return ResponseEntity.ok(view(topic, actor));
  }

  @DeleteMapping
  @Operation(summary = "撤回附议 Stand behind it no more", description = "While it is under way.")
  ResponseEntity<CosignsView> withdrawCosign(@PathVariable String id, Actor actor) {
    Topic topic = open(id, actor);
    cosigns.remove(topic.id(), actor.id());
    return ResponseEntity.ok(view(topic, actor));
  }

  @GetMapping
  @Operation(summary = "附议情况 Read how many stand behind it")
  ResponseEntity<CosignsView> readCosigns(@PathVariable String id, Actor actor) {
    return ResponseEntity.ok(view(desk.read(actor, id).topic(), actor));
  }

  private Topic open(String id, Actor actor) {
    Topic topic = desk.permitted(actor, Action.COSIGN, id).topic();
    if (topic.stage().ended()) {
      throw TopicProblem.of(new Rejection(Rule.TOPIC_ENDED, Map.of("stage", topic.stage().name())));
    }
    return topic;
  }

  private CosignsView view(Topic topic, Actor actor) {
    boolean staff = access.sight(actor, CaseFile.of(topic)) == Sight.FULL;
    return new CosignsView(
        cosigns.contains(topic.id(), actor.id()),
        topic.cosigning().count(),
        topic.cosigning().toldAt(),
        staff ? heat(topic) : null);
  }

  private HeatView heat(Topic topic) {
    Cosigns.Count count =
        cosigns.count(CosignSweep.togetherWith(topic), clock.instant().minus(Heat.RECENT));
    int merged = topic.merging().sources().size();
    return new HeatView(Heat.of(count, merged), count.all(), count.recent(), merged, Heat.FORMULA);
  }
}
