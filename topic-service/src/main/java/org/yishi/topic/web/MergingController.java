package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.topic.MergingCommand.UnmergeTopic;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.web.MergingRequests.Unmerging;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.security.Actor;

/** Topics that go on as part of another. They are joined by screening, and parted here. */
@RestController
@RequestMapping("/api/v1/topics/{id}")
@Tag(name = "merging", description = "合并办理 Similar topics, merging and joint topics")
class MergingController {

  private final TopicDesk desk;
  private final Access access;

  MergingController(TopicDesk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  @PostMapping("/unmerge")
  @Operation(
      summary = "撤销合并 Undo a merge that was a mistake",
      description =
          "By staff of the area that holds the topic. A merged topic is a proposal again, with a new"
              + " deadline for its screening; a case beside a joint topic no longer follows it.")
  ResponseEntity<TopicView> unmerge(
      @PathVariable String id,
      @Valid @RequestBody Unmerging body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    Stored stored =
        desk.perform(actor, Action.UNMERGE, id, new UnmergeTopic(body.reason()), version);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(stored.version()))
        .body(TopicView.of(stored, access.sight(actor, CaseFile.of(stored.topic()))));
  }
}
