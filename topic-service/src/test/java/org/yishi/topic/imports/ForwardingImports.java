package org.yishi.topic.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.imports.RowResult.Outcome;

/** The store, of which a test lets one part fail. */
class ForwardingImports implements Imports {

  private final Imports imports;

  ForwardingImports(Imports imports) {
    this.imports = imports;
  }

  @Override
  public Creation create(ImportJob job, Path file) {
    return imports.create(job, file);
  }

  @Override
  public Optional<ImportJob> find(String id) {
    return imports.find(id);
  }

  @Override
  public Optional<ImportJob> findByRequest(String key) {
    return imports.findByRequest(key);
  }

  @Override
  public List<ImportJob> list(String area, @Nullable String before, int limit) {
    return imports.list(area, before, limit);
  }

  @Override
  public List<ImportJob> unfinished(String account, int limit) {
    return imports.unfinished(account, limit);
  }

  @Override
  public List<ImportJob> waiting(Instant now, int limit) {
    return imports.waiting(now, limit);
  }

  @Override
  public boolean save(ImportJob loaded, ImportJob changed) {
    return imports.save(loaded, changed);
  }

  @Override
  public void fetch(String id, Path target) {
    imports.fetch(id, target);
  }

  @Override
  public void keep(String id, List<RowResult> results) {
    imports.keep(id, results);
  }

  @Override
  public List<RowResult> results(String id, @Nullable Outcome outcome, int after, int limit) {
    return imports.results(id, outcome, after, limit);
  }

  @Override
  public void dropFile(String id) {
    imports.dropFile(id);
  }

  @Override
  public List<ImportJob> uncleared(Instant endedBefore, int limit) {
    return imports.uncleared(endedBefore, limit);
  }

  @Override
  public void dropResults(String id) {
    imports.dropResults(id);
  }

  @Override
  public int dropStrayFiles(Instant storedBefore) {
    return imports.dropStrayFiles(storedBefore);
  }
}
