package org.yishi.topic.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Looks into a file before it is kept: of which type it is by its content, whether that is what its
 * name says, whether it is whole, and whether it does harm when it is opened. Reads it in pieces.
 */
public final class FileInspection {

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

  /** Judges the file that came under the name. */
  public Judgement of(Path content, String name) throws IOException {
    long size = Files.size(content);
    if (size == 0) {
      return new Judgement.Unfit(FileFault.EMPTY);
    }
    if (size > Attachment.MAX_BYTES) {
      return new Judgement.Unfit(FileFault.TOO_LARGE);
    }
    Optional<FileType> claimed = FileType.claimedBy(name);
    Judgement judgement = judged(content, size, mime(content));
    return switch (judgement) {
      case Judgement.Unfit(var fault) when fault == FileFault.UNSUPPORTED && claimed.isPresent() ->
          new Judgement.Unfit(FileFault.DISGUISED);
      case Judgement.Sound(var type) when claimed.filter(type::equals).isEmpty() && ends(name) ->
          new Judgement.Unfit(FileFault.DISGUISED);
      case Judgement.Sound _, Judgement.Unfit _ -> judgement;
    };
  }

  private static Judgement judged(Path content, long size, String mime) throws IOException {
    return switch (mime) {
      case "image/jpeg" -> judgement(FileType.JPEG, Pictures.jpeg(content));
      case "image/png" -> judgement(FileType.PNG, Pictures.png(content));
      case "image/webp" -> judgement(FileType.WEBP, Pictures.webp(content, size));
      case "image/heic", "image/heif" -> judgement(FileType.HEIC, Pictures.heic(content, size));
      case "application/pdf" -> judgement(FileType.PDF, Pdfs.fault(content, size));
      case "application/zip", "application/x-tika-ooxml" -> OfficePackages.judge(content);
      case "application/x-tika-msoffice" -> new Judgement.Unfit(OldOffice.fault(content));
      default -> new Judgement.Unfit(FileFault.UNSUPPORTED);
    };
  }

  private static Judgement judgement(FileType type, Optional<FileFault> fault) {
    return fault.<Judgement>map(Judgement.Unfit::new).orElseGet(() -> new Judgement.Sound(type));
  }

  private String mime(Path content) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
      return types.detect(in, new Metadata()).getBaseType().toString();
    }
  }

  private static boolean ends(String name) {
    return name.lastIndexOf('.') > 0;
  }
}
