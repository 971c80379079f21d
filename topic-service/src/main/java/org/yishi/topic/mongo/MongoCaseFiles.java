package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yishi.privacy.FieldCipher;
import org.yishi.topic.RequestKey;
import org.yishi.topic.files.Attachment;
import org.yishi.topic.files.CaseFiles;
import org.yishi.topic.files.CaseStep;
import org.yishi.topic.files.FileKind;
import org.yishi.topic.files.FileType;
import org.yishi.topic.sweep.LeftoverSweep;

/**
 * Files of cases: one document each, written after its pieces. An upload says beforehand that it
 * has begun, so that the pieces of one that never ended are found and swept away.
 */
public final class MongoCaseFiles implements CaseFiles, LeftoverSweep.Leftovers {

  private static final String COLLECTION = "files";
  private static final String UPLOADS = "file_uploads";
  private static final String RELEASED_SUFFIX = "-released";

  private static final String ID = "_id";
  private static final String REQUEST = "request";
  private static final String FINGERPRINT = "fingerprint";
  private static final String TOPIC = "topic";
  private static final String KIND = "kind";
  private static final String STEP = "step";
  private static final String NAME = "name";
  private static final String TYPE = "type";
  private static final String SIZE = "size";
  private static final String SHA256 = "sha256";
  private static final String ACCOUNT = "account";
  private static final String BY = "by";
  private static final String UPLOADED = "uploadedAt";
  private static final String RELEASED = "released";
  private static final String BEGUN = "begunAt";
  private static final String STATE = "state";
  private static final String WRITING = "writing";
  private static final String WRITTEN = "written";
  private static final String SWEPT = "swept";

  private final MongoCollection<Document> files;
  private final MongoCollection<Document> uploads;
  private final MongoFilePieces pieces;
  private final SealedFields sealed;
  private final Clock clock;
  private final AtomicBoolean indexed = new AtomicBoolean();

  /** In the database. */
  public MongoCaseFiles(MongoDatabase database, FieldCipher cipher, Clock clock) {
    this.files = database.getCollection(COLLECTION);
    this.uploads = database.getCollection(UPLOADS);
    this.pieces = new MongoFilePieces(database.getCollection(MongoFilePieces.COLLECTION), cipher);
    this.sealed = new SealedFields(cipher, COLLECTION);
    this.clock = clock;
  }

  @Override
  public Optional<Attachment> find(String topicId, String fileId) {
    return Optional.ofNullable(files.find(and(eq(ID, fileId), eq(TOPIC, topicId))).first())
        .map(this::attachment);
  }

  @Override
  public List<Attachment> list(String topicId) {
    return files
        .find(eq(TOPIC, topicId))
        .sort(Sorts.ascending(ID))
        .limit(Attachment.MAX_PER_TOPIC)
        .map(this::attachment)
        .into(new ArrayList<>());
  }

  @Override
  public Adding add(Attachment attachment, Path content, RequestKey request) throws IOException {
    ensureIndexes();
    Optional<Adding> earlier = earlier(request);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    String id = attachment.id();
    uploads.insertOne(
        new Document(ID, id).append(STATE, WRITING).append(BEGUN, Date.from(clock.instant())));
    pieces.write(id, content);
    if (uploads
            .updateOne(and(eq(ID, id), eq(STATE, WRITING)), Updates.set(STATE, WRITTEN))
            .getMatchedCount()
        == 0) {
      pieces.remove(id);
      return new Adding.Swept();
    }
    Adding adding = insert(attachment, request);
    if (!(adding instanceof Adding.Added(var added) && added.id().equals(id))) {
      pieces.remove(id);
    }
    uploads.deleteOne(eq(ID, id));
    return adding;
  }

  @Override
  public Attachment release(Attachment attachment, @Nullable Path copy) throws IOException {
    String name = attachment.id() + RELEASED_SUFFIX;
    if (copy == null) {
      files.updateOne(eq(ID, attachment.id()), Updates.unset(RELEASED));
      pieces.remove(name);
      return attachment.released(null);
    }
    long size = Files.size(copy);
    pieces.write(name, copy);
    files.updateOne(eq(ID, attachment.id()), Updates.set(RELEASED, size));
    return attachment.released(size);
  }

  @Override
  public void read(Attachment attachment, Copy copy, OutputStream out) throws IOException {
    switch (copy) {
      case ORIGINAL -> pieces.read(attachment.id(), attachment.size(), out);
      case RELEASED ->
          pieces.read(
              attachment.id() + RELEASED_SUFFIX,
              Objects.requireNonNull(attachment.released(), "not released"),
              out);
    }
  }

  /** Removes what up to {@code limit} uploads have left that began before the time. */
  @Override
  public int sweep(Instant before, int limit) {
    List<Document> begun =
        uploads.find(lt(BEGUN, Date.from(before))).limit(limit).into(new ArrayList<>());
    int removed = 0;
    for (Document upload : begun) {
      String id = upload.getString(ID);
      uploads.updateOne(and(eq(ID, id), eq(STATE, WRITING)), Updates.set(STATE, SWEPT));
      if (files.find(eq(ID, id)).first() == null) {
        pieces.remove(id);
        removed++;
      }
      uploads.deleteOne(eq(ID, id));
    }
    return removed;
  }

  private Adding insert(Attachment attachment, RequestKey request) {
    try {
      files.insertOne(document(attachment, request));
      return new Adding.Added(attachment);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return earlier(request).orElseThrow(() -> e);
    }
  }

  private Optional<Adding> earlier(RequestKey request) {
    return Optional.ofNullable(files.find(eq(REQUEST, request.key())).first())
        .map(document ->
            request.fingerprint().equals(document.getString(FINGERPRINT))
                ? new Adding.Added(attachment(document))
                : new Adding.Reused());
  }

  private Document document(Attachment attachment, RequestKey request) {
    CaseStep step = attachment.step();
    Document document =
        new Document(ID, attachment.id())
            .append(REQUEST, request.key())
            .append(FINGERPRINT, request.fingerprint())
            .append(TOPIC, attachment.topicId())
            .append(KIND, attachment.kind().name())
            .append(TYPE, attachment.type().name())
            .append(SIZE, attachment.size())
            .append(SHA256, attachment.sha256())
            .append(ACCOUNT, attachment.account())
            .append(BY, attachment.by())
            .append(UPLOADED, Date.from(attachment.uploadedAt()));
    if (step != null) {
      document.append(STEP, step.name());
    }
    sealed.put(document, NAME, attachment.name());
    return document;
  }

  private Attachment attachment(Document document) {
    String step = document.getString(STEP);
    Number released = document.get(RELEASED, Number.class);
    return new Attachment(
        document.getString(ID),
        document.getString(TOPIC),
        FileKind.valueOf(document.getString(KIND)),
        step == null ? null : CaseStep.valueOf(step),
        Objects.requireNonNull(sealed.get(document, NAME)),
        FileType.valueOf(document.getString(TYPE)),
        document.get(SIZE, Number.class).longValue(),
        document.getString(SHA256),
        document.getString(ACCOUNT),
        document.getString(BY),
        document.getDate(UPLOADED).toInstant(),
        released == null ? null : (Long) released.longValue());
  }

  private void ensureIndexes() {
    if (!indexed.get()) {
      files.createIndex(Indexes.ascending(REQUEST), new IndexOptions().unique(true));
      files.createIndex(Indexes.ascending(TOPIC, ID));
      uploads.createIndex(Indexes.ascending(BEGUN));
      indexed.set(true);
    }
  }
}
