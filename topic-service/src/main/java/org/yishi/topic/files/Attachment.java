package org.yishi.topic.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a case; its bytes are read apart.
 *
 * @param step of a signed paper, the step in which it was signed
 * @param name as whoever sent it called it, made harmless
 * @param sha256 of the original, in hexadecimal
 * @param account whoever sent it
 * @param by role of whoever sent it
 * @param released size of the copy that everybody may see, if there is one
 */
public record Attachment(
    String id,
    String topicId,
    FileKind kind,
    @Nullable CaseStep step,
    String name,
    FileType type,
    long size,
    String sha256,
    String account,
    String by,
    Instant uploadedAt,
    @Nullable Long released) {

  /** Bytes of one file: a scan of ten pages, a photo of a good camera. */
  public static final int MAX_BYTES = 20 * 1_024 * 1_024;

  /** Files of one case. */
  public static final int MAX_PER_TOPIC = 100;

  /** Files that a proposer may add to his own case. */
  public static final int MAX_OF_PROPOSER = 10;

  /** Characters of a name. */
  public static final int MAX_NAME = 100;

  /** The same, with a copy for everybody of the size, or without one. */
  public Attachment released(@Nullable Long size) {
    return new Attachment(
        id, topicId, kind, step, name, type, this.size, sha256, account, by, uploadedAt, size);
  }

  @Override
  public String toString() {
    return "Attachment[" + id + "]";
  }
}
