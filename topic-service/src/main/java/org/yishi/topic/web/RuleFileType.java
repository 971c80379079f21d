package org.yishi.topic.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Kinds of files in the rules library, known by their content. */
enum RuleFileType {
  PDF("application/pdf", ".pdf"),
  DOCX(Downloads.DOCX, ".docx"),
  XLSX(Downloads.XLSX, ".xlsx");

  private static final int SIGN = 4;

  private final String mediaType;
  private final String ending;

  RuleFileType(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return ending;
  }

  static RuleFileType of(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow();
  }

  /** What the file is; none for anything else, or with macros in it. */
  static Optional<RuleFileType> of(Path file) throws IOException {
    String sign;
    try (InputStream content = Files.newInputStream(file)) {
      sign = new String(content.readNBytes(SIGN), StandardCharsets.ISO_8859_1);
    }
    if (sign.equals("%PDF")) {
      return Optional.of(PDF);
    }
    return sign.startsWith("PK") ? office(file) : Optional.empty();
  }

  private static Optional<RuleFileType> office(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      boolean macros =
          zip.stream()
              .anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
      if (macros) {
        return Optional.empty();
      }
      if (zip.getEntry("word/document.xml") != null) {
        return Optional.of(DOCX);
      }
      return zip.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
    } catch (ZipException damaged) {
      return Optional.empty();
    }
  }
}
