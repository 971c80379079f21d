package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Sight;
import org.yishi.topic.files.Attachment;
import org.yishi.topic.files.CaseFiles;
import org.yishi.topic.files.CaseFiles.Copy;
import org.yishi.topic.files.CaseStep;
import org.yishi.topic.files.FileKind;
import org.yishi.topic.files.PublicCopy;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.paging.Page;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Pictures and papers of a case: add them, find them, read them, let everybody see them. */
@RestController
@RequestMapping("/api/v1/topics/{id}/files")
@Tag(name = "files", description = "附件 Pictures and papers of a case")
class FileController {

  private static final int INVALID = 422;
  private static final TopicProblem NOT_RELEASABLE =
      new TopicProblem("file-not-releasable", INVALID);

  private final TopicDesk desk;
  private final CaseFiles files;
  private final FileDesk intake;
  private final Access access;

  FileController(TopicDesk desk, CaseFiles files, FileDesk intake, Access access) {
    this.desk = desk;
    this.files = files;
    this.intake = intake;
    this.access = access;
  }

  /** A file as somebody finds it. */
  @Schema(name = "CaseFile")
  record FileView(
      @Schema(example = "file_01kjp1m8r0fa2r9q6td9wqtxpy") String id,
      FileKind kind,
      @Nullable CaseStep step,
      @Schema(description = "For those concerned") @Nullable String name,
      @Schema(example = "image/jpeg") String type,
      long size,
      @Schema(description = "Of the original, for those concerned") @Nullable String sha256,
      @Schema(description = "Role of whoever sent it") String by,
      Instant uploadedAt,
      @Schema(description = "Whether everybody may see a copy") boolean released) {

    static FileView of(Attachment file, boolean original) {
      Long released = file.released();
      return new FileView(
          file.id(),
          file.kind(),
          file.step(),
          original ? file.name() : null,
          file.type().mime(),
          original || released == null ? file.size() : released,
          original ? file.sha256() : null,
          file.by(),
          file.uploadedAt(),
          released != null);
    }

    @Override
    public String toString() {
      return "FileView[" + id + "]";
    }
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
  @Operation(
      summary = "上传附件 Add a picture or a paper",
      description =
          "JPEG, PNG, WebP, HEIC, PDF, docx or xlsx up to 20 MB, judged by its content. Staff of the"
              + " area and named departments; proposers add PICTURE_BEFORE and MATERIAL. A"
              + " SIGNED_PAPER names its step.")
  ResponseEntity<FileView> attachFile(
      @PathVariable String id,
      @RequestPart("file") MultipartFile file,
      @RequestParam FileKind kind,
      @RequestParam(required = false) @Nullable CaseStep step,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request)
      throws IOException {
    Topic topic = desk.permitted(actor, Action.ATTACH_FILE, id).topic();
    Attachment kept =
        intake.take(topic, file, kind, step, key, actor, sight(actor, topic), request);
    return ResponseEntity.created(URI.create("/api/v1/topics/" + id + "/files/" + kept.id()))
        .body(FileView.of(kept, true));
  }

  @GetMapping
  @Operation(
      summary = "附件列表 The files that you may see, oldest first",
      description =
          "Those concerned see all; proposers their own and, like everybody, the released.")
  Page<FileView> findFiles(@PathVariable String id, Actor actor) {
    Topic topic = desk.read(actor, id).topic();
    Sight sight = sight(actor, topic);
    return new Page<>(
        files.list(id).stream()
            .filter(file -> original(file, actor, sight) || file.released() != null)
            .map(file -> FileView.of(file, original(file, actor, sight)))
            .toList(),
        null);
  }

  @GetMapping("/{fileId}")
  @Operation(
      summary = "下载附件 Read a file",
      description =
          "As an attachment of the checked type. Others than those concerned get the released copy,"
              + " which has no notes about maker, time and place.")
  @ApiResponse(
      responseCode = "200",
      description = "The bytes",
      content = @Content(mediaType = "application/octet-stream"))
  void readFile(
      @PathVariable String id,
      @PathVariable String fileId,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    Topic topic = desk.read(actor, id).topic();
    Attachment file = files.find(id, fileId).orElseThrow(FileController::notFound);
    boolean original = original(file, actor, sight(actor, topic));
    if (!original && file.released() == null) {
      throw notFound();
    }
    long size = original ? file.size() : Objects.requireNonNull(file.released());
    String name = original ? file.name() : file.id() + "." + file.type().extension();
    response.setContentType(file.type().mime());
    response.setContentLengthLong(size);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    files.read(file, original ? Copy.ORIGINAL : Copy.RELEASED, response.getOutputStream());
  }

  @PostMapping("/{fileId}/release")
  @Operation(
      summary = "公开附件 Let everybody see a copy of the file",
      description = "Without the notes that cameras write into pictures. By staff of the area.")
  FileView releaseFile(
      @PathVariable String id,
      @PathVariable String fileId,
      @RequestBody(required = false) CaseRequests.@Nullable Nothing body,
      Actor actor)
      throws IOException {
    Attachment file = toRelease(actor, id, fileId);
    if (!file.type().releasable()) {
      throw ProblemException.of(NOT_RELEASABLE);
    }
    return Uploads.onDisk(original ->
        Uploads.onDisk(copy -> {
          try (var out = Files.newOutputStream(original)) {
            files.read(file, Copy.ORIGINAL, out);
          }
          PublicCopy.write(original, file.type(), copy);
          return FileView.of(files.release(file, copy), true);
        }));
  }

  @DeleteMapping("/{fileId}/release")
  @Operation(summary = "取消公开 Take the public copy back", description = "By staff of the area.")
  FileView withholdFile(@PathVariable String id, @PathVariable String fileId, Actor actor)
      throws IOException {
    return FileView.of(files.release(toRelease(actor, id, fileId), null), true);
  }

  private Attachment toRelease(Actor actor, String id, String fileId) {
    desk.permitted(actor, Action.RELEASE_FILE, id);
    return files.find(id, fileId).orElseThrow(FileController::notFound);
  }

  private Sight sight(Actor actor, Topic topic) {
    return access.sight(actor, CaseFile.of(topic));
  }

  private static boolean original(Attachment file, Actor actor, Sight sight) {
    return switch (sight) {
      case FULL -> true;
      case OWN -> file.account().equals(actor.id());
      case MASKED, PUBLIC -> false;
    };
  }

  private static ProblemException notFound() {
    return ProblemException.of(CommonProblem.NOT_FOUND);
  }
}
