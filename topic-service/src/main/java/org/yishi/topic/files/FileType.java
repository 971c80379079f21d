package org.yishi.topic.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of files that a case takes; everything else has no place in one. */
public enum FileType {
  JPEG("image/jpeg", true, "jpg", " jpg jpeg jpe "),
  PNG("image/png", true, "png", " png "),
  WEBP("image/webp", true, "webp", " webp "),
  /** As telephones take it; kept as it is, but too few readers show it to publish it. */
  HEIC("image/heic", false, "heic", " heic heif "),
  PDF("application/pdf", true, "pdf", " pdf "),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      false,
      "docx",
      " docx "),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx", " xlsx ");

  private final String mime;
  private final boolean releasable;
  private final String extension;
  private final String extensions;

  FileType(String mime, boolean releasable, String extension, String extensions) {
    this.mime = mime;
    this.releasable = releasable;
    this.extension = extension;
    this.extensions = extensions;
  }

  /** The media type under which it is served. */
  public String mime() {
    return mime;
  }

  /** The usual ending of a name. */
  public String extension() {
    return extension;
  }

  /** Whether a copy without notes about its maker and place can be made for everybody. */
  public boolean releasable() {
    return releasable;
  }

  /** Whether it is a picture. */
  public boolean picture() {
    return mime.startsWith("image/");
  }

  /** The type that a name claims by its ending, if it claims one of these. */
  public static Optional<FileType> claimedBy(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> type.extensions.contains(" " + ending + " "))
        .findFirst();
  }
}
