package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.hotspot.HotSpot;
import org.yishi.topic.web.SimilarRequests.Dismissal;
import org.yishi.topic.web.SimilarRequests.Joint;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.paging.Page;
import org.yishi.web.security.Actor;

/** Hot spots 早治: what is suggested to a street or the district, and what it makes of it. */
@RestController
@RequestMapping("/api/v1/hot-spots")
@Tag(name = "hot-spots", description = "早治 The same trouble in several communities")
class HotSpotController {

  private final HotSpotDesk desk;
  private final Access access;

  HotSpotController(HotSpotDesk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  @GetMapping
  @Operation(
      summary = "热点 Hot spots of an area and the streets in it, newest first",
      description = "By staff of the area and those who supervise it.")
  ResponseEntity<Page<HotSpotView>> listHotSpots(
      @RequestParam String area,
      @RequestParam(required = false) HotSpot.@Nullable State state,
      Actor actor) {
    List<HotSpotView> spots =
        desk.within(actor, area).stream()
            .filter(spot -> state == null || spot.state() == state)
            .sorted(Comparator.comparing(HotSpot::raisedAt).reversed())
            .limit(Page.MAX_LIMIT)
            .map(HotSpotView::of)
            .toList();
    return new Page<>(spots, null).asResponse();
  }

  @PostMapping("/{id}/dismissal")
  @Operation(
      summary = "不立联合议题 Find that nothing needs to be done in common",
      description =
          "By staff of its street or district. Like topics that come later don't raise it again.")
  HotSpotView dismiss(@PathVariable String id, @Valid @RequestBody Dismissal body, Actor actor) {
    return HotSpotView.of(desk.dismiss(actor, id, body.reason()));
  }

  @PostMapping("/{id}/joint-topic")
  @ApiResponse(responseCode = "201", description = "Opened", useReturnTypeSchema = true)
  @Operation(
      summary = "立联合议题 Open one joint topic for all of them",
      description =
          "Held by the street or district, once. Proposals among its topics become part of it, cases"
              + " under way go on beside it; all hear of its later steps.")
  ResponseEntity<TopicView> join(
      @PathVariable String id, @Valid @RequestBody Joint body, Actor actor) {
    Stored stored = desk.join(actor, id, body);
    return ResponseEntity.created(URI.create("/api/v1/topics/" + stored.topic().id()))
        .eTag(EntityTags.of(stored.version()))
        .body(TopicView.of(stored, access.sight(actor, CaseFile.of(stored.topic()))));
  }
}
