package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.privacy.FieldCipher;
import org.yishi.topic.imports.ImportJob;
import org.yishi.topic.imports.ImportJob.State;
import org.yishi.topic.imports.Imports;
import org.yishi.topic.imports.RowResult;
import org.yishi.topic.imports.RowResult.Outcome;

/**
 * Imports in collections of their own: the jobs, their files in sealed pieces, and what became of
 * each row, sealed where it repeats what people wrote.
 */
public final class MongoImports implements Imports {

  private static final String ID = "_id";
  private static final String VERSION = "version";
  private static final String UNIQUE_REQUEST = "unique_request";

  private final MongoCollection<Document> jobs;
  private final MongoCollection<Document> rows;
  private final SealedFiles files;
  private final ImportDocuments documents;
  private final AtomicBoolean indexed = new AtomicBoolean();

  /** In the service's database. */
  public MongoImports(MongoDatabase database, FieldCipher cipher) {
    this.jobs = database.getCollection("imports");
    this.rows = database.getCollection("import_rows");
    this.files = new SealedFiles(database.getCollection("import_files"), cipher);
    this.documents = new ImportDocuments(cipher);
  }

  @Override
  public Creation create(ImportJob job, Path file) {
    ensureIndexes();
    files.store(job.id(), file, job.submittedAt());
    try {
      jobs.insertOne(documents.job(job));
      return new Creation.Created(job);
    } catch (MongoWriteException refused) {
      files.drop(job.id());
      if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
      return findByRequest(job.request().key())
          .<Creation>map(Creation.Repeated::new)
          .orElseThrow(() -> refused);
    }
  }

  @Override
  public Optional<ImportJob> find(String id) {
    return one(eq(ID, id));
  }

  @Override
  public Optional<ImportJob> findByRequest(String key) {
    return one(eq("request", key));
  }

  @Override
  public List<ImportJob> list(String area, @Nullable String before, int limit) {
    Bson inside = and(gte("area", area), lt("area", area + '\uFFFF'));
    Bson filter = before == null ? inside : and(inside, lt(ID, before));
    return several(filter, descending(ID), limit);
  }

  @Override
  public List<ImportJob> unfinished(String account, int limit) {
    return several(
        and(eq("account", account), in("state", State.QUEUED.name(), State.RUNNING.name())),
        ascending(ID),
        limit);
  }

  @Override
  public List<ImportJob> waiting(Instant now, int limit) {
    return several(
        and(
            in("state", State.QUEUED.name(), State.RUNNING.name()),
            lte("leasedUntil", Date.from(now))),
        ascending("leasedUntil"),
        limit);
  }

  @Override
  public boolean save(ImportJob loaded, ImportJob changed) {
    return jobs.replaceOne(
                and(eq(ID, loaded.id()), eq(VERSION, loaded.version())), documents.job(changed))
            .getMatchedCount()
        == 1;
  }

  @Override
  public void fetch(String id, Path target) {
    files.fetch(id, target);
  }

  @Override
  public void keep(String id, List<RowResult> results) {
    List<ReplaceOneModel<Document>> writes =
        results.stream()
            .map(result -> documents.row(id, result))
            .map(row ->
                new ReplaceOneModel<>(
                    eq(ID, row.getString(ID)), row, new ReplaceOptions().upsert(true)))
            .toList();
    rows.bulkWrite(writes, new BulkWriteOptions().ordered(false));
  }

  @Override
  public List<RowResult> results(String id, @Nullable Outcome outcome, int after, int limit) {
    Bson behind = and(eq("import", id), gt("row", after));
    return rows.find(outcome == null ? behind : and(behind, eq("outcome", outcome.name())))
        .sort(ascending("row"))
        .limit(limit)
        .map(documents::row)
        .into(new ArrayList<>());
  }

  @Override
  public void dropFile(String id) {
    files.drop(id);
  }

  @Override
  public List<ImportJob> uncleared(Instant endedBefore, int limit) {
    return several(
        and(
            in("state", State.DONE.name(), State.FAILED.name()),
            eq("cleared", false),
            lt("endedAt", Date.from(endedBefore))),
        ascending(ID),
        limit);
  }

  @Override
  public void dropResults(String id) {
    rows.deleteMany(eq("import", id));
  }

  @Override
  public int dropStrayFiles(Instant storedBefore) {
    int dropped = 0;
    for (String id : files.storedBefore(storedBefore)) {
      if (find(id).map(job -> job.state().ended()).orElse(true)) {
        files.drop(id);
        dropped++;
      }
    }
    return dropped;
  }

  private Optional<ImportJob> one(Bson filter) {
    return Optional.ofNullable(jobs.find(filter).first()).map(documents::job);
  }

  private List<ImportJob> several(Bson filter, Bson order, int limit) {
    return jobs.find(filter).sort(order).limit(limit).map(documents::job).into(new ArrayList<>());
  }

  /** Before the first write that relies on them, as the store may be away at the start. */
  private void ensureIndexes() {
    if (indexed.get()) {
      return;
    }
    jobs.createIndex(
        Indexes.ascending("request"), new IndexOptions().unique(true).name(UNIQUE_REQUEST));
    jobs.createIndex(Indexes.ascending("state", "leasedUntil"));
    jobs.createIndex(Indexes.ascending("area", ID));
    rows.createIndex(Indexes.ascending("import", "row"));
    files.ensureIndexes();
    indexed.set(true);
  }
}
