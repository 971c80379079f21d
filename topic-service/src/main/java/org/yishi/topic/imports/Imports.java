package org.yishi.topic.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.imports.RowResult.Outcome;

/** The imports with their files and what became of their rows. */
public interface Imports {

  /** What became of an attempt to add an import. */
  sealed interface Creation {
    /** It waits to be taken on. */
    record Created(ImportJob job) implements Creation {}

    /** The request has been answered before, with this import. */
    record Repeated(ImportJob job) implements Creation {}
  }

  /** Stores the file and adds the import; the request key is unique, atomically with the write. */
  Creation create(ImportJob job, Path file);

  /** The import with the id. */
  Optional<ImportJob> find(String id);

  /** The import that the request with this key has added, if it has. */
  Optional<ImportJob> findByRequest(String key);

  /** Up to {@code limit} imports of an area and those below, newest first, going on after an id. */
  List<ImportJob> list(String area, @Nullable String before, int limit);

  /** Up to {@code limit} imports of an account that haven't ended. */
  List<ImportJob> unfinished(String account, int limit);

  /** Up to {@code limit} imports that nobody works on now, the longest waiting first. */
  List<ImportJob> waiting(Instant now, int limit);

  /** Saves a change; false if somebody else was faster. */
  boolean save(ImportJob loaded, ImportJob changed);

  /** Copies the import's file. */
  void fetch(String id, Path target);

  /** Keeps what became of rows; the same row again replaces what was kept of it. */
  void keep(String id, List<RowResult> results);

  /**
   * Up to {@code limit} results after a row, in the order of the rows; all outcomes without one.
   */
  List<RowResult> results(String id, @Nullable Outcome outcome, int after, int limit);

  /** Forgets the file, which holds personal data, when it isn't needed any more. */
  void dropFile(String id);

  /** Up to {@code limit} imports that ended before a time and whose rows are still kept. */
  List<ImportJob> uncleared(Instant endedBefore, int limit);

  /** Forgets what became of the rows. */
  void dropResults(String id);

  /** Forgets files that were stored before a time for imports that never came to be. */
  int dropStrayFiles(Instant storedBefore);
}
