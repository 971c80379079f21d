package org.yishi.topic.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.RequestKey;
import org.yishi.topic.library.RuleDocument.Kind;
import org.yishi.topic.library.RuleDocument.StoredFile;

/** The documents of the rules library with their files. */
public interface RulesLibrary {

  /** A document as it stands, and the fingerprint of the request that added it. */
  record Kept(RuleDocument document, String fingerprint) {}

  /** Adds a document; the request key is unique. What it was answered with, if before. */
  Kept add(RuleDocument document, RequestKey request);

  /** The document with the id. */
  Optional<RuleDocument> find(String id);

  /** Up to {@code limit} documents of any of the areas, newest first, going on after an id. */
  List<RuleDocument> list(
      Set<String> areas, @Nullable Kind kind, @Nullable String before, int limit);

  /** Saves a change; false if somebody else was faster. */
  boolean save(RuleDocument loaded, RuleDocument changed);

  /** Saves a change with a new file in the place of the one before. */
  boolean save(RuleDocument loaded, RuleDocument changed, Path file);

  /** Copies a document's file. */
  void fetch(StoredFile file, Path target);

  /** Deletes the document and its file; false if somebody else was faster. */
  boolean delete(RuleDocument loaded);
}
