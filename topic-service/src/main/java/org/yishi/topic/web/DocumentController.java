package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.topic.Topic;
import org.yishi.topic.audit.AuditRecord.Purpose;
import org.yishi.topic.forms.Form;
import org.yishi.topic.forms.FormKind;
import org.yishi.topic.word.FormDocument;
import org.yishi.web.security.Actor;

/** The forms of a case as Word documents, and this service's part of its dossier 一议一档. */
@RestController
@RequestMapping("/api/v1/topics/{id}")
@Tag(name = "documents", description = "文书 Forms of a case as Word, and its dossier's part")
class DocumentController {

  private final FormDesk desk;
  private final DossierPart dossier;

  DocumentController(FormDesk desk, DossierPart dossier) {
    this.desk = desk;
    this.dossier = dossier;
  }

  @GetMapping("/documents/{kind}")
  @ApiResponse(
      responseCode = "200",
      description = "A Word document",
      content = @Content(mediaType = Downloads.DOCX))
  @Operation(
      summary = "表单 A form with what is known filled in",
      description =
          "collection-form 协商议题征集表, screening-form 议题研判（审核）表, whistle-form 上报（吹哨）单. By staff of"
              + " the area and named departments. The proposer's name and phone are filled in only"
              + " for a purpose, by whoever may know them, and that is noted down.")
  void exportForm(
      @PathVariable String id,
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable Purpose purpose,
      @Parameter(description = "Number of the hand-over") @RequestParam(required = false)
          @Nullable Integer escalation,
      @Parameter(description = "Number of the summons") @RequestParam(required = false)
          @Nullable Integer summons,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    FormKind wanted = FormDesk.kind(kind);
    Topic topic = desk.topic(actor, id);
    Form form =
        switch (wanted) {
          case COLLECTION -> desk.collection(topic, desk.proposer(actor, topic, purpose));
          case SCREENING -> desk.screening(topic);
          case WHISTLE -> desk.whistle(topic, escalation, summons);
        };
    var document = new ByteArrayOutputStream();
    FormDocument.write(form, document);
    Downloads.send(
        response, wanted.title() + ".docx", Downloads.DOCX, out -> document.writeTo(out));
  }

  @GetMapping("/dossier")
  @ApiResponse(
      responseCode = "200",
      description = "A zip file",
      content = @Content(mediaType = Downloads.ZIP))
  @Operation(
      summary = "一议一档 What this service adds to the case's dossier",
      description =
          "Table of contents, forms, timeline, and the files of the case. By staff of the area and"
              + " named departments; with the proposer's name and phone only for a purpose.")
  void exportDossierPart(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Purpose purpose,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    Topic topic = desk.topic(actor, id);
    var proposer = desk.proposer(actor, topic, purpose);
    Downloads.send(
        response,
        "一议一档-" + topic.number() + ".zip",
        Downloads.ZIP,
        out -> dossier.write(topic, proposer, out));
  }
}
