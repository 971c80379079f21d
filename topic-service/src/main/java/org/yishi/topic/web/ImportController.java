package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yishi.topic.imports.ImportJob;
import org.yishi.topic.imports.RowResult;
import org.yishi.topic.imports.RowResult.Outcome;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.paging.Cursor;
import org.yishi.web.paging.Page;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.Language;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Bulk import 批量导入 of visit ledgers: row by row, in the background. */
@RestController
@RequestMapping("/api/v1/topics/imports")
@Tag(name = "imports", description = "台账导入 A ledger's rows become topics, in the background")
class ImportController {

  private final ImportDesk desk;
  private final ImportSheets sheets;

  ImportController(ImportDesk desk, ImportSheets sheets) {
    this.desk = desk;
    this.sheets = sheets;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ApiResponse(responseCode = "202", description = "Taken in", useReturnTypeSchema = true)
  @Operation(
      summary = "导入台账 Import a visit ledger, xlsx or csv",
      description =
          "By an area's staff for their communities, up to 20,000 rows. The file is checked at once"
              + " and its rows are imported in the background; a row that was imported before, in"
              + " this file or another, opens no second topic.")
  ResponseEntity<ImportView> importLedger(
      @RequestPart("file") MultipartFile file,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request)
      throws IOException {
    ImportJob job = desk.add(actor, file, key, request);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/topics/imports/" + job.id()))
        .body(ImportView.of(job));
  }

  @GetMapping
  @Operation(summary = "导入记录 Imports of your area, newest first")
  ResponseEntity<Page<ImportView>> listImports(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Actor actor) {
    int atMost = Page.limit(limit);
    List<ImportJob> found = desk.list(actor, before(cursor), atMost + 1);
    List<ImportJob> shown = found.size() > atMost ? found.subList(0, atMost) : found;
    String next = found.size() > atMost ? Cursor.of(shown.getLast().id()).encoded() : null;
    return new Page<>(shown.stream().map(ImportView::of).toList(), next).asResponse();
  }

  @GetMapping("/{id}")
  @Operation(summary = "导入进度 How far an import has come")
  ImportView readImport(@PathVariable String id, Actor actor) {
    return ImportView.of(desk.read(actor, id));
  }

  @GetMapping("/{id}/rows")
  @Operation(summary = "逐行结果 What became of each row, in their order")
  ResponseEntity<Page<ImportRowView>> importedRows(
      @PathVariable String id,
      @Parameter(description = "KEPT, REFUSED or REPEATED") @RequestParam(required = false)
          @Nullable Outcome outcome,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Actor actor,
      HttpServletRequest request) {
    int atMost = Page.limit(limit);
    List<RowResult> found = desk.rows(actor, id, outcome, after(cursor), atMost + 1);
    List<RowResult> shown = found.size() > atMost ? found.subList(0, atMost) : found;
    String next =
        found.size() > atMost
            ? Cursor.of(Integer.toString(shown.getLast().number())).encoded()
            : null;
    Language language = Language.of(request);
    return new Page<>(shown.stream().map(row -> sheets.view(row, language)).toList(), next)
        .asResponse();
  }

  @GetMapping("/{id}/refused")
  @ApiResponse(
      responseCode = "200",
      description = "A workbook",
      content = @Content(mediaType = Downloads.XLSX))
  @Operation(
      summary = "未导入的行 A workbook of the refused rows, with the reason in the last column",
      description = "Corrected, it can be imported as it is.")
  void refusedRows(
      @PathVariable String id,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ImportJob job = desk.readWithRows(actor, id);
    try (var workbook = sheets.refused(job, Language.of(request))) {
      Downloads.send(response, "未导入的行.xlsx", Downloads.XLSX, workbook::writeTo);
    }
  }

  @GetMapping("/template")
  @ApiResponse(
      responseCode = "200",
      description = "A workbook",
      content = @Content(mediaType = Downloads.XLSX))
  @Operation(summary = "台账模板 An empty ledger, with lists to choose from")
  void ledgerTemplate(Actor actor, HttpServletResponse response) throws IOException {
    String area = desk.area(actor);
    Downloads.send(response, "入户走访台账.xlsx", Downloads.XLSX, sheets.template(area)::writeTo);
  }

  private static @Nullable String before(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String id = Cursor.decode(cursor, 1).keys().getFirst();
    if (!id.matches(ImportDesk.ID)) {
      throw ProblemException.of(CommonProblem.INVALID_CURSOR);
    }
    return id;
  }

  private static int after(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    String row = Cursor.decode(cursor, 1).keys().getFirst();
    if (!row.matches("\\d{1,6}")) {
      throw ProblemException.of(CommonProblem.INVALID_CURSOR);
    }
    return Integer.parseInt(row);
  }
}
