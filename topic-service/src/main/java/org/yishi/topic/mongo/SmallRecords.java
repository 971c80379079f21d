package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yishi.topic.RequestKey;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records without a history: each a document with its state as one tree, the fields that queries
 * ask for, a version that writes are conditional on, and the unique key of the request that added
 * it.
 */
final class SmallRecords<T> {

  private static final String ID = "_id";
  private static final String STATE = "state";
  private static final String VERSION = "version";
  private static final String REQUEST = "request";
  private static final String FINGERPRINT = "fingerprint";
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  /** A field that a later version has added must not stop an earlier one during a rollout. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final MongoCollection<Document> documents;
  private final Class<T> type;
  private final List<Bson> indexes;
  private final Function<T, Document> fields;
  private final AtomicBoolean indexed = new AtomicBoolean();

  /** A record with the fingerprint of the request that added it. */
  record Kept<T>(T value, String fingerprint) {}

  SmallRecords(
      MongoCollection<Document> documents,
      Class<T> type,
      List<Bson> indexes,
      Function<T, Document> fields) {
    this.documents = documents;
    this.type = type;
    this.indexes = indexes;
    this.fields = fields;
  }

  Kept<T> add(String id, long version, T value, RequestKey request) {
    ensureIndexes();
    Document document =
        document(version, value)
            .append(ID, id)
            .append(REQUEST, request.key())
            .append(FINGERPRINT, request.fingerprint());
    try {
      documents.insertOne(document);
      return new Kept<>(value, request.fingerprint());
    } catch (MongoWriteException refused) {
      if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
      Document earlier = documents.find(eq(REQUEST, request.key())).first();
      if (earlier == null) {
        throw refused;
      }
      return new Kept<>(value(earlier), earlier.getString(FINGERPRINT));
    }
  }

  Optional<T> find(String id) {
    return Optional.ofNullable(documents.find(eq(ID, id)).first()).map(this::value);
  }

  List<T> list(Bson filter, Bson order, int limit) {
    return documents.find(filter).sort(order).limit(limit).map(this::value).into(new ArrayList<>());
  }

  boolean save(String id, long loaded, long version, T value) {
    List<Bson> changes = new ArrayList<>();
    document(version, value).forEach((field, content) -> changes.add(Updates.set(field, content)));
    return documents
            .updateOne(and(eq(ID, id), eq(VERSION, loaded)), Updates.combine(changes))
            .getMatchedCount()
        == 1;
  }

  boolean delete(String id, long loaded) {
    return documents.deleteOne(and(eq(ID, id), eq(VERSION, loaded))).getDeletedCount() == 1;
  }

  private Document document(long version, T value) {
    return fields
        .apply(value)
        .append(STATE, new Document(JSON.convertValue(value, TREE)))
        .append(VERSION, version);
  }

  private T value(Document document) {
    return JSON.convertValue(document.get(STATE, Document.class), type);
  }

  private void ensureIndexes() {
    if (indexed.get()) {
      return;
    }
    documents.createIndex(
        Indexes.ascending(REQUEST), new IndexOptions().unique(true).name("unique_request"));
    indexes.forEach(documents::createIndex);
    indexed.set(true);
  }
}
