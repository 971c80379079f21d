package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.privacy.FieldCipher;
import org.yishi.topic.RequestKey;
import org.yishi.topic.library.RuleDocument;
import org.yishi.topic.library.RuleDocument.Kind;
import org.yishi.topic.library.RuleDocument.StoredFile;
import org.yishi.topic.library.RulesLibrary;

/** The rules library: a small document each, its file under the version that it came with. */
public final class MongoRulesLibrary implements RulesLibrary {

  private final SmallRecords<RuleDocument> records;
  private final SealedFiles files;

  /** In the service's database. */
  public MongoRulesLibrary(MongoDatabase database, FieldCipher cipher) {
    this.records =
        new SmallRecords<>(
            database.getCollection("rules"),
            RuleDocument.class,
            List.of(Indexes.ascending("area", "_id")),
            rule -> new Document("area", rule.area()).append("kind", rule.content().kind().name()));
    this.files = new SealedFiles(database.getCollection("rule_files"), cipher);
  }

  @Override
  public Kept add(RuleDocument document, RequestKey request) {
    var kept = records.add(document.id(), document.version(), document, request);
    return new Kept(kept.value(), kept.fingerprint());
  }

  @Override
  public Optional<RuleDocument> find(String id) {
    return records.find(id);
  }

  @Override
  public List<RuleDocument> list(
      Set<String> areas, @Nullable Kind kind, @Nullable String before, int limit) {
    List<Bson> filters = new ArrayList<>();
    filters.add(in("area", areas));
    if (kind != null) {
      filters.add(eq("kind", kind.name()));
    }
    if (before != null) {
      filters.add(lt("_id", before));
    }
    return records.list(and(filters), descending("_id"), limit);
  }

  @Override
  public boolean save(RuleDocument loaded, RuleDocument changed) {
    return records.save(loaded.id(), loaded.version(), changed.version(), changed);
  }

  /** The new file lies beside the old one until the document names it. */
  @Override
  public boolean save(RuleDocument loaded, RuleDocument changed, Path file) {
    StoredFile next = Objects.requireNonNull(changed.file(), "a document with a file");
    files.store(next.key(), file, changed.changedAt());
    boolean saved = save(loaded, changed);
    StoredFile unneeded = saved ? loaded.file() : next;
    if (unneeded != null) {
      files.drop(unneeded.key());
    }
    return saved;
  }

  @Override
  public void fetch(StoredFile file, Path target) {
    files.fetch(file.key(), target);
  }

  @Override
  public boolean delete(RuleDocument loaded) {
    boolean deleted = records.delete(loaded.id(), loaded.version());
    StoredFile file = loaded.file();
    if (deleted && file != null) {
      files.drop(file.key());
    }
    return deleted;
  }
}
