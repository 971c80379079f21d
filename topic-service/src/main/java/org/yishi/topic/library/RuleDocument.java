package org.yishi.topic.library;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of the rules library in one edition.
 *
 * @param area whose it is; it holds for the areas below too
 * @param file its file, once there is one
 * @param version what the next write is conditional on
 */
public record RuleDocument(
    String id,
    String area,
    Content content,
    @Nullable StoredFile file,
    Instant addedAt,
    Instant changedAt,
    long version) {

  /** Characters of a title. */
  public static final int MAX_TITLE = 120;

  /** Characters of an edition's name. */
  public static final int MAX_EDITION = 40;

  /** Bytes of a file. */
  public static final int MAX_FILE = 10 << 20;

  /** What kind of rules it holds. */
  public enum Kind {
    IMPLEMENTATION_PLAN("实施方案"),
    PROCEDURE("议事规程"),
    DUTY_LIST("职责清单"),
    AGREED_TOPICS("协商目录"),
    OTHER("其他");

    private final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }

    /** The word that users see. */
    public String chinese() {
      return chinese;
    }
  }

  /**
   * What is said about it.
   *
   * @param edition as its authors call it, such as 2026 年修订
   * @param validUntil its last day, if there is one
   */
  public record Content(
      Kind kind,
      String title,
      String edition,
      LocalDate validFrom,
      @Nullable LocalDate validUntil) {

    /** Whether it is in force on a day. */
    public boolean validOn(LocalDate day) {
      return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
  }

  /** The same document, described anew. */
  public RuleDocument with(Content changed, Instant at) {
    return new RuleDocument(id, area, changed, file, addedAt, at, version + 1);
  }

  /**
   * Where its file lies.
   *
   * @param key under which the library keeps it; a new file has a new one
   * @param type its media type
   */
  public record StoredFile(String key, String type) {}

  /** The same document with another file. */
  public RuleDocument withFile(String type, Instant at) {
    var stored = new StoredFile(id + "-" + (version + 1), type);
    return new RuleDocument(id, area, content, stored, addedAt, at, version + 1);
  }
}
