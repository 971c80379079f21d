package org.yishi.topic.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.yishi.topic.files.Attachment;
import org.yishi.topic.files.FileType;
import org.yishi.web.limits.CleanTextModule;

/** An upload while it is looked at: on disk, never in memory as a whole, gone afterwards. */
final class Uploads {

  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]");
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cntrl}\"<>|:*?\\u202a-\\u202e\\u2066-\\u2069]");
  private static final int BUFFER = 16 * 1_024;

  private Uploads() {}

  /** Something done with the upload's file. */
  interface Use<T> {
    T with(Path content) throws IOException;
  }

  static <T> T onDisk(MultipartFile file, Use<T> use) throws IOException {
    return onDisk(path -> {
      try (InputStream in = file.getInputStream()) {
        Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
      }
      return use.with(path);
    });
  }

  static <T> T onDisk(Use<T> use) throws IOException {
    Path path = Files.createTempFile("yishi-file-", ".part");
    try {
      return use.with(path);
    } finally {
      Files.deleteIfExists(path);
    }
  }

  static String sha256(Path content) throws IOException {
    try (InputStream in = Files.newInputStream(content)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      int read;
      while ((read = in.read(buffer)) > 0) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** The name without folders and harmful characters; the last one of what is too long stays. */
  static String named(@Nullable String told) {
    String name = told == null ? "" : FOLDERS.matcher(told).replaceFirst("");
    String clean = HARMFUL.matcher(name).replaceAll("").strip();
    if (CleanTextModule.firstForbidden(clean).isPresent()) {
      return "";
    }
    return clean.length() <= Attachment.MAX_NAME
        ? clean
        : clean.substring(clean.length() - Attachment.MAX_NAME);
  }

  /** The name with the ending of what it is. */
  static String named(String name, FileType type) {
    String base = name.isBlank() ? "file" : name;
    return FileType.claimedBy(base).isPresent() ? base : base + "." + type.extension();
  }
}
