package org.yishi.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yishi.district.District;
import org.yishi.eventing.EventIds;
import org.yishi.session.access.Access;
import org.yishi.session.access.Action;
import org.yishi.session.access.SessionFile;
import org.yishi.session.access.Verdict;
import org.yishi.session.archive.Archive;
import org.yishi.session.archive.ArchivedMinutes;
import org.yishi.session.archive.MinutesReader;
import org.yishi.session.archive.Piece;
import org.yishi.session.archive.Reading;
import org.yishi.session.document.MinutesDocument;
import org.yishi.session.document.MinutesFile;
import org.yishi.session.meeting.MeetingKinds;
import org.yishi.session.minutes.Content;
import org.yishi.session.minutes.Fingerprint;
import org.yishi.web.limits.CleanTextModule;
import org.yishi.web.paging.Cursor;
import org.yishi.web.paging.Page;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Minutes that exist already, taken in from Word and text files. */
@RestController
@RequestMapping("/api/v1/sessions/imports")
@Tag(name = "imports", description = "纪要导入 Existing minutes from Word and text files")
class ImportController {

  private static final String ID = "minutes_[0-9a-z]{26}";

  private final Archive archive;
  private final Access access;
  private final District district;
  private final MeetingKinds kinds;
  private final EventIds ids;
  private final Clock clock;

  ImportController(
      Archive archive,
      Access access,
      District district,
      MeetingKinds kinds,
      EventIds ids,
      Clock clock) {
    this.archive = archive;
    this.access = access;
    this.district = district;
    this.kinds = kinds;
    this.ids = ids;
    this.clock = clock;
  }

  /** Minutes as they were read, with what could not be. */
  @Schema(name = "ImportedMinutes")
  record View(
      String id,
      String area,
      String kind,
      Content content,
      List<Reading.Functions> functions,
      List<NoteView> notes,
      String sha256,
      @Schema(description = "SHA-256 of the file") String fileSha256,
      Instant importedAt) {

    static View of(ArchivedMinutes minutes) {
      return new View(
          minutes.id(),
          minutes.area(),
          minutes.kind(),
          minutes.reading().content(),
          minutes.reading().functions(),
          minutes.reading().notes().stream()
              .map(it -> new NoteView(it.code(), it.line(), it.text(), it.code().chinese()))
              .toList(),
          minutes.sha256(),
          minutes.fileSha256(),
          minutes.importedAt());
    }
  }

  /** Something to know about the reading. */
  @Schema(name = "ImportNote")
  record NoteView(Reading.Note.Code code, int line, String text, String meaning) {}

  /** A line of the list. */
  @Schema(name = "ImportedMinutesLine")
  record LineView(String id, String kind, String title, int notes, Instant importedAt) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
  @Operation(
      summary = "导入纪要 Take in existing minutes, docx or txt",
      description =
          "Kept section by section as they are; what could not be read is pointed out. The same"
              + " file again is the same record.")
  ResponseEntity<View> importMinutes(
      @RequestPart("file") MultipartFile file,
      @RequestParam String area,
      @Parameter(description = "One of /sessions/kinds") @RequestParam String kind,
      Actor actor)
      throws IOException {
    if (!district.areas().contains(area)) {
      throw invalid("area");
    }
    if (kinds.find(kind).isEmpty()) {
      throw invalid("kind");
    }
    check(actor, area);
    byte[] bytes = file.getBytes();
    List<Piece> pieces = MinutesFile.pieces(bytes).orElseThrow(() -> invalid("file"));
    Reading reading = MinutesReader.read(pieces);
    Content content = reading.content();
    if (content.title().isEmpty() && content.head().isEmpty() && content.sections().isEmpty()) {
      throw invalid("file");
    }
    if (CleanTextModule.firstForbidden(content.toString()).isPresent()) {
      throw invalid("file");
    }
    ArchivedMinutes kept =
        archive.keep(
            new ArchivedMinutes(
                ids.next("minutes"),
                area,
                kind,
                reading,
                Fingerprint.of(content),
                Fingerprint.sha256(bytes),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    return ResponseEntity.created(URI.create("/api/v1/sessions/imports/" + kept.id()))
        .body(View.of(kept));
  }

  @GetMapping
  @Operation(summary = "已导入的纪要 Imported minutes of an area, the newest first")
  ResponseEntity<Page<LineView>> listImports(
      @RequestParam String area,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Actor actor) {
    check(actor, area);
    int atMost = Page.limit(limit);
    List<ArchivedMinutes> found = archive.list(area, before(cursor), atMost + 1);
    List<ArchivedMinutes> shown = found.size() > atMost ? found.subList(0, atMost) : found;
    String next = found.size() > atMost ? Cursor.of(shown.getLast().id()).encoded() : null;
    return new Page<>(
            shown.stream()
                .map(it ->
                    new LineView(
                        it.id(),
                        it.kind(),
                        it.reading().content().title(),
                        it.reading().notes().size(),
                        it.importedAt()))
                .toList(),
            next)
        .asResponse();
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "导入的纪要 Read imported minutes")
  View readImport(@PathVariable String id, Actor actor) {
    return View.of(find(id, actor));
  }

  @GetMapping(path = "/{id}", produces = Downloads.DOCX)
  @Operation(summary = "导入的纪要 Imported minutes as a Word document, unchanged in content")
  ResponseEntity<byte[]> importDocument(@PathVariable String id, Actor actor) throws IOException {
    Content content = find(id, actor).reading().content();
    return Downloads.word(content.title(), out -> MinutesDocument.write(content, out));
  }

  private ArchivedMinutes find(String id, Actor actor) {
    ArchivedMinutes found =
        archive.find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    if (access.decide(actor, Action.PLAN, SessionFile.in(found.area()))
        instanceof Verdict.Permitted) {
      return found;
    }
    throw ProblemException.of(CommonProblem.NOT_FOUND);
  }

  private void check(Actor actor, String area) {
    switch (access.decide(actor, Action.PLAN, SessionFile.in(area))) {
      case Verdict.Permitted _ -> {}
      case Verdict.Denied(var missing) -> throw SessionProblem.of(missing, area);
      case Verdict.Hidden _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    }
  }

  private static @Nullable String before(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String id = Cursor.decode(cursor, 1).keys().getFirst();
    if (!id.matches(ID)) {
      throw ProblemException.of(CommonProblem.INVALID_CURSOR);
    }
    return id;
  }

  private static ProblemException invalid(String name) {
    return ProblemException.of(CommonProblem.INVALID_VALUE, FieldProblem.of(name, "invalid"));
  }
}
