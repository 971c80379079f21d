package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yishi.topic.library.RuleDocument;
import org.yishi.topic.library.RuleDocument.Kind;
import org.yishi.topic.library.RuleDocument.StoredFile;
import org.yishi.topic.web.RulesRequests.RuleFields;
import org.yishi.topic.web.RulesRequests.RuleView;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.paging.Cursor;
import org.yishi.web.paging.Page;
import org.yishi.web.security.Actor;

/** The rules library 制度库: everybody reads it, an area's staff keep their part. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "rules", description = "制度库 Plans, procedures, duty lists, agreed topics")
class RulesController {

  private final RulesDesk desk;

  RulesController(RulesDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
  @Operation(summary = "登记制度 Add a document to the library")
  ResponseEntity<RuleView> addRule(
      @Valid @RequestBody RuleFields body,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request) {
    RuleDocument added = desk.add(actor, body, key, request);
    return ResponseEntity.created(URI.create("/api/v1/rules/" + added.id()))
        .eTag(EntityTags.of(added.version()))
        .body(RuleView.of(added));
  }

  @GetMapping
  @Operation(
      summary = "制度 Documents that hold in an area, its own and those of the levels above",
      description = "Newest first.")
  ResponseEntity<Page<RuleView>> listRules(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable Kind kind,
      @Parameter(description = "Only those in force on the day") @RequestParam(required = false)
          @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Actor actor) {
    int atMost = Page.limit(limit);
    List<RuleDocument> found = desk.list(actor, area, kind, cursor, atMost + 1);
    List<RuleDocument> page = found.size() > atMost ? found.subList(0, atMost) : found;
    String next = found.size() > atMost ? Cursor.of(page.getLast().id()).encoded() : null;
    return new Page<>(
            page.stream()
                .filter(rule -> on == null || rule.content().validOn(on))
                .map(RuleView::of)
                .toList(),
            next)
        .asResponse();
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read what is said about a document")
  ResponseEntity<RuleView> readRule(@PathVariable String id, Actor actor) {
    return answer(desk.find(id));
  }

  @PutMapping("/{id}")
  @Operation(summary = "更正 Describe a document anew", description = "Its area stays.")
  ResponseEntity<RuleView> changeRule(
      @PathVariable String id,
      @Valid @RequestBody RuleFields body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    return answer(desk.change(actor, id, body, version));
  }

  @DeleteMapping("/{id}")
  @ApiResponse(responseCode = "204", description = "Deleted")
  @Operation(summary = "删除 Delete a document with its file")
  ResponseEntity<Void> deleteRule(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor) {
    desk.delete(actor, id, version);
    return ResponseEntity.noContent().build();
  }

  @PutMapping(path = "/{id}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "上传正文 Give the document its file",
      description = "PDF, Word (docx) or Excel (xlsx) without macros, up to 10 MB.")
  ResponseEntity<RuleView> putRuleFile(
      @PathVariable String id,
      @RequestPart("file") MultipartFile file,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
      Actor actor)
      throws IOException {
    return answer(desk.putFile(actor, id, file, version));
  }

  @GetMapping("/{id}/file")
  @Operation(summary = "下载正文 The document's file")
  void getRuleFile(@PathVariable String id, Actor actor, HttpServletResponse response)
      throws IOException {
    RuleDocument rule = desk.find(id);
    StoredFile file = desk.file(rule);
    Path copy = Files.createTempFile("yishi-rule-", ".file");
    try {
      desk.fetch(file, copy);
      Downloads.send(
          response,
          rule.content().title() + RuleFileType.of(file.type()).ending(),
          file.type(),
          out -> Files.copy(copy, out));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static ResponseEntity<RuleView> answer(RuleDocument rule) {
    return ResponseEntity.ok().eTag(EntityTags.of(rule.version())).body(RuleView.of(rule));
  }
}
