package org.yishi.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.session.archive.Archive;
import org.yishi.session.archive.ArchivedMinutes;

/** Imported minutes, a document each; a file is kept once in its area. */
public final class MongoArchive implements Archive {

  private static final String ID = "_id";
  private static final String AREA = "area";
  private static final String FILE = "file";
  private static final String KEPT = "kept";

  private final MongoCollection<Document> archive;
  private final AtomicBoolean indexed = new AtomicBoolean();

  /** With the collection {@code archive}. */
  public MongoArchive(MongoCollection<Document> archive) {
    this.archive = archive;
  }

  @Override
  public ArchivedMinutes keep(ArchivedMinutes minutes) {
    if (!indexed.get()) {
      archive.createIndex(Indexes.ascending(AREA, FILE), new IndexOptions().unique(true));
      archive.createIndex(Indexes.ascending(AREA, ID));
      indexed.set(true);
    }
    try {
      archive.insertOne(
          new Document(ID, minutes.id())
              .append(AREA, minutes.area())
              .append(FILE, minutes.fileSha256())
              .append(KEPT, SessionDocuments.archived(minutes)));
      return minutes;
    } catch (MongoWriteException refused) {
      if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
      Document kept =
          archive.find(and(eq(AREA, minutes.area()), eq(FILE, minutes.fileSha256()))).first();
      if (kept == null) {
        throw refused;
      }
      return archived(kept);
    }
  }

  @Override
  public Optional<ArchivedMinutes> find(String id) {
    return Optional.ofNullable(archive.find(eq(ID, id)).first()).map(MongoArchive::archived);
  }

  @Override
  public List<ArchivedMinutes> list(String area, @Nullable String before, int limit) {
    Bson filter = before == null ? eq(AREA, area) : and(eq(AREA, area), lt(ID, before));
    return archive
        .find(filter)
        .sort(descending(ID))
        .limit(limit)
        .map(MongoArchive::archived)
        .into(new ArrayList<>());
  }

  private static ArchivedMinutes archived(Document document) {
    return SessionDocuments.archived(document.get(KEPT, Document.class));
  }
}
