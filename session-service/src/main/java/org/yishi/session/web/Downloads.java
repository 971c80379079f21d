package org.yishi.session.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as answers. */
final class Downloads {

  /** A Word document. */
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private Downloads() {}

  /** Writes a file. */
  @FunctionalInterface
  interface Writing {

    /** Writes it to the stream. */
    void to(OutputStream out) throws IOException;
  }

  /** A Word document by its title; a page or two, so it is written before it is sent. */
  static ResponseEntity<byte[]> word(String title, Writing writing) throws IOException {
    var bytes = new ByteArrayOutputStream();
    writing.to(bytes);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(DOCX))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(
                    title.replaceAll("[\\\\/:*?\"<>|\\s]", "") + ".docx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes.toByteArray());
  }
}
