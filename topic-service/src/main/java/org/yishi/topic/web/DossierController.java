package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.topic.audit.AuditRecord.Purpose;
import org.yishi.web.security.Actor;

/** The dossier 一议一档 of a case: as long as no other service adds to it, this service's part. */
@RestController
@RequestMapping("/api/v1/dossiers")
@Tag(name = "documents")
class DossierController {

  private final DocumentController documents;

  DossierController(DocumentController documents) {
    this.documents = documents;
  }

  @GetMapping("/{id}")
  @ApiResponse(
      responseCode = "200",
      description = "A zip file",
      content = @Content(mediaType = Downloads.ZIP))
  @Operation(
      summary = "一议一档 The whole dossier of a case",
      description =
          "By staff of the area and named departments; with the proposer's name and phone only for"
              + " a purpose.")
  void exportDossier(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Purpose purpose,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    documents.exportDossierPart(id, purpose, actor, response);
  }
}
