package org.yishi.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yishi.session.topics.KnownTopic;
import org.yishi.session.topics.KnownTopics;

/** What is known of topics, a document each; how far it was heard is part of it. */
public final class MongoKnownTopics implements KnownTopics {

  private static final String ID = "_id";
  private static final String KNOWN = "known";
  private static final String HEARD = "heard";
  private static final String HOLDER = "holder";
  private static final String STAGE = "stage";
  private static final String DUE = "sessionDue";
  private static final char AFTER_DIGITS = ':';

  private final MongoCollection<Document> topics;
  private final AtomicBoolean indexed = new AtomicBoolean();

  /** With the collection {@code topics}. */
  public MongoKnownTopics(MongoCollection<Document> topics) {
    this.topics = topics;
  }

  @Override
  public Optional<KnownTopic> find(String id) {
    return Optional.ofNullable(topics.find(eq(ID, id)).first()).map(MongoKnownTopics::known);
  }

  @Override
  public boolean keep(@Nullable KnownTopic before, KnownTopic after) {
    if (!indexed.get()) {
      topics.createIndex(Indexes.ascending(HOLDER, STAGE, DUE));
      indexed.set(true);
    }
    Document document =
        new Document(ID, after.id())
            .append(KNOWN, SessionDocuments.topic(after))
            .append(HEARD, after.sequence())
            .append(HOLDER, after.holder())
            .append(STAGE, after.stage());
    if (after.sessionDue() != null) {
      document.append(DUE, Date.from(after.sessionDue()));
    }
    if (before == null) {
      return inserted(document);
    }
    return topics
            .replaceOne(and(eq(ID, after.id()), eq(HEARD, before.sequence())), document)
            .getMatchedCount()
        == 1;
  }

  @Override
  public List<KnownTopic> waiting(String area, int limit) {
    return topics
        .find(and(gte(HOLDER, area), lt(HOLDER, area + AFTER_DIGITS), eq(STAGE, "ACCEPTED")))
        .sort(ascending(DUE, ID))
        .limit(limit)
        .map(MongoKnownTopics::known)
        .into(new ArrayList<>());
  }

  private boolean inserted(Document document) {
    try {
      topics.insertOne(document);
      return true;
    } catch (MongoWriteException refused) {
      if (ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  private static KnownTopic known(Document document) {
    return SessionDocuments.topic(document.get(KNOWN, Document.class));
  }
}
